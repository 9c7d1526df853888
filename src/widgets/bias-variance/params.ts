import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const SIZE = 64;

/** Stops of λ a decade, from the least to the largest. */
export const PER_DECADE = 20;
export const LEAST = 1e-6;
export const LARGEST = 10;

const inCurves = { answers: 'curves' } as const;

export const params = {
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: LEAST,
    max: LARGEST,
    step: PER_DECADE,
    default: 0.0447,
    role: 'estimate',
    ...inCurves,
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-5,
    max: 1,
    step: 5,
    default: 0.01,
    role: 'noise',
    ...inCurves,
  },
  seed: { kind: 'seed', default: 4, role: 'noise', ...inCurves },
  problem: {
    kind: 'choice',
    options: ['blur', 'gravity', 'shaw', 'deriv2'],
    default: 'blur',
    role: 'kernel',
    ...inCurves,
  },
  truth: {
    kind: 'choice',
    options: ['own', 'smooth'],
    default: 'own',
    role: 'truth',
    rank: 'more',
    ...inCurves,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  valley: {},
  little: { lambda: 1e-3 },
  much: { lambda: 1 },
  crossing: { lambda: 0.0158 },
  quiet: { noise: 1e-4 },
  smooth: { truth: 'smooth', lambda: 0.126 },
} as const satisfies PresetsOf<typeof params>;
