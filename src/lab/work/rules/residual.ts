import type { Kernel } from '../../../core/kernels/index.ts';
import type { LinearOperator } from '../../../core/operator.ts';
import { convolve2d } from '../../../core/operators/convolve2d.ts';
import { dot, type Vec } from '../../../core/vector.ts';
import { part } from '../canvas.ts';
import type { Asked, RuleNoise } from './rule.ts';

/** A, as the method is told it. */
export function blurOf({ problem, around }: Pick<Asked, 'problem' | 'around'>): LinearOperator {
  return convolve2d(kernelOf(problem.kernel), around.shape, { boundary: around.boundary });
}

function kernelOf(kernel: Kernel | Vec): Kernel {
  if (kernel instanceof Float64Array) throw new TypeError('the Lab restores pictures');
  return kernel;
}

/** Where the data can be explained. */
export interface Inner {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** That part of a plane on the frame that the method sees. */
  cut(plane: Vec): Vec;
}

/** Fewer pixels along a side tell nothing. */
const LEAST_SIDE = 16;

/**
 * Within the kernel's reach of an edge the data have seen what the margin only guesses, and no estimate explains both: rules look at the
 * pixels farther in. Where the reader says what lies outside, or few are left, at all.
 */
export function innerOf({ problem, around, shape }: Asked): Inner {
  const reach = kernelOf(problem.kernel).shape.map((side) => Math.floor(side / 2));
  const [height, width] = [shape[0] - 2 * reach[0], shape[1] - 2 * reach[1]];
  const isWhole = !hasMargin({ around, shape }) || Math.min(height, width) < LEAST_SIDE;
  if (isWhole) return { shape, cut: around.cut };
  const window = { top: reach[0], left: reach[1], height, width };
  return { shape: [height, width], cut: (plane) => part(plane, around.shape[1], window) };
}

export const hasMargin = ({ around, shape }: Pick<Asked, 'around' | 'shape'>): boolean =>
  around.shape.some((side, axis) => side !== shape[axis]);

/**
 * y − Ax̂ in units of the noise's own σ at each sample: of photons that is √(σ² + (Ax̂)/photons), a model of the variance as
 * Pearson's χ² has it. White noise is one number everywhere.
 */
export const inSigma = (data: Vec, model: Vec, { sigma, read, photons }: RuleNoise): Vec =>
  data.map((value, i) => {
    const deviation = photons ? Math.sqrt(read ** 2 + Math.max(model[i], 1 / photons) / photons) : sigma;
    return (value - model[i]) / deviation;
  });

/** What is left where the data can be explained, in σ. */
export function standardised(asked: Asked): (estimate: Vec) => Vec {
  const [inner, blur] = [innerOf(asked), blurOf(asked)];
  const data = inner.cut(asked.problem.data);
  return (estimate) => inSigma(data, inner.cut(blur.apply(estimate)), asked.noise);
}

export const squared = (v: Vec): number => dot(v, v);
