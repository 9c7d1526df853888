/**
 * What each picture of the reader's own was taken of, for as long as a figure, or its *Undo*, holds it: the frame can be moved later,
 * by the code that took it.
 */
import type { JSX } from 'preact';
import type { PlanarPicture } from '../../widgets/contract.ts';

export interface Held {
  readonly own: PlanarPicture;
  /** What is said of it, and the frame, where it has one. */
  frame(onMoved: (held: Held) => void): JSX.Element | null;
}

/** Reads a file; a sentence where it could not. */
export type Take = (source: Blob, signal: AbortSignal) => Promise<Held | string>;

const holding = new WeakMap<PlanarPicture, Held>();

export function hold(held: Held): PlanarPicture {
  holding.set(held.own, held);
  return held.own;
}
export const heldOf = (own: PlanarPicture | undefined): Held | undefined => own && holding.get(own);
