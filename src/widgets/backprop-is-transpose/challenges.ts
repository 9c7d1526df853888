import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Two picked outputs side by side, in one row or one column. */
const neighbours = ({ picked }: Params): boolean =>
  picked.length === 2 && Math.abs(picked[0][0] - picked[1][0]) + Math.abs(picked[0][1] - picked[1][1]) === 1;
const WINDOW = 3;

export const challenges = [
  {
    id: 'alone',
    preset: 'two',
    solved: {
      from: 'two',
      set: {
        stride: 3,
        picked: [
          [0, 0],
          [1, 0],
        ],
      },
    },
    passed: (p, m) =>
      p.loss === 'picked' && p.kernel === WINDOW && neighbours(p) && m.lit === 2 && m.shared === 0,
    hints: [
      { id: 'picked', when: (p) => p.loss !== 'picked' },
      { id: 'window', when: (p) => p.kernel !== WINDOW },
      { id: 'neighbours', when: (p) => !neighbours(p) },
      { id: 'room', when: (_, m) => m.lit < 2 },
      { id: 'overlap', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
