import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** How many terms the reader is asked to keep, and how well. */
const TERMS = 10;
const CLOSE = 0.05;

export const challenges = [
  {
    id: 'afford',
    preset: 'greedy',
    solved: { from: 'greedy', set: { noise: 1e-7 } },
    passed: (p, m) => p.problem === 'shaw' && p.k >= TERMS && m.error < CLOSE,
    hints: [
      { id: 'shaw', when: (p) => p.problem !== 'shaw' },
      { id: 'few', when: (p) => p.k < TERMS },
      { id: 'loud', when: (_, m) => m.error >= CLOSE },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
