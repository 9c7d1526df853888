/** The five weights h[−2 … 2] of each kernel on offer. */
import { REACH, TAPS, type Params } from './params.ts';

type Taps = readonly number[];

const NAMED: Readonly<Record<Exclude<Params['kernel'], 'drawn'>, Taps>> = {
  tent: [1, 2, 3, 2, 1],
  box: [1, 1, 1, 1, 1],
  fade: [0, 0, 4, 2, 1],
  slope: [0, 1, 0, -1, 0],
};

/** Whole numbers: what is drawn snaps to the nearest. */
export function tapsOf({ kernel, drawn }: Pick<Params, 'kernel' | 'drawn'>): Taps {
  // Adding 0 turns a rounded −0 into 0.
  return kernel === 'drawn' ? drawn.map((tap) => Math.round(tap) + 0) : NAMED[kernel];
}

/** h[−j] = h[j]. */
export const isSymmetric = (taps: Taps): boolean =>
  taps.every((tap, i) => tap === taps[TAPS - 1 - i]) && taps.length === 2 * REACH + 1;

/** How many weights are not zero. */
export const countOf = (taps: Taps): number => taps.filter((tap) => tap !== 0).length;
