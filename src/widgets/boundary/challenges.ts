import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const HALF = 50;

export const challenges = [
  {
    id: 'half',
    preset: 'mirror',
    solved: { from: 'mirror', set: { size: 29 } },
    passed: (_, m) => m.touched <= HALF && m.next > HALF,
    hints: [
      { id: 'over', when: (_, m) => m.touched > HALF },
      { id: 'under', when: (_, m) => m.next <= HALF },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
