import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Unknowns of the problems that are matrices, and samples of the periodic one. */
export const SIZE = 32;
export const SAMPLES = 64;
/** Both ends of an axis of σ or γ, the largest first. */
export const ENDS = [30, 1e-10] as const;

const size = {
  kind: 'slider',
  scale: 'log',
  min: 1e-8,
  max: 10,
  step: 10,
  role: 'estimate',
  answers: 'factors',
} as const;
const shown = { kind: 'toggle', role: 'estimate', rank: 'more', answers: 'factors' } as const;

export const params = {
  threshold: { ...size, default: 0.01, when: { tsvd: true } },
  lambda: { ...size, default: 0.01, when: { tikhonov: true } },
  steps: {
    kind: 'slider',
    scale: 'log',
    integer: true,
    min: 1,
    max: 1e6,
    step: 5,
    default: 6310,
    role: 'estimate',
    when: { landweber: true },
    answers: 'factors',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-6,
    max: 0.1,
    step: 5,
    default: 1e-3,
    role: 'noise',
    answers: 'solution',
  },
  penalty: {
    kind: 'choice',
    options: ['size', 'slope', 'curvature'],
    default: 'size',
    role: 'estimate',
    when: { tikhonov: true },
    answers: 'factors',
  },
  problem: {
    kind: 'choice',
    options: ['gravity', 'blur', 'deriv2', 'periodic'],
    default: 'gravity',
    role: 'kernel',
    rank: 'more',
    answers: 'solution',
  },
  naive: { ...shown, default: false },
  tsvd: { ...shown, default: true },
  tikhonov: { ...shown, default: true },
  landweber: { ...shown, default: true },
  seed: { kind: 'seed', default: 27, role: 'noise', rank: 'more', answers: 'solution' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

const none = { naive: false, tsvd: false, tikhonov: false, landweber: false } as const;

export const presets = {
  together: {},
  naive: { ...none, naive: true },
  sharp: { ...none, tsvd: true },
  soft: { ...none, tikhonov: true },
  steps: { ...none, landweber: true },
  small: { ...none, problem: 'deriv2', tikhonov: true, lambda: 0.00631 },
  generalised: { ...none, problem: 'deriv2', tikhonov: true, penalty: 'slope', lambda: 0.0251 },
  frequency: { ...none, problem: 'periodic', noise: 0.01, tikhonov: true, lambda: 0.126 },
  slope: { ...none, problem: 'periodic', noise: 0.01, tikhonov: true, penalty: 'slope', lambda: 0.251 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['generalised', 'frequency', 'slope'] as const satisfies MorePresets<typeof presets>;
