/**
 * What the book means by a network: one file that holds its layers, where its pictures come from, how it is trained and what is measured. What
 * was learned lies beside it in `weights/`, with a manifest; `npm run train` writes both.
 */
import type { AdamState, Layer, Memory, Params } from '../core/layers/index.ts';
import { adam, initialise, kaimingNormal, single } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';

export type Scores = Readonly<Record<string, number>>;

export interface TrainingSettings {
  readonly steps: number;
  /** Pictures a step. */
  readonly batch: number;
  /** γ at its highest: it rises to it in a straight line over `warmUp` steps, and falls to 0 by half a cosine. */
  readonly learningRate: number;
  readonly warmUp: number;
}

export interface Network<Variant extends string = string> {
  readonly name: string;
  /** Networks of one kind that are compared: they see the same pictures in the same order. */
  readonly variants: readonly Variant[];
  readonly settings: TrainingSettings;
  /** Layers named 'head…', which put out scores, begin at 0 and say nothing. */
  readonly quietHeads?: boolean;
  layersOf(variant: Variant): Layer<Memory, Single>;
  /** Loss on the pictures of this step, and the gradients that the next step goes by. */
  look(
    variant: Variant,
    params: Params<Single>,
    seed: number,
    step: number,
  ): { readonly loss: number; readonly gradients: Params<Single> };
  /** Scores on pictures that no training has seen. */
  measure(variant: Variant, params: Params<Single>): Scores;
}

/** γ of a step. */
export function rateAt({ steps, learningRate, warmUp }: TrainingSettings, step: number): number {
  const rising = Math.min(1, (step + 1) / warmUp);
  return learningRate * rising * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
}

const SCORES = /^head/;

/**
 * He's normal weights, and biases of 0 (He et al., ICCV 2015, eq. 10). Quiet heads begin at 0 altogether, as those of Long, Shelhamer & Darrell do
 * (CVPR 2015): with random ones the fine levels begin by shouting noise, and most of a training goes into silencing them.
 */
export function firstState<Variant extends string>(
  network: Network<Variant>,
  variant: Variant,
  seed: number,
): AdamState<Single> {
  const first = initialise(network.layersOf(variant), new RandomState(seed), kaimingNormal());
  const begun = Object.entries(single(first)).map(([name, values]) => [
    name,
    network.quietHeads && SCORES.test(name) ? values.fill(0) : values,
  ]);
  return adam.init(Object.fromEntries(begun) as Params<Single>);
}

/** One step of Adam, and the loss that it went by. */
export function trainStep<Variant extends string>(
  network: Network<Variant>,
  variant: Variant,
  seed: number,
  state: AdamState<Single>,
): { readonly loss: number; readonly state: AdamState<Single> } {
  const { loss, gradients } = network.look(variant, state.params, seed, state.iteration);
  const learningRate = rateAt(network.settings, state.iteration);
  return { loss, state: adam.step(state, gradients, { learningRate }) };
}
