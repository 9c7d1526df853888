import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const TIMES = 3;

export const challenges = [
  {
    id: 'apart',
    preset: 'bend',
    passed: (p, m) => p.source === 'class' && m.tikhonovExpected > TIMES * m.wienerExpected,
    hints: [
      { id: 'class', when: (p) => p.source !== 'class' },
      { id: 'alike', when: (_, m) => m.tikhonovExpected < 1.5 * m.wienerExpected },
      { id: 'more', when: (_, m) => m.tikhonovExpected <= TIMES * m.wienerExpected },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
