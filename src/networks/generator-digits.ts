/** Three generators of digits that differ in how they double, each trained against a discriminator of the same first weights on the same digits. */
import { adversarialNetwork } from './adversarial-network.ts';
import { DIGITS, digitRound } from './digits-32.ts';
import type { GeneratorOptions, Up } from './generator-layers.ts';
import { UPS } from './generator-layers.ts';

export const digitOptions = (up: Up): GeneratorOptions => ({ ups: [up, up, up], classes: DIGITS.length });

export const network = adversarialNetwork<Up>({
  name: 'generator-digits',
  variants: UPS,
  settings: { steps: 600, batch: 32, learningRate: 0.001 },
  optionsOf: digitOptions,
  roundOf: digitRound,
});
