import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { TOTAL, type Params } from './params.ts';

/** A kernel this near is read off without a mistake. */
const KNOWN = 0.01;
/** Nearer than three quarters of the greatest rate come in a thousand steps. */
const NEAR = 0.035;

const isRipple = ({ picture }: Params): boolean => picture.scene?.startsWith('ripple-') ?? false;

export const challenges = [
  {
    id: 'ripples',
    preset: 'ripple',
    solved: { from: 'ripple', set: { picture: { scene: 'ripple-4' } }, step: TOTAL },
    passed: (p, m) => isRipple(p) && p.optimiser === 'descent' && m.error < KNOWN,
    hints: [
      { id: 'stayRipples', when: (p) => !isRipple(p) },
      { id: 'stayDescent', when: (p) => p.optimiser !== 'descent' },
      { id: 'count', when: (_, m) => m.taught < 9 },
      { id: 'faster', when: (p, { limit = NaN }) => p.rate < 0.6 * limit },
      { id: 'run', when: () => true },
    ],
  },
  {
    id: 'cliff',
    preset: 'slow',
    solved: { from: 'slow', set: { rate: 0.5 }, step: TOTAL },
    passed: (p, m) => p.picture.scene === 'still-life' && p.optimiser === 'descent' && m.error < NEAR,
    hints: [
      { id: 'stayStill', when: (p) => p.picture.scene !== 'still-life' },
      { id: 'stayDescent', when: (p) => p.optimiser !== 'descent' },
      { id: 'over', when: (p, { limit = NaN }) => p.rate > limit },
      { id: 'nearer', when: (p, { limit = NaN }) => p.rate < 0.8 * limit },
      { id: 'run', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
