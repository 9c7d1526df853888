import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Samples of a signal; each of them is drawn by itself, or a drawn slope would be a staircase already. */
export const SAMPLES = 128;
/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 96;

/** Of height 1 on 0: first sample, and the first after it. Each is half as wide as the one before. */
export const BOXES = [
  [16, 48],
  [66, 82],
  [104, 112],
] as const;

const tent = Array.from({ length: SAMPLES }, (_, i) => {
  if (i < 20) return 0.125;
  if (i < 52) return 0.125 + (0.75 * (i - 20)) / 32;
  if (i < 76) return 0.875;
  return i < 100 ? 0.375 : 0.375 - (0.25 * (i - 100)) / 27;
});

const ofSignal = { what: 'signal' } as const;
const ofPicture = { what: 'picture' } as const;
/** Where a change is to be seen: whichever of the two is shown. */
const inEstimate = { answers: ['signal', 'estimate'] } as const;

export const params = {
  what: { kind: 'choice', options: ['signal', 'picture'], default: 'signal', role: 'truth', ...inEstimate },
  source: {
    kind: 'choice',
    options: ['ramp', 'boxes', 'curve', 'mixed', 'drawn'],
    default: 'ramp',
    role: 'truth',
    when: ofSignal,
    answers: 'signal',
  },
  drawn: {
    kind: 'signal',
    length: SAMPLES,
    min: 0,
    max: 1,
    default: tent,
    role: 'truth',
    when: { ...ofSignal, source: 'drawn' },
    answers: 'signal',
  },
  picture: {
    kind: 'image',
    scenes: ['shaded', 'still-life', 'dead-leaves'],
    side: SIDE,
    default: { scene: 'shaded' },
    role: 'truth',
    when: ofPicture,
    answers: 'estimate',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 0.01,
    max: 10,
    step: 10,
    default: 0.316,
    role: 'estimate',
    ...inEstimate,
  },
  sigma: { kind: 'slider', min: 0, max: 0.3, step: 0.01, default: 0.1, role: 'noise', ...inEstimate },
  second: { kind: 'toggle', default: false, role: 'estimate', when: ofSignal, answers: ['second', 'signal'] },
  lambda2: {
    kind: 'slider',
    scale: 'log',
    min: 0.01,
    max: 100,
    step: 10,
    default: 10,
    role: 'estimate',
    when: { ...ofSignal, second: true },
    answers: 'second',
  },
  kind: {
    kind: 'choice',
    options: ['isotropic', 'anisotropic'],
    default: 'isotropic',
    role: 'estimate',
    when: ofPicture,
    rank: 'more',
    answers: 'estimate',
  },
  /** The row of the profile, from below, in parts of the picture. */
  row: {
    kind: 'slider',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.5,
    acts: 'view',
    when: ofPicture,
    rank: 'more',
    answers: 'profile',
  },
  seed: { kind: 'seed', default: 48, role: 'noise', rank: 'more', ...inEstimate },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  ramp: {},
  quiet: { sigma: 0 },
  boxes: { source: 'boxes', lambda: 1 },
  second: { source: 'mixed', lambda: 0.158, second: true, lambda2: 0.0631 },
  picture: { what: 'picture', lambda: 0.1 },
  drawn: { source: 'drawn' },
  corners: { second: true },
  quietPicture: { what: 'picture', lambda: 0.1, sigma: 0 },
  squared: { what: 'picture', lambda: 0.316, kind: 'anisotropic' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['corners', 'quietPicture', 'squared'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'ramp', panels: ['signal'] } as const satisfies Thumbnail<typeof presets>;
