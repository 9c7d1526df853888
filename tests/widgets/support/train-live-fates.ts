/** What becomes of trainings with other settings, over seeds. */
import type { AdversarialState } from '../../../src/networks/adversarial.ts';
import { params, presets } from '../../../src/widgets/train-live/params.ts';
import type { Params } from '../../../src/widgets/train-live/params.ts';
import { begun, lookedAtExactly, stepped } from '../../../src/widgets/train-live/training.ts';
import { statesOf } from './states.ts';

/** Each as a preset, and what is changed of it. */
const SETTINGS = {
  collapse: { preset: 'collapse', after: 100, seeds: 10, changed: {} },
  both: { preset: 'collapse', after: 100, seeds: 5, changed: { judgeRate: 0.01 } },
  narrow: { preset: 'narrow', after: 200, seeds: 5, changed: {} },
  unnormed: { preset: 'unnormed', after: 200, seeds: 5, changed: {} },
} as const;
export type Fated = keyof typeof SETTINGS;
export const FATED = Object.keys(SETTINGS) as Fated[];
export const seedsOf = (fated: Fated): number => SETTINGS[fated].seeds;

const state = statesOf(params, presets);

/** [variety, share read, the pictures' mean, loss of the generator, of the judge] after these steps. */
export function fateOf(fated: Fated, start: number): readonly number[] {
  const { preset, after, changed } = SETTINGS[fated];
  const p: Params = state(preset, { ...changed, start });
  let training: AdversarialState = begun(p);
  let losses: readonly number[] = [];
  for (let step = 0; step < after; step++) {
    const taken = stepped(p, training);
    training = taken.state;
    losses = [taken.loss, taken.discriminatorLoss];
  }
  const { variety, read, pictures } = lookedAtExactly(p, training);
  const mean = pictures.reduce((sum, value) => sum + value, 0) / pictures.length;
  return [variety, read, mean, ...losses].map((value) => Number(value.toPrecision(3)));
}
