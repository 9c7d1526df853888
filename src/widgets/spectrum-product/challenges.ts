import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** How near the length has to be, as a part of it, and the angle in degrees. */
const NEAR = 0.06;
const STRAIGHT = 7.5;
const about = (ratio: number, wanted: number): boolean => Math.abs(ratio / wanted - 1) <= NEAR;
const isMystery = (p: Params): boolean => p.dimension === 'picture' && p.mystery;

export const challenges = [
  {
    id: 'length',
    preset: 'mystery',
    solved: { from: 'mystery', set: { guess: 16, guessAngle: 60 } },
    passed: (p, m) => isMystery(p) && about(m.ratio, 1) && m.turn <= STRAIGHT,
    hints: [
      { id: 'mystery', when: (p) => !isMystery(p) },
      { id: 'across', when: (_, m) => Math.abs(m.turn - 90) <= STRAIGHT },
      { id: 'angle', when: (_, m) => m.turn > STRAIGHT },
      { id: 'double', when: (_, m) => about(m.ratio, 2) },
      { id: 'half', when: (_, m) => about(m.ratio, 0.5) },
      { id: 'long', when: (_, m) => m.ratio > 1 },
      { id: 'short', when: (_, m) => m.ratio < 1 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
