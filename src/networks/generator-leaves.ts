/** Two generators of grey pictures: one of transposed convolutions, one of resizes. */
import { adversarialNetwork } from './adversarial-network.ts';
import type { GeneratorOptions } from './generator-layers.ts';
import { leavesRound } from './leaves-32.ts';

export const LEAF_UPS = ['transposed', 'resized'] as const;
export type LeafUp = (typeof LEAF_UPS)[number];

export const leafOptions = (up: LeafUp): GeneratorOptions => ({ ups: [up, up, up], classes: 0 });

export const network = adversarialNetwork<LeafUp>({
  name: 'generator-leaves',
  variants: LEAF_UPS,
  settings: { steps: 800, batch: 32, learningRate: 0.0005 },
  // Of five the one in the middle for the resizes, and no extreme for the others, whose first collapsed.
  shownSeed: 4,
  optionsOf: leafOptions,
  roundOf: leavesRound,
});
