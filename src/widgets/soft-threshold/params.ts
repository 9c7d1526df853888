import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
/** Samples that a reader draws; each stands for two of the signal. */
export const DRAWN = 128;
/** The last step that the scrubber offers. */
export const TOTAL = 1000;

const plateaus = Array.from({ length: DRAWN }, (_, i) =>
  i >= 26 && i < 52 ? 0.75 : i >= 78 && i < 90 ? 1 : 0,
);

export const params = {
  /** λ as a part of λmax = ‖Aᵀy‖∞, from which on x = 0 is the minimum. */
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 1,
    step: 10,
    default: 0.01,
    role: 'estimate',
    answers: 'threshold',
  },
  method: {
    kind: 'choice',
    options: ['ista', 'fista'],
    default: 'fista',
    acts: 'view',
    role: 'estimate',
    answers: 'threshold',
  },
  source: {
    kind: 'choice',
    options: ['spikes', 'drawn'],
    default: 'spikes',
    role: 'truth',
    answers: 'signal',
  },
  drawn: {
    kind: 'signal',
    length: DRAWN,
    min: 0,
    max: 1,
    default: plateaus,
    role: 'truth',
    when: { source: 'drawn' },
    answers: 'signal',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-4,
    max: 0.1,
    step: 10,
    default: 0.00316,
    role: 'noise',
    answers: 'signal',
  },
  blur: {
    kind: 'slider',
    min: 0.5,
    max: 3,
    step: 0.1,
    default: 2,
    unit: 'samples',
    role: 'kernel',
    answers: 'signal',
  },
  /** Draws the spikes and the noise. */
  seed: { kind: 'seed', default: 11, role: 'noise', answers: 'signal', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  spikes: { lambda: 0.01 },
  dead: { lambda: 1 },
  small: { lambda: 0.001, noise: 0.01 },
  ripples: { lambda: 0.1, blur: 1.2 },
  plateaus: { source: 'drawn' },
} as const satisfies PresetsOf<typeof params>;

export const more = [] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'spikes', panels: ['signal'] } as const satisfies Thumbnail<
  typeof presets
>;
