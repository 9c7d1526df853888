/** A picture that a reader has brought, and which part of it a figure takes. In memory only, as long as a figure shows it. */
import type { PlanarPicture } from '../../widgets/contract.ts';
import { cutOut, wayOf, type Framing } from './framing.ts';
import type { Size } from './picture-head/index.ts';

export interface Brought {
  readonly name: string;
  /** The file's own; a vector drawing has none. */
  readonly size?: Size;
  readonly framing: Framing;
  /** All of it, so far brought down that the frame has the size that is wanted. */
  readonly whole: ImageData;
  /** Brought down further, where it may be taken whole. */
  readonly all?: ImageData;
  /** So many pixels the frame stands from the left or from above; or all is taken. */
  readonly at: number | 'all';
}

/** In the middle, where most pictures have what they show. */
export const middleOf = (framing: Framing): number => Math.round(wayOf(framing) / 2);

export const isAcross = ({ whole }: Pick<Brought, 'whole'>): boolean => whole.width > whole.height;

export const takenSizeOf = ({ framing, at }: Pick<Brought, 'framing' | 'at'>): Size =>
  (at === 'all' ? framing.all : undefined) ?? framing.frame;

/** What the figure takes of it. */
export function takenOf(brought: Brought): PlanarPicture {
  const { size, framing, whole, all, at } = brought;
  const fileShape = size && ([size.height, size.width] as const);
  if (at === 'all') return cutOut(all ?? whole, all ?? whole, [0, 0], fileShape);
  return cutOut(whole, framing.frame, isAcross(brought) ? [at, 0] : [0, at], fileShape);
}
