import { checkAllFinite, checkChoice, checkFits, checkInteger, demand } from './core/check.ts';
import { arNoise, gaussianNoise, impulseNoise, poissonNoise, speckleNoise } from './core/noise.ts';
import type { LinearOperator } from './core/operator.ts';
import { resample } from './core/operators/resample.ts';
import { RandomState } from './core/random/index.ts';
import type { Shape, Vec } from './core/vector.ts';
import { formatShape, subtract } from './core/vector.ts';

/** What a sensor adds, by name. The functions in core/noise.ts say what each is in NumPy. */
const noises = {
  none: (y) => y.slice(),
  // An absent σ, ρ, p or peak fails the noise's own check, which names it.
  gaussian: (y, { sigma }, rng) => gaussianNoise(y, sigma!, rng),
  poisson: (y, { peak }, rng) => poissonNoise(y, peak!, rng),
  speckle: (y, { sigma }, rng) => speckleNoise(y, sigma!, rng),
  impulse: (y, { fraction }, rng) => impulseNoise(y, fraction!, rng),
  ar: (y, { sigma, rho }, rng) => arNoise(y, sigma!, rho!, rng),
} as const satisfies Record<string, (y: Vec, model: NoiseModel, rng: RandomState) => Vec>;

export type NoiseKind = 'none' | 'gaussian' | 'poisson' | 'speckle' | 'impulse' | 'ar';
export const noiseKinds = Object.keys(noises) as readonly NoiseKind[];

/** What the sensor adds; the seed is always one the reader can see. */
export interface NoiseModel {
  readonly kind: NoiseKind;
  /** Standard deviation in units of the signal, for 'gaussian' and 'ar'; as a fraction of it, for 'speckle'. */
  readonly sigma?: number;
  /** Photons where the signal is 1, for 'poisson'. */
  readonly peak?: number;
  /** Share of samples lost, for 'impulse'. */
  readonly fraction?: number;
  /** Correlation of neighbours, for 'ar'. */
  readonly rho?: number;
  readonly seed: number;
}

export interface Experiment {
  /** x, of the operator's inShape. */
  readonly truth: Vec;
  /** A. */
  readonly operator: LinearOperator;
  readonly noise: NoiseModel;
  /**
   * m ≥ 1, 1 by default: truth and operator live on a grid m times finer along every axis than the sensor's, whose
   * samples are means over m (or m × m) fine ones. Data from the matrix that will invert them flatter any method
   * (the "inverse crime": Colton & Kress, *Inverse Acoustic and Electromagnetic Scattering Theory*, 1992).
   */
  readonly oversampling?: number;
}

/** All on the sensor's grid, whatever grid the experiment was made on. */
export interface Observation {
  /** x. */
  readonly truth: Vec;
  /** A x, which nobody ever sees. */
  readonly blurred: Vec;
  /** y = A x + n: all that a method may look at. */
  readonly data: Vec;
  /** n = y − A x. */
  readonly noise: Vec;
}

/**
 * Truth → blur → noise: y = A x + n; with oversampling y = M A x + n, M the mean over the fine samples of a coarse one. In
 * Python, `y = A(x)` (then `y.reshape(-1, m).mean(1)`), and the line of NumPy that the noise names, give the same numbers.
 */
export function observe({ truth, operator, noise, oversampling = 1 }: Experiment): Observation {
  checkFits('observe', 'truth', truth, operator.inShape);
  checkAllFinite('observe', 'truth', truth);
  checkChoice('observe', "noise's kind", noise.kind, noiseKinds);
  checkInteger('observe', 'oversampling', oversampling, 1);
  const coarseTruth = binned(truth, operator.inShape, oversampling);
  const blurred = binned(operator.apply(truth), operator.outShape, oversampling);
  const data = noises[noise.kind](blurred, noise, new RandomState(noise.seed));
  return { truth: coarseTruth, blurred, data, noise: subtract(data, blurred) };
}

/** Means over blocks of m (× m): what a sensor with pixels m times as wide reads. */
function binned(fine: Vec, shape: Shape, m: number): Vec {
  if (m === 1) return fine;
  const divides = shape.every((n) => n % m === 0);
  demand(divides, 'observe', `the fine shape must be a multiple of oversampling ${m}`, formatShape(shape));
  const coarse = shape.length === 1 ? ([shape[0] / m] as const) : ([shape[0] / m, shape[1] / m] as const);
  return resample(shape, coarse, { method: 'area' }).apply(fine);
}
