import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { TOTAL, type Params } from './params.ts';

/** In per cent of the held-out glyphs. */
const WELL = 92;
const SOON = 80;
const MANY = 4;

export const challenges = [
  {
    id: 'soon',
    preset: 'slow',
    solved: { from: 'slow', set: { rate: 0.01 }, step: SOON },
    passed: (p, m) => p.weights === 'random' && m.step <= SOON && m.accuracy >= WELL,
    hints: [
      { id: 'train', when: (p) => p.weights !== 'random' },
      { id: 'late', when: (_, m) => m.step > SOON },
      { id: 'start', when: (_, m) => m.step === 0 },
      { id: 'faster', when: (p) => p.rate < 0.005 },
      { id: 'slower', when: (p) => p.rate > 0.022 },
      { id: 'on', when: () => true },
    ],
  },
  {
    id: 'luck',
    preset: 'learning',
    solved: { from: 'learning', set: { seed: 2 }, step: TOTAL },
    passed: (p, m) => p.weights === 'random' && m.edges >= MANY,
    hints: [
      { id: 'train', when: (p) => p.weights !== 'random' },
      { id: 'longer', when: (_, m) => m.step < 200 },
      { id: 'again', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
