import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { TRAINED, type Params } from './params.ts';

/** How far ahead: more than another seed of the noise makes. */
const CLEARLY = 0.3;

export const challenges = [
  {
    id: 'harm',
    preset: 'home',
    passed: (p, m) => p.noise <= TRAINED.noise && m.fixed < m.seen - CLEARLY,
    hints: [
      { id: 'lessNoise', when: (p) => p.noise > TRAINED.noise },
      { id: 'blur', when: (p) => p.blur >= TRAINED.blur },
      { id: 'further', when: () => true },
    ],
  },
  {
    id: 'tie',
    preset: 'loud',
    passed: (p, m) => p.noise > 2 * TRAINED.noise && m.varied > m.retuned,
    hints: [
      { id: 'louder', when: (p) => p.noise <= 2 * TRAINED.noise },
      { id: 'itsBlur', when: (p) => Math.abs(p.blur - TRAINED.blur) > 0.15 },
      { id: 'inside', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
