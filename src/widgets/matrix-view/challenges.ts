import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { countOf, isSymmetric, tapsOf } from './kernels.ts';
import type { Params } from './params.ts';

/** Below this a matrix is diagonal but for rounding; the other must be clearly above. */
const DIAGONAL = 1e-10;
const CLEARLY = 0.05;
/** A kernel that reaches one sample only meets the same outside with reflect and replicate. */
const FEWEST_TAPS = 5;

export const challenges = [
  {
    id: 'cosine',
    preset: 'own',
    solved: { from: 'own', set: { boundary: 'reflect', drawn: [1, 2, 4, 2, 1] } },
    passed: (p, m) =>
      p.kernel === 'drawn' && countOf(tapsOf(p)) >= FEWEST_TAPS && m.dct < DIAGONAL && m.dft > CLEARLY,
    hints: [
      { id: 'draw', when: (p) => p.kernel !== 'drawn' },
      { id: 'few', when: (p) => countOf(tapsOf(p)) < FEWEST_TAPS },
      { id: 'replicate', when: (p) => p.boundary === 'replicate' },
      { id: 'zero', when: (p) => p.boundary === 'zero' },
      { id: 'periodic', when: (p) => p.boundary === 'periodic' },
      { id: 'lopsided', when: (p) => !isSymmetric(tapsOf(p)) },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
