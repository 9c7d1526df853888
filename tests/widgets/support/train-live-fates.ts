/** What becomes of trainings with other settings, over seeds. */
import type { AdversarialState } from '../../../src/networks/adversarial.ts';
import { params, presets } from '../../../src/widgets/train-live/params.ts';
import type { Params } from '../../../src/widgets/train-live/params.ts';
import { begun, lookedAt, stepped } from '../../../src/widgets/train-live/training.ts';
import { statesOf } from './states.ts';

export const FATED = ['collapse', 'unnormed'] as const;
export type Fated = (typeof FATED)[number];
/** After so many steps, and with so many seeds. */
export const AFTER: Readonly<Record<Fated, number>> = { collapse: 100, unnormed: 200 };
export const FATES: Readonly<Record<Fated, number>> = { collapse: 10, unnormed: 5 };

const state = statesOf(params, presets);

/** [variety, share read] after these steps. */
export function fateOf(preset: Fated, start: number): readonly [number, number] {
  const p: Params = state(preset, { start });
  let training: AdversarialState = begun(p);
  for (let step = 0; step < AFTER[preset]; step++) training = stepped(p, training).state;
  const { variety, read } = lookedAt(p, training);
  return [Number(variety.toPrecision(3)), Number(read.toPrecision(3))];
}
