import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { KNOTS, type Params } from './params.ts';

const TIMES = 3;

/** Loud noise at frequencies 12 to 24, where the signal is strong too, and next to none elsewhere. */
const BAND = Array.from({ length: KNOTS }, (_, i) => (i >= 3 && i <= 6 ? 1 : -4));

export const challenges = [
  {
    id: 'apart',
    preset: 'bend',
    solved: { from: 'bend', set: { noisePower: BAND } },
    passed: (p, m) => p.source === 'class' && m.tikhonovExpected > TIMES * m.wienerExpected,
    hints: [
      { id: 'class', when: (p) => p.source !== 'class' },
      { id: 'alike', when: (_, m) => m.tikhonovExpected < 1.5 * m.wienerExpected },
      { id: 'more', when: (_, m) => m.tikhonovExpected <= TIMES * m.wienerExpected },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
