import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** A hundredth, with room for a neighbour. */
const HUNDREDTH = [0.0075, 0.0125] as const;

export const challenges = [
  {
    id: 'hundredth',
    preset: 'first',
    solved: { from: 'first', set: { i: 32 } },
    passed: (p, m) => p.problem === 'blur' && m.sigma > HUNDREDTH[0] && m.sigma < HUNDREDTH[1],
    hints: [
      { id: 'blur', when: (p) => p.problem !== 'blur' },
      { id: 'right', when: (_, m) => m.sigma >= HUNDREDTH[1] },
      { id: 'left', when: (_, m) => m.sigma <= HUNDREDTH[0] },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
