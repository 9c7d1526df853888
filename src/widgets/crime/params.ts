import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** On the grid that the data are inverted on. */
export const SAMPLES = 128;
/** How far apart the truth's ends lie: a slope under the skyline. */
export const SLOPE = 0.5;
/** The left end of the λ axis, which stands for 0 too. */
export const LEAST = 1e-6;

export const params = {
  finer: {
    kind: 'slider',
    min: 1,
    max: 8,
    step: 1,
    integer: true,
    default: 1,
    unit: '×',
    role: 'observation',
    answers: 'mistake',
  },
  boundary: {
    kind: 'choice',
    options: ['periodic', 'zero', 'reflect', 'replicate'],
    default: 'periodic',
    role: 'observation',
    answers: 'mistake',
  },
  width: {
    kind: 'slider',
    min: 0.5,
    max: 2,
    step: 0.1,
    default: 1.5,
    unit: 'samples',
    role: 'kernel',
    answers: 'signal',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: LEAST,
    max: 1,
    step: 5,
    default: 0,
    role: 'estimate',
    answers: 'signal',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  crime: {},
  finer: { finer: 4 },
  frame: { boundary: 'zero' },
  both: { finer: 4, boundary: 'reflect', lambda: 0.1 },
  mild: { finer: 4, boundary: 'zero', width: 0.7 },
  mirror: { boundary: 'reflect' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['mirror'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'finer', panels: ['mistake'] } as const satisfies Thumbnail<
  typeof presets
>;
