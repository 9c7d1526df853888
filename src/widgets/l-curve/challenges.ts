import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** An error this many times the best one is a failure. */
const FAILURE = 3;

export const challenges = [
  {
    id: 'beat',
    preset: 'blind',
    passed: ({ truth }, { error = NaN, bestError = NaN, gcvTimes = NaN }) =>
      truth && error < 0.8 * bestError * gcvTimes && gcvTimes > 1.5,
    hints: [
      { id: 'unseal', when: (p) => !p.truth },
      { id: 'easy', when: (_, { gcvTimes = NaN }) => gcvTimes <= 1.5 },
      { id: 'rough', when: (p, { best = NaN }) => p.lambda < best },
      { id: 'flat', when: (p, { best = NaN }) => p.lambda >= best },
    ],
  },
  {
    id: 'fail',
    preset: 'agree',
    passed: (p, { discrepancyTimes = NaN }) => p.truth && p.guess === 1 && discrepancyTimes >= FAILURE,
    hints: [
      { id: 'unseal', when: (p) => !p.truth },
      { id: 'honest', when: (p) => p.guess !== 1 },
      { id: 'luck', when: (p) => p.rho >= 0 },
      { id: 'another', when: (p) => p.rho < 0 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
