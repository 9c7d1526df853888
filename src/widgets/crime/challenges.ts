import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const honest = (p: Params): boolean => p.boundary !== 'periodic' && p.finer > 1;

export const challenges = [
  {
    id: 'rescue',
    preset: 'frame',
    solved: { from: 'both' },
    passed: (p, m) => honest(p) && p.width >= 1.5 && m.error < 0.18,
    hints: [
      { id: 'criminal', when: (p) => !honest(p) },
      { id: 'narrow', when: (p) => p.width < 1.5 },
      { id: 'small', when: (p, m) => m.error >= 0.18 && p.lambda < 0.05 },
      { id: 'large', when: (_, m) => m.error >= 0.18 },
    ],
  },
  {
    id: 'survive',
    preset: 'mirror',
    solved: { from: 'mild', set: { width: 1 } },
    passed: (p, m) => honest(p) && p.lambda === 0 && p.width >= 1 && m.error < 1,
    hints: [
      { id: 'criminal', when: (p) => !honest(p) },
      { id: 'helped', when: (p) => p.lambda > 0 },
      { id: 'wide', when: (_, m) => m.error >= 1 },
      { id: 'timid', when: (p) => p.width < 1 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
