import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { params, type Params } from './params.ts';

const ENOUGH = 2.5;
/** The misfit may rise by rounding alone. */
const UNMOVED = 1 + 1e-9;

const flat = (count: number, level: number): readonly number[] => Array.from({ length: count }, () => level);
/** The truth as a hand may draw it: plateaus, a ramp, and the thin line at half its height, as each place stands for four samples. */
const SKETCH = [
  ...[...flat(9, 0), ...flat(11, 0.8), ...flat(6, 0.25), ...flat(3, 1)],
  ...Array.from({ length: 13 }, (_, i) => 0.035 * i),
  ...[...flat(8, 0.1), ...flat(4, 0.05), 0.5, ...flat(9, 0.05)],
];

export const challenges = [
  {
    id: 'same',
    preset: 'noisy',
    solved: { from: 'push' },
    passed: (p, m) =>
      p.candidate === 'least' && p.noise > 0 && Math.abs(p.push) >= 1 && m.misfit <= m.floor * UNMOVED,
    hints: [
      { id: 'least', when: (p) => p.candidate !== 'least' || p.noise === 0 },
      { id: 'small', when: (p) => Math.abs(p.push) < 1 },
      { id: 'noticed', when: (_, m) => m.misfit > m.floor * UNMOVED },
    ],
  },
  {
    id: 'draw',
    preset: 'draw',
    solved: { from: 'draw', set: { drawn: SKETCH } },
    passed: (p, m) =>
      p.candidate === 'drawn' &&
      p.push === 0 &&
      p.noise === params.noise.default &&
      m.misfit < ENOUGH * m.noise,
    hints: [
      { id: 'notDrawn', when: (p) => p.candidate !== 'drawn' || p.noise !== params.noise.default },
      { id: 'pushed', when: (p) => p.push !== 0 },
      { id: 'far', when: (_, m) => m.misfit > 2 * ENOUGH * m.noise },
      { id: 'near', when: (_, m) => m.misfit >= ENOUGH * m.noise },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
