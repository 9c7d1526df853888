import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const LOUD = 0.099;

export const challenges = [
  {
    id: 'follow',
    preset: 'valley',
    solved: { from: 'valley', set: { noise: 0.1, lambda: 0.282 } },
    passed: (p, m) =>
      p.problem === 'blur' && p.truth === 'own' && p.noise >= LOUD && m.expected < 1.02 * m.least,
    hints: [
      { id: 'blur', when: (p) => p.problem !== 'blur' },
      { id: 'own', when: (p) => p.truth !== 'own' },
      { id: 'louder', when: (p) => p.noise < LOUD },
      { id: 'noisy', when: (p, m) => p.lambda < m.best },
      { id: 'dull', when: (p, m) => p.lambda > m.best },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
