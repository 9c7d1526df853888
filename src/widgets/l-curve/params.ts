import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Unknowns, and as many data. */
export const SIZE = 64;
/** The λ that all rules look at, in units of the singular values. */
export const LEAST = 1e-6;
export const LARGEST = 10;
/** An error more than this many times the least is a failure. */
export const FAILURE = 3;
/** Draws of the noise in which failures are counted. */
export const DRAWS = 100;

export const params = {
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: LEAST,
    max: LARGEST,
    step: 10,
    default: 1e-3,
    role: 'estimate',
    answers: 'solution',
  },
  truth: { kind: 'toggle', default: false, role: 'truth', answers: 'error' },
  rho: { kind: 'slider', min: -0.9, max: 0.9, step: 0.1, default: 0, role: 'noise', answers: 'gcv' },
  guess: {
    kind: 'slider',
    min: 0.5,
    max: 2,
    step: 0.05,
    default: 1,
    unit: '× true',
    role: 'noise',
    answers: 'curve',
  },
  tau: { kind: 'slider', min: 1, max: 1.5, step: 0.05, default: 1, role: 'noise', answers: 'error' },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 0.1,
    step: 5,
    default: 0.01,
    role: 'noise',
    answers: 'curve',
  },
  problem: {
    kind: 'choice',
    options: ['gravity', 'phillips', 'shaw', 'heat', 'deriv2', 'foxgood', 'blur'],
    default: 'gravity',
    role: 'kernel',
    rank: 'more',
    answers: 'solution',
  },
  seed: { kind: 'seed', default: 166, role: 'noise', rank: 'more', answers: 'curve' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  unknown: {},
  agree: { lambda: 0.01, truth: true },
  correlated: { rho: 0.9, seed: 41, lambda: 0.01, truth: true },
  smooth: { problem: 'phillips', noise: 1e-3, lambda: 0.01, truth: true },
  blind: { seed: 3 },
  wall: { seed: 3, lambda: 0.01, truth: true },
  safe: { seed: 3, tau: 1.1, lambda: 0.01, truth: true },
  low: { guess: 0.8, lambda: 0.01, truth: true },
  high: { guess: 1.5, lambda: 0.01, truth: true },
} as const satisfies PresetsOf<typeof params>;

export const more = ['wall', 'low', 'high'] as const satisfies MorePresets<typeof presets>;
