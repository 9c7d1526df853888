import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 112;
/** What the camera sees of a scene ends this far from its edge: no kernel here reaches further. */
export const MARGIN = 8;
/** Of the square that holds every kernel. */
export const KERNEL_SIDE = 2 * MARGIN + 1;
/** The widest kernel that may be assumed. */
export const MOST_SUPPORT = 15;

export const params = {
  scene: {
    kind: 'image',
    scenes: ['dead-leaves', 'still-life', 'text-page', 'number-plate', 'cells'],
    side: SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
    answers: 'data',
  },
  blurred: {
    kind: 'choice',
    options: ['here', 'already'],
    default: 'here',
    role: 'observation',
    answers: 'data',
  },
  kernel: {
    kind: 'choice',
    options: ['motion', 'gaussian', 'shake'],
    default: 'motion',
    role: 'kernel',
    when: { blurred: 'here' },
    answers: ['kernel', 'data'],
  },
  method: {
    kind: 'choice',
    options: ['delayed', 'at-once', 'richardson-lucy'],
    default: 'delayed',
    role: 'estimate',
    answers: 'estimate',
  },
  support: {
    kind: 'slider',
    min: 3,
    max: MOST_SUPPORT,
    step: 2,
    default: 11,
    integer: true,
    unit: 'pixels',
    role: 'estimate',
    answers: 'found',
    rank: 'more',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-3,
    max: 0.1,
    step: 5,
    zero: true,
    default: 0.00158,
    role: 'noise',
    when: { blurred: 'here' },
    answers: 'data',
    rank: 'more',
  },
  size: {
    kind: 'slider',
    min: 2,
    max: 9,
    step: 0.5,
    default: 6,
    unit: 'pixels',
    role: 'kernel',
    when: { blurred: 'here' },
    answers: ['kernel', 'data'],
    rank: 'more',
  },
  angle: {
    kind: 'slider',
    min: 0,
    max: 175,
    step: 5,
    default: 30,
    unit: '°',
    role: 'kernel',
    when: { blurred: 'here', kernel: 'motion' },
    answers: ['kernel', 'data'],
    rank: 'more',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 0.0251,
    step: 5,
    default: 0.00158,
    role: 'estimate',
    answers: 'estimate',
    rank: 'more',
  },
  beyond: {
    kind: 'choice',
    options: ['unknown', 'periodic'],
    default: 'unknown',
    role: 'estimate',
    when: { method: ['delayed', 'at-once'] },
    answers: 'estimate',
    rank: 'more',
  },
  seed: {
    kind: 'seed',
    default: 1,
    role: 'noise',
    when: { blurred: 'here' },
    answers: 'data',
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  motion: {},
  shake: { kernel: 'shake' },
  gaussian: { kernel: 'gaussian', scene: { scene: 'still-life' } },
  trap: { method: 'at-once' },
  noise: { noise: 0.0631 },
  frame: { beyond: 'periodic' },
  text: { scene: { scene: 'text-page' } },
  guess: { method: 'richardson-lucy' },
  narrow: { support: 3 },
  fails: { scene: { scene: 'still-life' } },
} as const satisfies PresetsOf<typeof params>;

export const more = ['text', 'guess', 'narrow', 'fails'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'motion', panels: ['data', 'estimate'] } as const satisfies Thumbnail<
  typeof presets
>;
