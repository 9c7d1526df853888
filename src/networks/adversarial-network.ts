/** A shipped generator: its own weights are the file's, those of its discriminator end with the training. */
import { adversarialStart, adversarialStep } from './adversarial.ts';
import type { AdversarialState, Pair, Round } from './adversarial.ts';
import { discriminator, discriminatorStart } from './discriminator-layers.ts';
import type { First } from './discriminator-layers.ts';
import { generator, generatorStart } from './generator-layers.ts';
import type { GeneratorOptions } from './generator-layers.ts';
import { generatorScores } from './generator-scores.ts';
import type { SelfTrained } from './network.ts';

export interface AdversarialOptions<Variant extends string> {
  readonly name: string;
  readonly variants: readonly Variant[];
  readonly settings: SelfTrained['settings'];
  readonly shownSeed?: number;
  readonly optionsOf: (variant: Variant) => GeneratorOptions;
  readonly roundOf: (seed: number, step: number, batch: number) => Round;
}

/** bfloat16's: a picture of 32×32 shows no difference, and the file is a quarter lighter. */
export const KEPT_BITS = 7;
/** Steps after which a training is measured. */
export const MEASURED_AT = [0, 10, 25, 50, 100, 150, 200, 300, 400, 500, 600, 700, 800];
/** Seeds of discriminators are those of their generators and so much. */
const FIRST_JUDGE = 1000;

export const pairOf = (options: GeneratorOptions, first: First = 'k4s2', spectral = true): Pair => ({
  generator: generator(options),
  discriminator: discriminator({ first, classes: options.classes }),
  spectral,
});

export const pairStart = (options: GeneratorOptions, seed: number, first: First = 'k4s2', spectral = true) =>
  adversarialStart(pairOf(options, first, spectral), {
    generator: generatorStart(options, seed),
    discriminator: discriminatorStart({ first, classes: options.classes }, FIRST_JUDGE + seed),
  });

export function adversarialNetwork<Variant extends string>({
  optionsOf,
  roundOf,
  ...told
}: AdversarialOptions<Variant>): SelfTrained<Variant, AdversarialState> {
  const { batch, learningRate } = told.settings;
  const rates = { generator: learningRate, discriminator: learningRate };
  return {
    ...told,
    keptBits: KEPT_BITS,
    measuredAt: MEASURED_AT,
    layersOf: (variant) => generator(optionsOf(variant)),
    init: (variant, seed) => pairStart(optionsOf(variant), seed),
    step: (variant, seed, state) =>
      adversarialStep(pairOf(optionsOf(variant)), state, roundOf(seed, state.iteration, batch), rates),
    measure: (variant, params) => generatorScores(optionsOf(variant), params),
  };
}
