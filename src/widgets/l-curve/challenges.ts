import type { Challenge } from '../contract.ts';
import type { Params } from './params.ts';

/** An error this many times the best one is a failure. */
const FAILURE = 3;

export const challenges: readonly Challenge<Params>[] = [
  {
    id: 'beat',
    preset: 'blind',
    passed: (p, m) => p.truth && m.error < 0.8 * m.bestError * m.gcvTimes && m.gcvTimes > 1.5,
    hints: [
      { id: 'unseal', when: (p) => !p.truth },
      { id: 'easy', when: (_, m) => m.gcvTimes <= 1.5 },
      { id: 'rough', when: (p, m) => p.lambda < m.best },
      { id: 'flat', when: (p, m) => p.lambda >= m.best },
    ],
  },
  {
    id: 'fail',
    preset: 'agree',
    passed: (p, m) => p.truth && p.guess === 1 && m.discrepancyTimes >= FAILURE,
    hints: [
      { id: 'unseal', when: (p) => !p.truth },
      { id: 'honest', when: (p) => p.guess !== 1 },
      { id: 'luck', when: (p) => p.rho >= 0 },
      { id: 'another', when: (p) => p.rho < 0 },
    ],
  },
];
