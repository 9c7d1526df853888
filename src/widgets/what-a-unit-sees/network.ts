/** Chapter 10's network with the weights that it ships with, and the same with noise in place of some of them. */
import type { Params as Weights } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { norm } from '../../core/vector.ts';
import { glyphNet } from '../../networks/glyph-net.ts';
import { glyphNetWeights } from '../../networks/glyph-net-weights.ts';
import { weightsFromText } from '../../networks/weights-text.ts';

/** Where the layers stand in the stack. */
export const FIRST = 0;
export const SECOND = 3;
export const SCORES = 6;
export const POOLS: readonly number[] = [2, 5];

export const trained: Weights = weightsFromText(glyphNet, glyphNetWeights.weights);

/** The last layer, or both convolutions. */
export type Noised = 'last' | 'convolutions';
export const NOISED: Readonly<Record<Noised, readonly string[]>> = {
  last: [`${SCORES}.weight`],
  convolutions: [`${FIRST}.weight`, `${SECOND}.weight`],
};

interface Asked {
  readonly noised: Noised;
  readonly seed: number;
  readonly weights?: Weights;
}

/** Gaussian noise, of the root mean square of the weights that it replaces; the biases stay. */
export function noisyWeights({ noised, seed, weights = trained }: Asked): Weights {
  const random = new RandomState(seed);
  const replaced = NOISED[noised].map((key) => {
    const weight = weights[key];
    const sigma = norm(weight) / Math.sqrt(weight.length);
    return [key, random.standardNormal(weight.length).map((value) => sigma * value)] as const;
  });
  return { ...weights, ...Object.fromEntries(replaced) };
}
