import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const NOISE = 0.01;
const BLUR = 2;

export const challenges = [
  {
    id: 'noise',
    preset: 'small',
    solved: { from: 'small', set: { lambda: 0.00794 } },
    passed: (p, m) => p.source === 'spikes' && p.noise >= NOISE && p.blur >= BLUR && m.minimumError < 0.23,
    hints: [
      { id: 'easier', when: (p) => p.source !== 'spikes' || p.noise < NOISE || p.blur < BLUR },
      { id: 'lower', when: (p) => p.lambda > 0.01 },
      { id: 'higher', when: (p) => p.lambda <= 0.01 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
