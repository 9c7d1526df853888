/** What is done to every pixel on the way into a network, and on the way out. */
import type { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';

/** Gaussian noise of this standard deviation on each of them. */
export function withNoise(values: ArrayLike<number>, sigma: number, random: RandomState): Single {
  const noise = random.standardNormal(values.length);
  return Float32Array.from(values, (value, i) => value + sigma * noise[i]);
}

/** 1/(1 + e⁻ʸ) of each score y. */
export const probabilities = (scores: Single): Single => scores.map((y) => 1 / (1 + Math.exp(-y)));
