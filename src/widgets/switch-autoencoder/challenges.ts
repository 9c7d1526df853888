import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const TRAINED = 150;
const LIKE = 0.6;

export const challenges = [
  {
    id: 'ghost',
    preset: 'kept',
    solved: { from: 'kept', set: { code: 'constant', used: 'other' }, step: TRAINED },
    passed: (p, m) => p.code === 'constant' && m.likeB >= LIKE,
    hints: [
      { id: 'early', when: (_, m) => m.step < TRAINED },
      { id: 'erase', when: (p) => p.code !== 'constant' },
      { id: 'kept', when: (p) => p.way !== 'kept' },
      { id: 'where', when: (p) => p.used !== 'other' },
      { id: 'again', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
