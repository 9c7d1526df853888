/**
 * Deblurring when the surround is unknown: four ways to fill it in. All minimise ‖h * x − y‖² + λ²‖∇x‖² in closed form on some ring;
 * they differ in the ring, and in the data that they put there.
 *
 *   wrapped   the data's own frame: the right edge is taken for the left one's neighbour
 *   mirrored  the data and their mirror images, twice as high and wide
 *   tapered   the data's frame, blended toward its frame into a blurred copy of itself (MATLAB's `edgetaper`)
 *   beyond    a wider frame whose margins are data that nobody has: filled with what the estimate, blurred, would show there,
 *             again and again. Each round lowers ‖h * x − y‖² over the data alone plus the same penalty: missing data and EM
 *             (Dempster, Laird & Rubin 1977). Reeves, IEEE TIP 14(10), 2005, and Almeida & Figueiredo, IEEE TIP 22(8), 2013,
 *             solve such problems faster.
 */
import type { Kernel } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { crop } from '../../core/operators/crop.ts';
import { pad } from '../../core/operators/pad.ts';
import { spectralSolve, tikhonov } from '../../core/spectral/index.ts';
import type { Complex } from '../../core/fft/index.ts';
import { irfft, rfft, halfWidth } from '../../core/fft/index.ts';
import type { Vec } from '../../core/vector.ts';
import { penaltyOf, transferOf, type Shape } from './bench.ts';
import { kernelOf, type Blur } from './kernels.ts';
import { SURROUND, type Frame } from './params.ts';

export interface Asked {
  readonly data: Vec;
  readonly shape: Shape;
  readonly blur: Blur;
  readonly lambda: number;
}

/** x̂ on a ring of this shape. */
export const onRing = ({ data, shape, blur, lambda }: Asked): Vec =>
  spectralSolve(data, shape, transferOf({ blur, shape }), tikhonov(lambda, penaltyOf(shape)));

const ways: Readonly<Record<Frame, (asked: Asked) => Vec>> = {
  wrapped: onRing,
  mirrored(asked) {
    const { shape } = asked;
    const margins = { bottom: shape[0], right: shape[1] };
    const mirror = pad(shape, margins, { boundary: 'reflect' });
    const wide = mirror.outShape as Shape;
    const x = onRing({ ...asked, data: mirror.apply(asked.data), shape: wide });
    return crop(wide, margins).apply(x);
  },
  tapered: (asked) => onRing({ ...asked, data: tapered(asked) }),
  beyond,
};

export const framed = (frame: Frame, asked: Asked): Vec => ways[frame](asked);

/** The data, toward the frame blended into a copy that was blurred on the ring, as far as two copies of the kernel still overlap. */
export function tapered({ data, shape, blur }: Asked): Vec {
  const kernel = kernelOf(blur);
  const soft = convolve2d(kernel, shape, { boundary: 'periodic' }).apply(data);
  const [down, across] = [0, 1].map((axis) => rampOf(profileOf(kernel, axis), shape[axis]));
  return data.map((value, i) => {
    const keep = down[Math.floor(i / shape[1])] * across[i % shape[1]];
    return keep * value + (1 - keep) * soft[i];
  });
}

/** The kernel summed along the other axis. */
function profileOf({ shape: [height, width], data }: Kernel, axis: number): Vec {
  const profile = new Float64Array(axis === 0 ? height : width);
  data.forEach((value, i) => (profile[axis === 0 ? Math.floor(i / width) : i % width] += value));
  return profile;
}

/** 1 − the profile's correlation with itself, by the distance to the nearer end: 0 at an end, 1 where nothing overlaps. */
function rampOf(profile: Vec, n: number): Vec {
  const overlap = (by: number): number =>
    profile.reduce((sum, value, i) => sum + value * (profile[i + by] ?? 0), 0);
  const most = overlap(0);
  return Float64Array.from({ length: n }, (_, i) => 1 - overlap(Math.min(i, n - 1 - i)) / most);
}

/** Rounds of filling in: more would take a few hundredths off the error. */
export const ROUNDS = 40;

/** From mirrored data on, round after round. */
export function beyond(asked: Asked, rounds = ROUNDS): Vec {
  const { shape, blur, lambda } = asked;
  const around = pad(shape, SURROUND, { boundary: 'reflect' });
  const wide = around.outShape as Shape;
  const inside = crop(wide, SURROUND);
  const known = inside.adjoint(new Float64Array(asked.data.length).fill(1));
  const transfer = transferOf({ blur, shape: wide });
  const factor = tikhonov(lambda, penaltyOf(wide));
  const first = around.apply(asked.data);
  let data = first;
  // h * x̂ keeps φ of each frequency of the data that x̂ was made from.
  for (let k = 0; k < rounds; k++) {
    const shown = kept(data, wide, transfer, factor);
    data = first.map((value, i) => (known[i] ? value : shown[i]));
  }
  return inside.apply(spectralSolve(data, wide, transfer, factor));
}

function kept(y: Vec, shape: Shape, { re, im }: Complex, factor: ReturnType<typeof tikhonov>): Vec {
  const [height, width] = shape;
  const columns = halfWidth(width);
  const Y = rfft(y, shape);
  for (let k = 0; k < height; k++)
    for (let l = 0; l < columns; l++) {
      const [half, whole] = [k * columns + l, k * width + l];
      const share = factor(Math.hypot(re[whole], im[whole]), whole);
      Y.re[half] *= share;
      Y.im[half] *= share;
    }
  return irfft(Y, shape);
}
