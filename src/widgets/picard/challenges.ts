import type { Challenge } from '../contract.ts';
import type { Params } from './params.ts';

/** How many terms the reader is asked to keep, and how well. */
const TERMS = 10;
const CLOSE = 0.05;

export const challenges: readonly Challenge<Params>[] = [
  {
    id: 'afford',
    preset: 'greedy',
    passed: (p, m) => p.problem === 'shaw' && p.k >= TERMS && m.error < CLOSE,
    hints: [
      { id: 'shaw', when: (p) => p.problem !== 'shaw' },
      { id: 'few', when: (p) => p.k < TERMS },
      { id: 'loud', when: (_, m) => m.error >= CLOSE },
    ],
  },
];
