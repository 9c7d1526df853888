import { fastLength } from '../fft/index.ts';

type Size = readonly [number, number];

/*
 * Nanoseconds, by compiled code (Node 24, one 2025 core): for a product in the sums, for n·log₂n of the transforms there and back, for a
 * number that is carried in or out, and for what a pass and a transform there and back take however small the picture.
 */
const PRODUCT = 0.1;
const TRANSFORM = 0.5;
const NUMBER = 0.2;
const PASS = 1000;
const CALL = 2000;

/** What a convolution costs by each method, in (rough) nanoseconds. */
export interface Cost {
  readonly direct: number;
  /** Two passes, if the kernel separates. */
  readonly separable: number;
  readonly fft: number;
}

/** The cost of V on a padded `[H, W]` picture with `[kh, kw]` weights. */
export function costOf([kh, kw]: Size, [height, width]: Size): Cost {
  const [inputs, between] = [height * width, height * (width - kw + 1)];
  const outputs = (height - kh + 1) * (width - kw + 1);
  return {
    direct: passCost(inputs, outputs, kh * kw),
    separable: passCost(inputs, between, kw) + passCost(between, outputs, kh),
    fft: transformCost([height === 1 ? 1 : fastLength(height), fastLength(width)]),
  };
}

function passCost(inputs: number, outputs: number, weights: number): number {
  return PASS + NUMBER * (inputs + outputs) + PRODUCT * outputs * weights;
}

/** The cost of a transform there and back of a size without large prime factors. */
export function transformCost([height, width]: Size): number {
  const cells = height * width;
  return CALL + TRANSFORM * cells * Math.log2(cells + 1);
}

/** True when the transform is at its best on this very size. */
export function isFastSize([height, width]: Size): boolean {
  return fastLength(height) === height && fastLength(width) === width;
}
