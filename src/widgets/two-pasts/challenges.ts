import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { params, type Params } from './params.ts';

/** Rounding in a sum of a few numbers near 1. */
const LAST_DIGIT = 1e-14;

export const challenges = [
  {
    id: 'twins',
    preset: 'nine',
    solved: { from: 'twins' },
    passed: (_, m) => m.different > 0.5 && m.data < LAST_DIGIT,
    hints: [
      { id: 'nonull', when: (_, m) => m.nulls === 0 },
      { id: 'offnull', when: (_, m) => m.data >= LAST_DIGIT },
      { id: 'alike', when: (_, m) => m.different <= 0.5 },
    ],
  },
  {
    id: 'unstable',
    preset: 'twins',
    solved: { from: 'hopeless' },
    passed: (p, m) => p.noise <= params.noise.default && m.nulls === 0 && m.different >= 0.4 && m.tell < 1,
    hints: [
      { id: 'louder', when: (p) => p.noise > params.noise.default },
      { id: 'hasnull', when: (_, m) => m.nulls > 0 },
      { id: 'alike', when: (_, m) => m.different < 0.4 },
      { id: 'heard', when: (_, m) => m.tell >= 1 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
