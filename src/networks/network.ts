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

/** What every network of the book says of itself, however it is trained. */
interface Trained<Variant extends string> {
  readonly name: string;
  /** Networks of one kind that are compared: they see the same pictures in the same order. */
  readonly variants: readonly Variant[];
  /** Bits of a mantissa that its file keeps: 10 unless given, and 7 are what bfloat16 has. */
  readonly keptBits?: number;
  /** The training whose weights are in the file, where the first is not a typical one. */
  readonly shownSeed?: number;
  layersOf(variant: Variant): Layer<Memory, Single>;
  /** Scores on pictures that no training has seen. */
  measure(variant: Variant, params: Params<Single>): Scores;
  /** Steps after which a training is measured on its way; the manifest then tells its course. */
  readonly measuredAt?: readonly number[];
}

export interface Network<Variant extends string = string> extends Trained<Variant> {
  readonly settings: TrainingSettings;
  /** γ of a variant that learns best at another one than its twins. */
  readonly rates?: Readonly<Partial<Record<Variant, number>>>;
  /** Layers named 'head…', which put out scores, begin at 0 and say nothing. */
  readonly quietHeads?: boolean;
  /** Loss on the pictures of this step, and the gradients that the next step goes by. */
  look(
    variant: Variant,
    params: Params<Single>,
    seed: number,
    step: number,
  ): { readonly loss: number; readonly gradients: Params<Single> };
}

/** Where a training stands. Its params are what a file ships; whatever else it needs to go on, it holds beside them. */
export interface TrainingState {
  readonly iteration: number;
  readonly params: Params<Single>;
}

interface Stepped<State extends TrainingState> {
  readonly loss: number;
  readonly state: State;
}

/** A network that is not trained by one loss alone, as one that has an adversary: it brings the training along. */
export interface SelfTrained<
  Variant extends string = string,
  State extends TrainingState = TrainingState,
> extends Trained<Variant> {
  readonly settings: Omit<TrainingSettings, 'warmUp'> & Readonly<Record<string, number>>;
  init(variant: Variant, seed: number): State;
  step(variant: Variant, seed: number, state: State): Stepped<State>;
}

/** The training of either kind. */
export function trainingOf(network: Network | SelfTrained): Pick<SelfTrained, 'init' | 'step'> {
  if ('init' in network) return network;
  return {
    init: (variant, seed) => firstState(network, variant, seed),
    step: (variant, seed, state: AdamState<Single>) => trainStep(network, variant, seed, state),
  };
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
): Stepped<AdamState<Single>> {
  const { loss, gradients } = network.look(variant, state.params, seed, state.iteration);
  const { settings, rates } = network;
  const learningRate = rateAt(
    { ...settings, learningRate: rates?.[variant] ?? settings.learningRate },
    state.iteration,
  );
  return { loss, state: adam.step(state, gradients, { learningRate }) };
}
