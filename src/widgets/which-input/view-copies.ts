import type { Result } from './model.ts';

/** How many copies land on each cell of the size that was asked for. */
export const chosenReads = ({ candidates, extra }: Result): ArrayLike<number> =>
  candidates.find((one) => one.extra === extra)?.reads ?? [];

/** A cell's number of copies, or the sign for the bias where there are none. */
export const copiesText =
  (reads: ArrayLike<number>, bias: string) =>
  (cell: number): string =>
    reads[cell] > 0 ? String(reads[cell]) : bias;
