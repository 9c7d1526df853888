import {
  checkAllFinite,
  checkChoice,
  checkFinite,
  checkFits,
  checkPositive,
  checkShape,
} from '../../core/check.ts';
import { boundaries } from '../../core/convolution/index.ts';
import type { Boundary } from '../../core/convolution/index.ts';
import type { Kernel } from '../../core/kernels/index.ts';
import { checkKernel } from '../../core/kernels/index.ts';
import type { LinearProblem } from '../../core/linear-problem.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import type { Denoiser } from '../../core/solvers/plug-and-play.ts';
import type { Shape, Vec } from '../../core/vector.ts';

/** What a method is told. The truth is not in it. */
export interface RestorationProblem {
  /** y, row-major. */
  readonly data: Vec;
  /** Of y and of x̂: `[n]` or `[height, width]`. */
  readonly shape: Shape;
  /** h: a Vec for a signal, a Kernel for a picture. */
  readonly kernel: Kernel | Vec;
  /** What the method takes to lie outside the frame. */
  readonly boundary: Boundary;
  /** What is known of the noise: σ in units of y, photons where y is 1. */
  readonly noise?: { readonly sigma?: number; readonly peak?: number };
  /**
   * E|vᵢᴴx|²: the truth's expected power at every coefficient of the orthonormal basis, in the basis' order (for a
   * periodic frame the row-major DFT divided by √n, where white noise has power σ²).
   */
  readonly spectrum?: Vec;
  /** What takes noise off pictures of the truth's kind. */
  readonly denoiser?: Denoiser;
  /** [height, width] of the data that were seen, from the first on: the others only close the ring. All, unless it is told. */
  readonly known?: readonly [number, number];
}

/** Throws unless the problem is whole: `who` is the method's name. */
export function checkRestoration(who: string, problem: RestorationProblem): void {
  const { data, shape, kernel, boundary, noise, spectrum } = problem;
  checkShape(who, 'shape', shape);
  checkFits(who, 'data', data, shape);
  checkAllFinite(who, 'data', data);
  checkChoice(who, 'boundary', boundary, boundaries);
  if (shape.length === 1 && !(kernel instanceof Float64Array))
    throw new TypeError(`${who}: kernel must be a Float64Array for a signal, got {shape, data}`);
  if (shape.length === 2 && kernel instanceof Float64Array)
    throw new TypeError(`${who}: kernel must be {shape, data} for a picture, got Float64Array`);
  checkKernel(who, kernel instanceof Float64Array ? { shape: [1, kernel.length], data: kernel } : kernel);
  if (noise?.sigma !== undefined) checkFinite(who, "noise's sigma", noise.sigma, 0);
  if (noise?.peak !== undefined) checkPositive(who, "noise's peak", noise.peak);
  if (spectrum !== undefined) checkFits(who, 'spectrum', spectrum, shape);
}

/** A: the blur that the method takes the data to have come through. */
export function blurOf({ shape, kernel, boundary }: RestorationProblem): LinearOperator {
  return kernel instanceof Float64Array
    ? convolve1d(kernel, shape[0], { boundary })
    : convolve2d(kernel, shape as readonly [number, number], { boundary });
}

/** A x ≈ y, as the solvers take it. */
export function linearProblem(problem: RestorationProblem): LinearProblem {
  return { operator: blurOf(problem), data: problem.data };
}

/** y as counts: what noise has brought below zero, which no count can be, is set to 0. */
export function countedData({ data }: RestorationProblem): Vec {
  return data.map((value) => Math.max(value, 0));
}

/** The same for a solver that takes data for counts. */
export function countedProblem(problem: RestorationProblem): LinearProblem {
  return linearProblem({ ...problem, data: countedData(problem) });
}
