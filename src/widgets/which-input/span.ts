import type { Params } from './params.ts';

/** d(k−1) + 1: how many cells the dilated kernel spans. */
export const spanOf = ({ kernel, dilation }: Pick<Params, 'kernel' | 'dilation'>): number =>
  dilation * (kernel - 1) + 1;
