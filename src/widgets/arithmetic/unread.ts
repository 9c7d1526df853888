/** Which rows, or columns, of the padded input no window ever reads. */
import { convolutionSize, neverRead } from '../../core/arithmetic.ts';
import { paddedOf, spanOf, type LayerAxis } from './layer.ts';

export interface Reading {
  readonly outputs: number;
  /** (i + 2p − d(k−1) − 1) mod s: what is left over at the end. */
  readonly remainder: number;
  /** Counted from the first input; below 0 and from i on lies the padding. */
  readonly unread: readonly number[];
}

export function readingOf(axis: LayerAxis): Reading {
  // Padding is read as any other cell: the same layer over an input as large as the padded one.
  const bare = { kernel: axis.kernel, stride: axis.stride, dilation: axis.dilation };
  const padded = paddedOf(axis);
  return {
    outputs: convolutionSize(padded, bare),
    remainder: (padded - spanOf(axis)) % axis.stride,
    unread: neverRead(padded, bare).map((cell) => cell - axis.padding),
  };
}

/** How many of them are cells of the input. */
export const lostOf = ({ unread }: Reading, { input }: LayerAxis): number =>
  unread.filter((cell) => cell >= 0 && cell < input).length;
