import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
export const HIGHEST = SAMPLES / 2;
/** The fence has a post every PERIOD samples. */
export const PERIOD = 8;

/** In these panels a change of a setting is to be seen. */
const inPasts = { answers: 'pasts' } as const;
const inSpectrum = { answers: 'spectrum' } as const;

export const params = {
  frequency: {
    kind: 'slider',
    min: 1,
    max: HIGHEST,
    step: 1,
    integer: true,
    default: 32,
    role: 'truth',
    when: { pattern: 'wave' },
    ...inSpectrum,
  },
  amplitude: { kind: 'slider', min: 0, max: 1, step: 0.05, default: 0.5, role: 'truth', ...inPasts },
  blur: { kind: 'choice', options: ['box', 'gaussian'], default: 'box', role: 'kernel', ...inSpectrum },
  box: {
    kind: 'slider',
    min: 2,
    max: 16,
    step: 1,
    integer: true,
    default: 8,
    unit: 'samples',
    role: 'kernel',
    when: { blur: 'box' },
    ...inSpectrum,
  },
  width: {
    kind: 'slider',
    min: 0.5,
    max: 2.2,
    step: 0.1,
    default: 2,
    unit: 'samples',
    role: 'kernel',
    when: { blur: 'gaussian' },
    ...inSpectrum,
  },
  frame: {
    kind: 'choice',
    options: ['ring', 'dark'],
    default: 'ring',
    role: 'kernel',
    answers: 'blurs',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-9,
    max: 0.1,
    step: 5,
    default: 1e-3,
    role: 'noise',
    ...inSpectrum,
  },
  second: {
    kind: 'toggle',
    default: false,
    role: 'observation',
    when: { blur: 'box' },
    rank: 'more',
    answers: 'blurs',
  },
  pattern: {
    kind: 'choice',
    options: ['wave', 'fence'],
    default: 'wave',
    role: 'truth',
    rank: 'more',
    ...inPasts,
  },
  source: {
    kind: 'choice',
    options: ['steps', 'spikes'],
    default: 'steps',
    role: 'truth',
    rank: 'more',
    ...inPasts,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  visible: { frequency: 20 },
  twins: {},
  darkSurround: { frame: 'dark' },
  twice: { second: true },
  hopeless: { blur: 'gaussian', frequency: 110 },
  quiet: { blur: 'gaussian', frequency: 110, noise: 1e-9 },
  nine: { box: 9, frequency: 57 },
  fence: { pattern: 'fence', amplitude: 0.8 },
  silence: { noise: 1e-9 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['nine', 'fence', 'silence'] as const satisfies MorePresets<typeof presets>;
