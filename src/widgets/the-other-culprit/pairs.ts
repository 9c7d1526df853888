/** The pair of a state: a generator, and the discriminator that judges it, trained together or as they begin. */
import { double, tensor } from '../../core/layers/index.ts';
import type { Params as Weights, Tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { culpritOptions, discriminatorOf, generatorOf } from '../../networks/culprit.ts';
import { discriminatorStart } from '../../networks/discriminator-layers.ts';
import { generator, generatorStart, latentBatch, randomLatent } from '../../networks/generator-layers.ts';
import type { Params } from './params.ts';
import { trained } from './weights.ts';

/** Seeds of untrained discriminators are those of their generators and so much. */
export const FIRST_JUDGE = 1000;

/** In double precision, with the numbers of the file: so they are the same wherever they are computed. */
export interface Pair {
  readonly generator: Weights;
  readonly judge: Weights;
}

/** What tells these weights from all others. */
export const keyOf = ({ first, state, seed }: Params): string =>
  state === 'trained' ? first : `${first} ${seed}`;
/** Untrained generators of one seed are one. */
export const generatorKey = (p: Params): string => (p.state === 'trained' ? p.first : `untrained ${p.seed}`);

/**
 * An untrained discriminator is left without its spectral norm: that divides each weight by a number, and with biases of 0 so the gradient; neither
 * a ratio of energies nor a picture on its own scale changes.
 */
export function pairOf({ first, state, seed }: Params): Pair {
  if (state === 'trained') {
    const weights = trained[first];
    return { generator: double(generatorOf(weights)), judge: double(discriminatorOf(first, weights)) };
  }
  const options = { first, classes: culpritOptions.classes };
  return {
    generator: double(generatorStart(culpritOptions, seed)),
    judge: double(discriminatorStart(options, FIRST_JUDGE + seed)),
  };
}

/** A picture of each of these digits, from the stream of this seed, and what goes into the tanh. */
export function picturesOf(
  weights: Weights,
  labels: readonly number[],
  seed: number,
): { readonly pictures: Tensor; readonly before: Tensor } {
  const z = randomLatent(new RandomState(seed), labels.length);
  const { shape, data } = latentBatch(z, labels, culpritOptions.classes);
  const x = tensor(shape, Float64Array.from(data));
  const { y, memory } = generator<Vec>(culpritOptions).forward(x, weights);
  return { pictures: y, before: memory.outputs[memory.outputs.length - 2] };
}
