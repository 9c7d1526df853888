/** The controls that take something of the reader's own: fetched when a hand moves on a page that has one. The build has them at once. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ParamSpec } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import { onceStirred } from '../host/once-stirred.ts';
import type { ControlProps } from './Controls.tsx';

type ComingControls = Partial<Record<ParamSpec['kind'], (props: ControlProps) => JSX.Element>>;

const code = async () => (await import('../intake/controls/index.ts')).controls as unknown as ComingControls;
const come = signal(import.meta.env.SSR ? await code() : undefined);

/** Fetches them, where `wanted`, at a first sign of life. */
export function useComingControls(wanted: boolean): ComingControls | undefined {
  useEffect(
    () =>
      wanted && !come.value ? onceStirred(() => void fetchControls().catch(() => undefined)) : undefined,
    [wanted],
  );
  return come.value;
}

export const fetchControls = async () => void (come.value = await code());

/** A reader wants to use one that has not come: fetches it again, and says in the figure's place why it does not come. */
export const fetchAgain = (state: FigureState): Promise<void> =>
  fetchControls().catch(() => void (state.trouble.value = { failure: { what: 'unfetched', message: '' } }));
