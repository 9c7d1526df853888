import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
/** The highest frequency of a signal, in cycles per SAMPLES. */
export const HIGHEST = SAMPLES / 2;
/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 128;
/** The ripple that a source may carry, in cycles per SAMPLES: a period of 8. */
export const RIPPLE = 32;

const signal = { dimension: 'signal' } as const;
const picture = { dimension: 'picture' } as const;

export const params = {
  line: {
    kind: 'choice',
    options: ['gaussian', 'box'],
    default: 'gaussian',
    role: 'kernel',
    when: signal,
    answers: 'spectrum-kernel',
  },
  sigma: {
    kind: 'slider',
    min: 0.5,
    max: 6,
    step: 0.1,
    default: 2,
    unit: 'samples',
    role: 'kernel',
    when: { ...signal, line: 'gaussian' },
    answers: 'spectrum-kernel',
  },
  box: {
    kind: 'slider',
    min: 2,
    max: 32,
    step: 1,
    integer: true,
    default: 8,
    unit: 'samples',
    role: 'kernel',
    when: { ...signal, line: 'box' },
    answers: 'spectrum-kernel',
  },
  source: {
    kind: 'choice',
    options: ['steps', 'ripple', 'spikes'],
    default: 'steps',
    role: 'truth',
    when: signal,
    answers: 'truth',
  },
  shift: {
    kind: 'slider',
    min: -16,
    max: 16,
    step: 1,
    integer: true,
    default: 0,
    unit: 'samples',
    role: 'kernel',
    when: signal,
    answers: ['phase-kernel', 'kernel'],
  },
  phases: {
    kind: 'toggle',
    default: false,
    acts: 'view',
    when: signal,
    answers: ['phase-kernel', 'spectrum-kernel'],
  },
  plane: {
    kind: 'choice',
    options: ['motion', 'disc'],
    default: 'motion',
    role: 'kernel',
    when: { ...picture, mystery: false },
    answers: 'blurLight',
  },
  length: {
    kind: 'slider',
    min: 2,
    max: 24,
    step: 0.5,
    default: 12,
    unit: 'pixels',
    role: 'kernel',
    when: { ...picture, mystery: false, plane: 'motion' },
    answers: 'blurLight',
  },
  angle: {
    kind: 'slider',
    min: -90,
    max: 90,
    step: 5,
    default: 30,
    unit: '°',
    role: 'kernel',
    when: { ...picture, mystery: false, plane: 'motion' },
    answers: 'blurLight',
  },
  radius: {
    kind: 'slider',
    min: 1,
    max: 10,
    step: 0.1,
    default: 5,
    unit: 'pixels',
    role: 'kernel',
    when: { ...picture, mystery: false, plane: 'disc' },
    answers: 'blurLight',
  },
  guess: {
    kind: 'slider',
    min: 3,
    max: 24,
    step: 0.5,
    default: 6,
    unit: 'pixels',
    role: 'estimate',
    when: { ...picture, mystery: true },
    answers: 'seenLight',
  },
  guessAngle: {
    kind: 'slider',
    min: -90,
    max: 90,
    step: 5,
    default: 0,
    unit: '°',
    role: 'estimate',
    when: { ...picture, mystery: true },
    answers: 'seenLight',
  },
  seed: { kind: 'seed', default: 3, role: 'kernel', when: { ...picture, mystery: true }, answers: 'seen' },
  scene: {
    kind: 'image',
    scenes: ['still-life', 'number-plate', 'dead-leaves', 'text-page', 'resolution-chart'],
    side: SIDE,
    // The longest blur fits into it.
    widest: 2,
    default: { scene: 'still-life' },
    role: 'truth',
    when: picture,
    answers: ['pictureLight', 'seen'],
  },
  /** What is looked at: h ∗ x on a ring, what a camera would store of it, or that file prepared for its spectrum. */
  taken: {
    kind: 'choice',
    options: ['ring', 'file', 'prepared'],
    default: 'ring',
    role: 'observation',
    when: picture,
    answers: ['blurredLight', 'seenLight'],
  },
  mystery: {
    kind: 'toggle',
    default: false,
    when: picture,
    answers: ['seenLight', 'blurredLight'],
    rank: 'more',
  },
  // Where the three spectra are read off; no readout and no fact may depend on it.
  frequency: {
    kind: 'slider',
    min: 0,
    max: HIGHEST,
    step: 1,
    integer: true,
    default: 16,
    acts: 'view',
    role: 'kernel',
    when: signal,
    answers: 'spectrum-kernel',
    rank: 'more',
  },
  dimension: {
    kind: 'choice',
    options: ['signal', 'picture'],
    default: 'signal',
    answers: ['spectrum-kernel', 'blurLight', 'seenLight'],
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  gaussian: {},
  box: { line: 'box', frequency: 40 },
  ripple: { line: 'box', source: 'ripple', frequency: RIPPLE },
  kept: { line: 'box', box: 11, source: 'ripple', frequency: RIPPLE },
  motion: { dimension: 'picture' },
  mystery: { dimension: 'picture', mystery: true },
  shifted: { line: 'box', box: 9, shift: 5, phases: true, frequency: 10 },
  defocus: { dimension: 'picture', plane: 'disc' },
  file: { dimension: 'picture', taken: 'file' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['shifted', 'defocus', 'file'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'motion', panels: ['picture', 'blurLight'] } as const satisfies Thumbnail<
  typeof presets
>;
