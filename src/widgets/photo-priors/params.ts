import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 192;
export const OWN_SIDE = 256;
/** Iterations in a step of the process, and steps in all. */
export const STRIDE = 2;
export const TOTAL = 30;

export const params = {
  prior: {
    kind: 'choice',
    options: ['tv', 'wavelets', 'smooth', 'none'],
    default: 'tv',
    role: 'estimate',
    answers: 'estimate',
  },
  weight: {
    kind: 'choice',
    options: ['hand', 'noise'],
    default: 'hand',
    role: 'estimate',
    when: { prior: ['tv', 'wavelets', 'smooth'] },
    answers: 'estimate',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 1e-5,
    max: 1,
    step: 10,
    default: 0.00251,
    role: 'estimate',
    when: { prior: ['tv', 'wavelets', 'smooth'], weight: 'hand' },
    answers: 'estimate',
  },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'text-page', 'dead-leaves', 'cells'],
    side: OWN_SIDE,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'estimate',
  },
  blur: {
    kind: 'slider',
    min: 0.5,
    max: 4,
    step: 0.1,
    default: 1.5,
    unit: 'pixels',
    role: 'kernel',
    answers: ['data', 'estimate'],
    rank: 'more',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-3,
    max: 0.2,
    step: 10,
    default: 0.02,
    role: 'noise',
    answers: ['data', 'estimate'],
  },
  /** Whether the picture is what was photographed, or what the camera made of it: then there is no truth. */
  given: {
    kind: 'choice',
    options: ['sharp', 'blurred'],
    default: 'sharp',
    role: 'observation',
    answers: ['data', 'estimate'],
    rank: 'more',
  },
  row: {
    kind: 'slider',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.34,
    acts: 'view',
    role: 'estimate',
    answers: 'profile',
    rank: 'more',
  },
  seed: {
    kind: 'seed',
    default: 1,
    role: 'noise',
    when: { given: 'sharp' },
    answers: ['data', 'estimate'],
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  tv: {},
  little: { lambda: 1e-4 },
  much: { lambda: 0.1 },
  smooth: { prior: 'smooth', lambda: 0.0251 },
  wavelets: { prior: 'wavelets', lambda: 0.00631 },
  text: { picture: { scene: 'text-page' }, weight: 'noise', noise: 0.01 },
  cells: { picture: { scene: 'cells' }, prior: 'smooth', lambda: 0.0158 },
  leaves: { picture: { scene: 'dead-leaves' } },
} as const satisfies PresetsOf<typeof params>;

export const more = ['cells', 'leaves'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'tv', panels: ['estimate'] } as const satisfies Thumbnail<typeof presets>;
