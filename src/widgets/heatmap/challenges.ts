import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Four X, two of them hard to see. */
const CROWDED = 7;
const FAINT = 0.8;
const BOTH = 0.9;
const LOUD = 0.7;

export const challenges = [
  {
    id: 'clean',
    preset: 'low',
    solved: { from: 'low', set: { page: 7, noise: 0.8, threshold: 0.1 } },
    passed: (p, m) =>
      p.source === 'pages' &&
      p.page === CROWDED &&
      p.noise >= FAINT &&
      m.coarseAlarms + m.skipsAlarms + m.coarseMissed + m.skipsMissed === 0,
    hints: [
      { id: 'pages', when: (p) => p.source !== 'pages' || p.page !== CROWDED },
      { id: 'noise', when: (p) => p.noise < FAINT },
      { id: 'alarms', when: (_, m) => m.coarseAlarms + m.skipsAlarms > 0 },
      { id: 'missed', when: () => true },
    ],
  },
  {
    id: 'both',
    preset: 'loud',
    solved: { from: 'loud', set: { noise: 0.7, threshold: 0.4 } },
    passed: (p, m) => p.noise >= LOUD && m.skipsPrecision >= BOTH && m.skipsRecall >= BOTH,
    hints: [{ id: 'quieter', when: () => true }],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
