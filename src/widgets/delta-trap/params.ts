import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** [height, width] of the scenes, and the longest side of a reader's own picture. */
export const SHAPE = [112, 144] as const;
export const OWN_SIDE = 160;
/** [height, width] of the part of the kernel that is shown: its middle, in the proportions of the pictures. */
export const KERNEL_SHAPE = [21, 27] as const;
/** The exponents that can be set; below the least, rounding would begin to count as edges. */
export const ALPHAS = { min: 0.3, max: 2 } as const;
/** Blurs on trial for the data alone: widths in pixels, from none at all. */
export const TRIALS = { step: 0.125, count: 33 } as const;

export const params = {
  t: { kind: 'slider', min: 0, max: 1, step: 0.02, default: 0, role: 'estimate', answers: ['joint'] },
  alpha: { kind: 'slider', ...ALPHAS, step: 0.05, default: 1, role: 'estimate', answers: ['alpha', 'joint'] },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'edge', 'discs', 'dead-leaves', 'text-page', 'number-plate'],
    side: OWN_SIDE,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'estimate',
  },
  sigma: {
    kind: 'slider',
    min: 0.5,
    max: 3,
    step: 0.1,
    default: 2,
    unit: 'pixels',
    role: 'kernel',
    answers: 'joint',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 5e-4,
    max: 0.1,
    step: 10,
    default: 0.004,
    role: 'noise',
    answers: 'alone',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 1, role: 'noise', answers: 'alone', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  sharp: {},
  blurry: { t: 1 },
  edge: { picture: { scene: 'edge' }, t: 1 },
  lone: { picture: { scene: 'edge' }, alpha: 0.5, t: 1 },
  discs: { picture: { scene: 'discs' }, alpha: 0.3, t: 1 },
  sparse: { alpha: 0.5, t: 1 },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'sharp', panels: ['estimate', 'joint'] } as const satisfies Thumbnail<
  typeof presets
>;
