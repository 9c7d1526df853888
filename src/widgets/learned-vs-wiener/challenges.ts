import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { TRAINED, type Params } from './params.ts';

/** As good as untouched, within this many dB. */
const AS_GOOD = 0.2;
/** Far inside. */
const HOME = 1;

export const challenges = [
  {
    id: 'edge',
    preset: 'home',
    solved: { from: 'home', set: { blur: 1.1 } },
    passed: (_, m) => Math.abs(m.fixed - m.seen) <= AS_GOOD,
    hints: [
      { id: 'inside', when: (_, m) => m.fixed > m.seen + HOME },
      { id: 'beyond', when: (_, m) => m.fixed < m.seen },
      { id: 'nearly', when: () => true },
    ],
  },
  {
    id: 'tie',
    preset: 'loud',
    solved: { from: 'home', set: { noise: 0.05 } },
    passed: (p, m) => p.noise > 2 * TRAINED.noise && m.varied > m.retuned,
    hints: [
      { id: 'louder', when: (p) => p.noise <= 2 * TRAINED.noise },
      { id: 'itsBlur', when: (p) => Math.abs(p.blur - TRAINED.blur) > 0.15 },
      { id: 'middle', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
