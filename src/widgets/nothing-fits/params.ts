import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
export const HIGHEST = SAMPLES / 2;
/** Samples that a reader draws; each stands for SAMPLES / DRAWN of the signal. */
export const DRAWN = 64;
/** The box: 8 divides 256, so that 7 of its frequencies are exact nulls. */
export const WIDTH = 8;

export const params = {
  candidate: {
    kind: 'choice',
    options: ['least', 'truth', 'drawn'],
    default: 'least',
    role: 'estimate',
    answers: 'candidate',
  },
  drawn: {
    kind: 'signal',
    length: DRAWN,
    min: -0.5,
    max: 1.5,
    default: Array.from({ length: DRAWN }, () => 0.25),
    role: 'estimate',
    when: { candidate: 'drawn' },
    answers: 'candidate',
  },
  push: { kind: 'slider', min: -2, max: 2, step: 0.1, default: 0, role: 'estimate', answers: 'candidate' },
  frequency: {
    kind: 'slider',
    min: 1,
    max: HIGHEST,
    step: 1,
    integer: true,
    default: 32,
    role: 'estimate',
    answers: 'spectrum',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-4,
    max: 0.2,
    step: 5,
    default: 0.0398,
    role: 'noise',
    answers: 'data',
  },
  seed: { kind: 'seed', default: 4, role: 'noise', answers: 'data', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  exact: { noise: 0 },
  noisy: {},
  draw: { candidate: 'drawn' },
  truth: { candidate: 'truth' },
  push: { push: 1.5 },
  elsewhere: { push: 0.5, frequency: 20 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['push', 'elsewhere'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'noisy', panels: ['candidate'] } as const satisfies Thumbnail<
  typeof presets
>;
