/** A reader's own picture: kept for a reload, brought back after one, and taken again where another size or part is asked for. */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { hold } from '../../runtime/intake/held.ts';
import type { AnyValues } from '../../widgets/contract.ts';
import type { Brought } from '../intake/brought.ts';
import type { Wanted } from '../intake/size.ts';
import { partIn, pictureOf } from '../params/index.ts';
import type { LabState } from './lab-state.ts';

export const intakeCode = () => import('../intake/take.tsx');

export const wantedOf = (p: AnyValues): Wanted => ({ side: Number(p.size), part: partIn(p.part) });

/** A frame that is dragged is kept where it comes to rest. */
const SETTLE_MS = 300;
/** The entry of the browser's history says which picture is its own. */
const ENTRY = 'labPicture';

function idHere(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !(ENTRY in state)) return undefined;
  return typeof state[ENTRY] === 'string' ? state[ENTRY] : undefined;
}
const writeId = (id: string | undefined): void => history.replaceState({ ...history.state, [ENTRY]: id }, '');
const newId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-');

const isSame = (a: Brought | undefined, b: Brought): boolean =>
  a?.file === b.file && a.at.join() === b.at.join() && a.wanted.page === b.wanted.page;

/** What is to be said of it. */
export function useOwnPicture(lab: LabState): ReadonlySignal<string> {
  const said = useSignal('');
  const kept = useRef<Brought | undefined>(undefined);
  const reading = useRef<AbortController | undefined>(undefined);
  const { own } = pictureOf(lab.p.value);
  const { side, part } = wantedOf(lab.p.value);

  /** Reads a file as it is wanted by now, unless something else is done meanwhile. */
  const read = async (file: Blob, page: number | undefined, at: Brought['at']) => {
    reading.current?.abort();
    const { signal } = (reading.current = new AbortController());
    const before = lab.p.value.picture;
    const code = await intakeCode();
    const found = await code.readFile(file, { ...wantedOf(lab.p.value), page }, signal, at);
    if (signal.aborted || lab.p.value.picture !== before) return;
    said.value = typeof found === 'string' ? found : '';
    if (typeof found !== 'string') lab.set('picture', { own: hold(code.heldFrom(found)) });
  };

  useEffect(() => {
    const id = idHere();
    if (id === undefined) return;
    const bringBack = async () => {
      const { keeping, words } = await intakeCode();
      const found = await keeping.find(id);
      if (found) return read(found.file, found.page, found.at);
      said.value = words.lost;
      writeId(undefined);
    };
    // Code that does not come leaves the picture where it is kept.
    void bringBack().catch(() => undefined);
  }, []);

  /** Another size or part may have been chosen while it was read. */
  const isAsWanted = ({ wanted }: Brought): boolean => {
    const now = wantedOf(lab.p.value);
    return wanted.side === now.side && wanted.part === now.part;
  };
  const takeAgain = ({ file, wanted, at }: Brought) => read(file, wanted.page, at);

  useEffect(() => {
    const from = kept.current;
    if (own && from && !isAsWanted(from)) void takeAgain(from).catch(() => undefined);
  }, [side, part]);

  useEffect(() => {
    const follow = async () => {
      const { broughtOf, keeping, words } = await intakeCode();
      const brought = broughtOf(own);
      if (!brought) return;
      const isOld = isSame(kept.current, brought);
      if (kept.current && kept.current.file !== brought.file) lab.carry();
      kept.current = brought;
      if (!isAsWanted(brought)) await takeAgain(brought);
      if (isOld) return;
      const id = idHere() ?? newId();
      const isKept = await keeping.keep(id, brought);
      if (isKept) writeId(id);
      said.value = isKept ? '' : words.unkept;
    };
    const letGo = async () => {
      const id = idHere();
      kept.current = undefined;
      writeId(undefined);
      if (id !== undefined) await (await intakeCode()).keeping.forget(id);
    };
    if (!own) return void (kept.current && letGo().catch(() => undefined));
    const clock = setTimeout(() => void follow().catch(() => undefined), kept.current ? SETTLE_MS : 0);
    return () => clearTimeout(clock);
  }, [own]);

  return said;
}
