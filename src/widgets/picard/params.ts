import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Unknowns, and numbers in the data. */
export const SIZE = 32;

export const params = {
  k: {
    kind: 'slider',
    min: 1,
    max: SIZE,
    step: 1,
    integer: true,
    default: 7,
    role: 'estimate',
    answers: 'solution',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-12,
    max: 1,
    step: 5,
    default: 1e-3,
    role: 'noise',
    answers: 'picard',
  },
  problem: {
    kind: 'choice',
    options: ['shaw', 'gravity', 'heat', 'phillips', 'deriv2', 'foxgood', 'blur'],
    default: 'shaw',
    role: 'kernel',
    answers: 'picard',
  },
  seed: { kind: 'seed', default: 42, role: 'noise', rank: 'more', answers: 'picard' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  levels: { k: 7 },
  greedy: { k: 10 },
  quiet: { noise: 1e-12, k: 15 },
  mild: { problem: 'deriv2', k: 9 },
  own: { problem: 'foxgood', noise: 1e-12, k: 14 },
  timid: { k: 2 },
  delay: { problem: 'heat', k: 12 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['timid', 'delay'] as const satisfies MorePresets<typeof presets>;
