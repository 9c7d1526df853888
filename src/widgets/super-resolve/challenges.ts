import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Of the error of bicubic within the square. */
const LEFT = 2 / 3;

export const challenges = [
  {
    id: 'halved',
    preset: 'still',
    solved: { from: 'still', set: { place: [0.86, 0.75] } },
    passed: (p, m) => p.picture.scene === 'still-life' && m.hereSubPixel <= LEFT * m.hereBicubic,
    hints: [
      { id: 'still', when: (p) => p.picture.scene !== 'still-life' },
      { id: 'flat', when: (_, m) => m.hereBicubic < 1 },
      { id: 'outline', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
