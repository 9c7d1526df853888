/** What an estimate leaves of the data, y − h ∗ x̂, and how it compares with white noise of the told σ. */
import type { Kernel } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { cumulativePeriodogram, distanceFromWhite, whitenessLimit } from '../../core/stopping/index.ts';
import type { Vec } from '../../core/vector.ts';

type Size = readonly [number, number];

export interface Residual {
  readonly residual: Vec;
  /** [height, width] of the part that the blur reaches from no margin, and where in the picture it begins. */
  readonly shape: Size;
  readonly top: number;
  readonly left: number;
  /** Whether the data are known there. */
  isKnown(at: number): boolean;
}

/** y − h ∗ x̂ in the part of the frame that the blur reaches no margin from. */
export function residualOf(
  data: Vec,
  estimate: Vec,
  kernel: Kernel,
  shape: Size,
  unknown?: Uint8Array,
): Residual {
  const [height, width] = shape;
  const model = convolve2d(kernel, shape, { boundary: 'zero', output: 'valid' });
  const inner = model.outShape as Size;
  const [top, left] = kernel.shape.map((side) => side - 1 - Math.floor(side / 2));
  const inPicture = (i: number) =>
    Math.min(Math.floor(i / inner[1]) + top, height - 1) * width + (i % inner[1]) + left;
  const residual = model.apply(estimate);
  for (let i = 0, row = 0; row < inner[0]; row++)
    for (let column = 0; column < inner[1]; column++, i++)
      residual[i] = data[(row + top) * width + column + left] - residual[i];
  return {
    residual,
    shape: inner,
    top,
    left,
    isKnown: (at) => !unknown?.[inPicture(at)],
  };
}

/** How a residual looks beside white noise. */
export interface ResidualLook {
  readonly shape: Size;
  /** y − h ∗ x̂ in units of light; 0 where the data are not known. */
  readonly plane: Float32Array<ArrayBuffer>;
  /** Shares of the pixels in bins of equal width from −reach to reach; what lies beyond counts in the last ones. */
  readonly reach: number;
  readonly shares: readonly number[];
  /** The cumulative periodogram at equal steps of its frequencies, its distance from white noise's, and the limit that noise keeps to. */
  readonly cumulative: readonly number[];
  readonly distance: number;
  readonly limit: number;
}

const BINS = 41;
/** The histogram reaches so many σ of the noise, or of the residual where that is larger. */
const REACH = 4;
const POINTS = 128;

/** @param sigma of the noise, in units of light */
export function residualLook(
  { residual, shape, isKnown }: Residual,
  rms: number,
  sigma: number,
): ResidualLook {
  const plane = residual.map((value, i) => (isKnown(i) ? value : 0));
  const reach = REACH * Math.max(sigma, rms);
  const counts = new Array<number>(BINS).fill(0);
  let known = 0;
  for (let i = 0; i < plane.length; i++) {
    if (!isKnown(i)) continue;
    known++;
    counts[Math.min(BINS - 1, Math.max(0, Math.floor((BINS * (plane[i] + reach)) / (2 * reach))))]++;
  }
  const whole = cumulativePeriodogram(plane, shape);
  const at = (i: number) => whole[Math.round(((i + 1) / POINTS) * whole.length) - 1] ?? 0;
  return {
    shape,
    plane: Float32Array.from(plane),
    reach,
    shares: counts.map((count) => count / known),
    cumulative: Array.from({ length: POINTS }, (_, i) => at(i)),
    distance: distanceFromWhite(whole),
    limit: whitenessLimit(whole.length),
  };
}
