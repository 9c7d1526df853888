/** A file as the Lab takes it, held with what moves its frame and turns its pages. */
import type { Held } from '../../runtime/intake/held.ts';
import type { PlanarPicture } from '../../widgets/contract.ts';
import { takenOf, type Brought } from './brought.ts';
import { Frame } from './Frame.tsx';
import { readFile } from './read.ts';
import type { Wanted } from './size.ts';

export { readFile } from './read.ts';
export { en as words } from './words.en.ts';
export * as keeping from './keep.ts';
export type { Brought } from './brought.ts';

const brought = new WeakMap<PlanarPicture, Brought>();

/** What a picture was taken of; none of a scene. */
export const broughtOf = (own: PlanarPicture | undefined): Brought | undefined => own && brought.get(own);

export function heldFrom(from: Brought): Held {
  const own = takenOf(from);
  brought.set(own, from);
  return { own, frame: (onMoved) => <Frame brought={from} onMoved={(moved) => onMoved(heldFrom(moved))} /> };
}

/** A sentence where the file could not be read. */
export async function takeFile(file: Blob, wanted: Wanted, signal: AbortSignal): Promise<Held | string> {
  const read = await readFile(file, wanted, signal);
  return typeof read === 'string' ? read : heldFrom(read);
}
