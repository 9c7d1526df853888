import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** In per cent of the light. */
const LUCKY = 50;
const SEEN = 0.42;

export const challenges = [
  {
    id: 'lucky',
    preset: 'topLeft',
    solved: { from: 'ink', set: { depth: 1 } },
    passed: (p, m) => p.way !== 'kept' && m.lightInPlace >= LUCKY,
    hints: [
      { id: 'without', when: (p) => p.way === 'kept' },
      { id: 'shallow', when: (p) => p.depth > 1 },
      { id: 'fixed', when: (p) => p.way === 'shuffled' },
      { id: 'flat', when: () => true },
    ],
  },
  {
    id: 'alone',
    preset: 'erased',
    solved: { from: 'erased', set: { depth: 3 } },
    passed: (p, m) => p.erased && m.correlationOfMeans >= SEEN,
    hints: [
      { id: 'erase', when: (p) => !p.erased },
      { id: 'own', when: (p) => p.way !== 'kept' },
      { id: 'deeper', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
