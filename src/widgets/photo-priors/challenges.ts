import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** How near to 1 the misfit has to be: two stops of the slider lie within. */
const NEAR = 0.015;

export const challenges = [
  {
    id: 'discrepancy',
    preset: 'tv',
    solved: { from: 'tv', set: { lambda: 0.00631 } },
    passed: (p, m) => p.weight === 'hand' && p.prior !== 'none' && Math.abs(m.misfit - 1) < NEAR,
    hints: [
      { id: 'believe', when: (p) => p.prior === 'none' },
      { id: 'byHand', when: (p) => p.weight !== 'hand' },
      { id: 'more', when: (_, m) => m.misfit < 1 },
      { id: 'less', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
