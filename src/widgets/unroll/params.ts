import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** What the page has to know of `networks/`: it may not import them, and a test compares. */
export const SAMPLES = 128;
export const TRAINED = { blur: 1.5, noise: 0.01, spikes: 6 } as const;
export const TRAINED_LAYERS = 10;
/** τ and θ before anything is learned. */
export const [FIRST_TAU, FIRST_THETA] = [1, 0.02];
/** Layers and steps that are shown. */
export const MOST_LAYERS = 30;

export const SWEEPS = ['noise', 'blur', 'spikes'] as const;
export type Sweep = (typeof SWEEPS)[number];
/** Where each was measured over many signals. */
export const STOPS: Readonly<Record<Sweep, readonly number[]>> = {
  noise: [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1],
  blur: [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3],
  spikes: [1, 3, 6, 9, 12, 18, 24, 32],
};

export const params = {
  layers: {
    kind: 'slider',
    min: 0,
    max: MOST_LAYERS,
    step: 1,
    integer: true,
    default: TRAINED_LAYERS,
    role: 'estimate',
    answers: 'signal',
  },
  net: {
    kind: 'choice',
    options: ['steps', 'filter'],
    default: 'steps',
    role: 'estimate',
    answers: 'signal',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 0.001,
    max: 0.1,
    step: 10,
    default: TRAINED.noise,
    role: 'noise',
    answers: 'signal',
  },
  blur: {
    kind: 'slider',
    min: 0.5,
    max: 3,
    step: 0.05,
    default: TRAINED.blur,
    unit: 'samples',
    role: 'kernel',
    answers: 'signal',
  },
  spikes: {
    kind: 'slider',
    min: 1,
    max: 32,
    step: 1,
    integer: true,
    default: TRAINED.spikes,
    role: 'truth',
    answers: 'signal',
  },
  /** What the curves over many signals go along. */
  along: { kind: 'choice', options: SWEEPS, default: 'noise', acts: 'view', answers: 'off' },
  /** Of ISTA and FISTA. */
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 0.001,
    max: 0.1,
    step: 10,
    default: 0.02,
    role: 'estimate',
    answers: 'errors',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 1, role: 'noise', answers: 'signal', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  trained: {},
  leap: { layers: 8 },
  filter: { net: 'filter' },
  deeper: { layers: 30 },
  noisy: { noise: 0.1 },
  crowded: { spikes: 32, along: 'spikes' },
  blurred: { net: 'filter', blur: 0.75, along: 'blur' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['filter'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'trained', panels: ['errors'] } as const satisfies Thumbnail<
  typeof presets
>;
