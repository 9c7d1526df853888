import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const [LEAST, CLEAR] = [4, 2];

/** The layer that doubles 8×8 to 16×16 repeats with 4 pixels of the picture, and most of its grid lies there. */
export const challenges = [
  {
    id: 'quarter',
    preset: 'untrained',
    passed: (p, m) =>
      p.state === 'untrained' &&
      m.first4 > LEAST &&
      m.first4 > CLEAR * m.first2 &&
      m.first4 > CLEAR * m.first8,
    hints: [
      { id: 'begin', when: (p) => p.state === 'trained' },
      { id: 'one', when: (p) => p.mix === 'all' || p.mix === 'lastTwo' || p.mix === 'none' },
      { id: 'coarser', when: (p) => p.mix === 'last' },
      { id: 'finer', when: (p) => p.mix === 'first' },
      { id: 'seed', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
