import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { FAILURE, type Params } from './params.ts';

/** Of the error of a rule, at most this. */
const HALF = 0.5;

export const challenges = [
  {
    id: 'beat',
    preset: 'blind',
    solved: { from: 'blind', set: { lambda: 0.251, truth: true } },
    passed: ({ truth }, { error = NaN, bestError = NaN, gcvTimes = NaN, discrepancyTimes = NaN }) =>
      truth &&
      Math.min(gcvTimes, discrepancyTimes) > FAILURE &&
      error < HALF * bestError * Math.min(gcvTimes, discrepancyTimes),
    hints: [
      { id: 'unseal', when: (p) => !p.truth },
      {
        id: 'easy',
        when: (_, { gcvTimes = NaN, discrepancyTimes = NaN }) =>
          Math.min(gcvTimes, discrepancyTimes) <= FAILURE,
      },
      { id: 'rough', when: (p, { best = NaN }) => p.lambda < best },
      { id: 'flat', when: (p, { best = NaN }) => p.lambda >= best },
    ],
  },
  {
    id: 'fail',
    preset: 'agree',
    solved: { from: 'agree', set: { seed: 8 } },
    passed: (p, { discrepancyTimes = NaN }) => p.truth && p.guess === 1 && discrepancyTimes >= FAILURE,
    hints: [
      { id: 'unseal', when: (p) => !p.truth },
      { id: 'honest', when: (p) => p.guess !== 1 },
      { id: 'luck', when: (p) => p.rho >= 0 },
      { id: 'another', when: (p) => p.rho < 0 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
