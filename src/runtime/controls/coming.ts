/** The controls that few figures have: fetched when a hand moves on a page that has one. The build has them at once. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ParamSpec } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import { onceStirred } from '../host/once-stirred.ts';
import type { Failure } from '../worker/client.ts';
import type { ControlProps } from './Controls.tsx';

type ComingControls = Partial<Record<ParamSpec['kind'], (props: ControlProps) => JSX.Element>>;

const code = async () => (await import('./later/index.ts')).controls as unknown as ComingControls;
const come = signal(import.meta.env.SSR ? await code() : undefined);

/** Fetches them, where `wanted`, at a first sign of life, and again with every change until they have come. */
export function useComingControls(state: FigureState, wanted: boolean): ComingControls | undefined {
  useEffect(
    () =>
      wanted && !come.value
        ? onceStirred(() => state.busy.subscribe(() => void (come.value ?? fetchFor(state, isBare(state)))))
        : undefined,
    [wanted],
  );
  return come.value;
}

export const fetchControls = async () => void (come.value = await code());

/** Said in the figure's place; its numbers and its drawing are as good as before. */
const MISSING: Failure = { what: 'unfetched', message: '' };

/** `isMissed` where a reader wants one that has not come: then the figure says why it does not come. */
const fetchFor = ({ undrawn }: FigureState, isMissed: boolean): Promise<void> =>
  fetchControls().then(
    () => void (undrawn.value === MISSING && (undrawn.value = undefined)),
    () => void (isMissed && (undrawn.value = MISSING)),
  );

/** Whether the place of one is empty: what the build did not show, it did not write. */
const isBare = ({ seed }: FigureState): boolean =>
  document.getElementById(seed.id)!.querySelector('[data-coming]:empty') !== null;

/** A reader wants to use one that has not come. */
export const fetchAgain = (state: FigureState): Promise<void> => fetchFor(state, true);
