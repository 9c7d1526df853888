import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Of Wiener's error: less than this, and x ≥ 0 has bought next to nothing. */
export const NOTHING = 0.02;
/** Of the error of nonnegative least squares: what an edge is. */
export const EDGE = 0.05;

export const challenges = [
  {
    id: 'without',
    preset: 'stars',
    solved: { from: 'glow' },
    passed: (p, { wiener = NaN, nnls = NaN, rl = NaN }) =>
      p.scene.scene === 'star-field' && nnls > (1 - NOTHING) * wiener && rl < (1 - EDGE) * nnls,
    hints: [
      { id: 'stars', when: (p) => p.scene.scene !== 'star-field' },
      { id: 'helps', when: (_, { wiener = NaN, nnls = NaN }) => nnls <= (1 - NOTHING) * wiener },
      { id: 'gone', when: (_, { nnls = NaN, rl = NaN }) => rl >= (1 - EDGE) * nnls },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
