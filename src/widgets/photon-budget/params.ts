import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 64;

/** Five methods, each differing from the one before in one thing. */
export const METHODS = ['wiener', 'cut', 'nnls', 'product', 'rl'] as const;
export type Method = (typeof METHODS)[number];

export const params = {
  photons: {
    kind: 'slider',
    scale: 'log',
    min: 1,
    max: 1e5,
    step: 4,
    default: 1000,
    integer: true,
    role: 'noise',
    answers: ['errors', 'data'],
  },
  sky: {
    kind: 'slider',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0,
    role: 'truth',
    answers: ['errors', 'data'],
  },
  scene: {
    kind: 'image',
    scenes: ['star-field', 'cells', 'text-page'],
    side: SIDE,
    default: { scene: 'star-field' },
    role: 'truth',
    answers: 'truth',
  },
  noise: {
    kind: 'choice',
    options: ['poisson', 'pixel', 'mean'],
    default: 'poisson',
    role: 'noise',
    answers: ['errors', 'data'],
  },
  blur: {
    kind: 'slider',
    min: 0.5,
    max: 2.5,
    step: 0.1,
    default: 1.5,
    unit: 'pixels',
    role: 'kernel',
    answers: 'data',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 42, role: 'noise', answers: 'data', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  stars: {},
  few: { photons: 10 },
  gaussian: { noise: 'pixel' },
  glow: { sky: 0.1 },
  bright: { sky: 1 },
  cells: { scene: { scene: 'cells' } },
  text: { scene: { scene: 'text-page' } },
  many: { photons: 10_000 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['text', 'many'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'stars', panels: ['data', 'rl'] } as const satisfies Thumbnail<
  typeof presets
>;
