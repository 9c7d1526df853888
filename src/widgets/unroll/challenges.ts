import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** More layers than were trained, and a learned error that is no better than the formula's. */
export const challenges = [
  {
    id: 'behind',
    preset: 'trained',
    solved: { from: 'trained', set: { noise: 0.1 } },
    passed: (p, m) => p.layers === 10 && p.net === 'steps' && m.learnedTen > m.fistaTen,
    hints: [
      { id: 'ten', when: (p) => p.layers !== 10 || p.net !== 'steps' },
      { id: 'off', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
