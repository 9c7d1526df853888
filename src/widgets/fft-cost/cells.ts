/** What is timed: every size, every kernel, every way, but for plain sums that would keep the reader waiting. */
import { KERNELS, METHODS, SIZES, type CostedMethod } from './params.ts';

export interface Cell {
  readonly size: number;
  readonly kernel: number;
  readonly method: CostedMethod;
}

/** Plain sums of more products than this are left out: some 15 ms on a machine of 2025, and each is taken several times. */
const MOST_PRODUCTS = 4e7;

const isBearable = ({ size, kernel, method }: Cell): boolean =>
  method !== 'plain' || (size * kernel) ** 2 <= MOST_PRODUCTS;

export const cells: readonly Cell[] = SIZES.flatMap((size) =>
  KERNELS.flatMap((kernel) => METHODS.map((method): Cell => ({ size, kernel, method }))),
).filter(isBearable);
