import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Samples that a reader draws; each stands for SAMPLES / DRAWN of the signal. */
export const DRAWN = 64;
export const SAMPLES = 256;
/** What rounding to 256 levels between 0 and 1 does is as large as noise of σ = 1/(255 √12) = 0.0011; the slider's stop beside it. */
export const EIGHT_BITS = 1e-3;

const hills = Array.from({ length: DRAWN }, (_, i) => (i > 12 && i < 26 ? 0.75 : i > 38 && i < 44 ? 1 : 0));

export const params = {
  noise: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-16,
    max: 1,
    step: 5,
    default: 1e-8,
    role: 'noise',
    answers: 'signal',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-16,
    max: 1,
    step: 5,
    default: 0,
    role: 'estimate',
    answers: ['signal', 'gain'],
  },
  blur: {
    kind: 'choice',
    options: ['gaussian', 'box', 'exponential'],
    default: 'gaussian',
    role: 'kernel',
    answers: 'spectrum',
  },
  width: {
    kind: 'slider',
    min: 0.5,
    max: 4,
    step: 0.1,
    default: 2,
    unit: 'samples',
    role: 'kernel',
    answers: 'spectrum',
  },
  source: {
    kind: 'choice',
    options: ['steps', 'spikes', 'formula', 'drawn'],
    default: 'steps',
    role: 'truth',
    answers: 'signal',
  },
  formula: {
    kind: 'expression',
    variables: ['t'],
    default: '0.8*box(t - 0.3, 0.2) + gauss(t - 0.7, 0.03)',
    role: 'truth',
    when: { source: 'formula' },
    answers: 'signal',
  },
  drawn: {
    kind: 'signal',
    length: DRAWN,
    min: 0,
    max: 1,
    default: hills,
    role: 'truth',
    when: { source: 'drawn' },
    answers: 'signal',
  },
  seed: { kind: 'seed', default: 4, role: 'noise', answers: 'signal', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  whisper: { noise: 1e-7 },
  rounding: { noise: 1e-16 },
  camera: { noise: 4e-3 },
  rescued: { noise: 4e-3, lambda: 0.0398 },
  eightBits: { noise: EIGHT_BITS },
  box: { noise: 4e-3, blur: 'box', width: 3, lambda: 0.0398 },
  narrow: { noise: 4e-3, width: 0.8, lambda: 0.0631 },
  exact: { noise: 0 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['narrow', 'exact'] as const satisfies MorePresets<typeof presets>;
