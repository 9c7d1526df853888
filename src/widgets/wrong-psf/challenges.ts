import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const isDisc = (p: Params): boolean => p.blur === 'disc' && p.assumed === 'disc' && p.frame === 'ring';
/** Of the data's error: reached by the right width and its neighbours. */
const GOOD = 0.6;

export const challenges = [
  {
    id: 'dip',
    preset: 'discNarrow',
    solved: { from: 'discNarrow', set: { assumedWidth: 8 } },
    passed: (p, { error = NaN }) => isDisc(p) && error < GOOD,
    hints: [
      { id: 'disc', when: (p) => !isDisc(p) },
      { id: 'narrow', when: (p) => p.assumedWidth < p.width },
      { id: 'wide', when: (p) => p.assumedWidth > p.width },
      { id: 'lambda', when: (_, { error = NaN }) => error >= GOOD },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
