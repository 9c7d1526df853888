import type { Challenge, MeasuresOf, Measures } from '../contract.ts';
import type { model } from './model.ts';
import { drawnWeights } from './drawn-weights.ts';
import type { Params } from './params.ts';

const ROUNDING = 1e-9;

const own = (p: Params) => p.weights === 'drawn' && p.repair === 'none' && p.steps === 0;
const even = (m: Measures) => m.imbalance < ROUNDING;
const straight = (m: Measures) => m.mostStep - m.leastStep < ROUNDING;
const empty = (p: Params) => drawnWeights(p).some((weight) => weight === 0);
/** The bilinear weights would be too easy: they stand in a preset. */
const mirrored = (p: Params) => {
  const weights = drawnWeights(p);
  return weights.every((weight, j) => weight === weights[weights.length - 1 - j]);
};

export const challenges = [
  {
    id: 'undivided',
    preset: 'own',
    solved: { from: 'three' },
    passed: (p, m) => own(p) && p.kernel > p.stride && p.kernel % p.stride !== 0 && !empty(p) && even(m),
    hints: [
      { id: 'draw', when: (p) => !own(p) },
      { id: 'divided', when: (p) => p.kernel % p.stride === 0 },
      { id: 'larger', when: (p) => p.kernel < p.stride },
      { id: 'empty', when: empty },
      { id: 'sums', when: () => true },
    ],
  },
  {
    id: 'straight',
    preset: 'ramp',
    solved: { from: 'tied' },
    passed: (p, m) =>
      own(p) && p.kernel === 4 && p.stride === 2 && !empty(p) && !mirrored(p) && even(m) && straight(m),
    hints: [
      { id: 'draw', when: (p) => !own(p) },
      { id: 'four', when: (p) => p.kernel !== 4 || p.stride !== 2 },
      { id: 'empty', when: empty },
      { id: 'constant', when: (_, m) => !even(m) },
      { id: 'lopsided', when: (p, m) => straight(m) && mirrored(p) },
      { id: 'moments', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
