import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const EQUAL = 1e-9;
const NOISE = 0.03;
const LONG = 4;

export const challenges = [
  {
    id: 'agree',
    preset: 'back',
    solved: { from: 'back', set: { kernel: 'box', size: 2, padding: 0, unit: true } },
    // Equal for this picture, and for every other: all σ are one and the same.
    passed: (p, m) => !p.scaled && m.apart < EQUAL && m.condition < 1 + EQUAL,
    hints: [
      { id: 'scaled', when: (p) => p.scaled },
      { id: 'positive', when: (p) => p.kernel !== 'daubechies' && p.size > p.stride },
      { id: 'even', when: (p) => p.size > p.stride && p.stride % 2 === 1 },
      { id: 'cropped', when: (p) => p.padding > 0 },
      { id: 'bright', when: () => true },
    ],
  },
  {
    id: 'quiet',
    preset: 'noisy',
    solved: { from: 'noisy', set: { size: 5 } },
    passed: (p, m) => p.noise >= NOISE && p.size >= LONG && m.inverseError < m.best,
    hints: [
      { id: 'noise', when: (p) => p.noise < NOISE },
      { id: 'long', when: (p) => p.size < LONG },
      { id: 'condition', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
