import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const SAME_NOISE = 9.9e-4;
const BROAD = 0.099;

export const challenges = [
  {
    id: 'twins',
    preset: 'together',
    solved: { from: 'together', set: { lambda: 0.1, steps: 63 } },
    passed: (p, m) => p.penalty === 'size' && p.lambda >= BROAD && m.apart < 0.15,
    hints: [
      { id: 'both', when: (p, m) => p.penalty !== 'size' || m.apart === undefined },
      { id: 'broad', when: (p) => p.lambda < BROAD },
      { id: 'long', when: (p) => p.steps > 0.65 / p.lambda ** 2 },
      { id: 'short', when: (p) => p.steps < 0.65 / p.lambda ** 2 },
    ],
  },
  {
    id: 'prior',
    preset: 'soft',
    solved: { from: 'soft', set: { penalty: 'curvature', lambda: 0.1 } },
    passed: (p, m) => p.problem === 'gravity' && p.noise >= SAME_NOISE && m.tikhonov < 0.012,
    hints: [
      { id: 'same', when: (p) => p.problem !== 'gravity' || p.noise < SAME_NOISE || !p.tikhonov },
      { id: 'other', when: (p) => p.penalty !== 'curvature' },
      { id: 'move', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
