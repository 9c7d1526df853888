import { checkAllFinite, checkChoice, checkFits } from './core/check.ts';
import { gaussianNoise, poissonNoise } from './core/noise.ts';
import type { LinearOperator } from './core/operator.ts';
import { RandomState } from './core/random.ts';
import type { Vec } from './core/vector.ts';
import { subtract } from './core/vector.ts';

/** What the sensor adds; the seed is always one the reader can see. */
export interface NoiseModel {
  readonly kind: 'none' | 'gaussian' | 'poisson';
  /** Standard deviation in units of the signal, for 'gaussian'. */
  readonly sigma?: number;
  /** Photons where the signal is 1, for 'poisson'. */
  readonly peak?: number;
  readonly seed: number;
}

export interface Experiment {
  /** x, of the operator's inShape. */
  readonly truth: Vec;
  /** A. */
  readonly operator: LinearOperator;
  readonly noise: NoiseModel;
}

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
 * Truth → blur → noise: y = A x + n. In Python, `y = A(x)`, then `y + sigma*RandomState(seed).standard_normal(y.shape)`
 * or `RandomState(seed).poisson(peak*np.maximum(y, 0))/peak`, gives the same numbers.
 */
export function observe({ truth, operator, noise }: Experiment): Observation {
  checkFits('observe', 'truth', truth, operator.inShape);
  checkAllFinite('observe', 'truth', truth);
  checkChoice('observe', "noise's kind", noise.kind, ['none', 'gaussian', 'poisson']);
  const blurred = operator.apply(truth);
  const data = addNoise(blurred, noise);
  return { truth, blurred, data, noise: subtract(data, blurred) };
}

function addNoise(blurred: Vec, { kind, sigma, peak, seed }: NoiseModel): Vec {
  if (kind === 'none') return blurred.slice();
  const rng = new RandomState(seed);
  // An absent σ or peak fails the noise's own check, which names it.
  return kind === 'gaussian' ? gaussianNoise(blurred, sigma!, rng) : poissonNoise(blurred, peak!, rng);
}
