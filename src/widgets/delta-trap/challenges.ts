import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const NEAR = 0.01;

export const challenges = [
  {
    id: 'tie',
    preset: 'discs',
    solved: { from: 'discs', set: { alpha: 0.43 } },
    passed: ({ picture: { scene }, t }, { blurry = NaN }) =>
      scene === 'discs' && t === 1 && Math.abs(blurry - 1) < NEAR,
    hints: [
      { id: 'discs', when: ({ picture: { scene } }) => scene !== 'discs' },
      { id: 'end', when: ({ t }) => t < 1 },
      { id: 'high', when: (_, { blurry = NaN }) => blurry < 1 },
      { id: 'low', when: (_, { blurry = NaN }) => blurry > 1 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
