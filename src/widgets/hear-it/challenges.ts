import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { params, type Params } from './params.ts';

const HISS = params.noise.default;
const THICK = 1.5;
const KEPT = 0.045;

const isThick = ({ law, wall }: Params, least: number): boolean => law === 'gaussian' && wall >= least;

export const challenges = [
  {
    id: 'rescue',
    preset: 'hiss',
    solved: { from: 'rescue' },
    passed: (p, m) =>
      p.room !== 'none' && !p.seat && isThick(p, THICK) && p.noise >= HISS && m.estimate < KEPT,
    hints: [
      { id: 'easy', when: (p) => p.room === 'none' || !isThick(p, THICK) || p.noise < HISS },
      { id: 'elsewhere', when: (p) => p.seat },
      { id: 'small', when: (p, m) => m.estimate >= KEPT && p.lambda < 0.04 },
      { id: 'large', when: (_, m) => m.estimate >= KEPT },
    ],
  },
  {
    id: 'thin',
    preset: 'hiss',
    solved: { from: 'hiss', set: { wall: 1 } },
    passed: (p, m) => p.noise >= HISS && p.lambda === 0 && isThick(p, 1) && m.divided < 1,
    hints: [
      { id: 'helped', when: (p) => p.lambda > 0 },
      { id: 'silent', when: (p) => p.noise < HISS },
      { id: 'thick', when: (_, m) => m.divided >= 1 },
      { id: 'thinner', when: (p) => !isThick(p, 1) },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
