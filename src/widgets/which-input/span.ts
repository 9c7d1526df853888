import type { Params } from './params.ts';

/** d(k−1) + 1: how many cells the dilated kernel spans. */
export const spanOf = ({ kernel, dilation }: Params): number => dilation * (kernel - 1) + 1;
