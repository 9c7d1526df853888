import { fastLength } from '../fft/index.ts';

type Size = readonly [number, number];

/** Nanoseconds for a product in the sums, and for n·log₂n of the transforms there and back (Node 24, one 2025 core). */
const PRODUCT = 0.4;
const TRANSFORM = 1.4;

/** What a convolution costs by each method, in (rough) nanoseconds. */
export interface Cost {
  readonly direct: number;
  /** Two passes, if the kernel separates. */
  readonly separable: number;
  readonly fft: number;
}

/** The cost of V on a padded `[H, W]` picture with `[kh, kw]` weights. */
export function costOf([kh, kw]: Size, [height, width]: Size): Cost {
  const columns = width - kw + 1;
  const outputs = (height - kh + 1) * columns;
  return {
    direct: PRODUCT * outputs * kh * kw,
    separable: PRODUCT * (height * columns * kw + outputs * kh),
    fft: transformCost([height === 1 ? 1 : fastLength(height), fastLength(width)]),
  };
}

/** The cost of a transform there and back of a size without large prime factors. */
export function transformCost([height, width]: Size): number {
  const cells = height * width;
  return TRANSFORM * cells * Math.log2(cells + 1);
}

/** True when the transform is at its best on this very size. */
export function isFastSize([height, width]: Size): boolean {
  return fastLength(height) === height && fastLength(width) === width;
}
