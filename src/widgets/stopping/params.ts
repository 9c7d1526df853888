import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 64;
/** The three iterations, in the order in which they are told. */
export const METHODS = ['landweber', 'cgls', 'rl'] as const;
export type Method = (typeof METHODS)[number];
export type Of<T> = Readonly<Record<Method, T>>;

/** The last step that the scrubber offers. */
export const TOTAL = 500;

export const params = {
  photons: {
    kind: 'slider',
    scale: 'log',
    min: 1,
    max: 1e6,
    step: 5,
    default: 100,
    integer: true,
    role: 'noise',
    answers: 'data',
  },
  scene: {
    kind: 'image',
    scenes: ['cells', 'star-field', 'text-page', 'dead-leaves'],
    side: SIDE,
    default: { scene: 'cells' },
    role: 'truth',
    answers: 'truth',
  },
  blur: {
    kind: 'slider',
    min: 0.5,
    max: 4,
    step: 0.1,
    default: 2,
    unit: 'pixels',
    role: 'kernel',
    answers: 'data',
    rank: 'more',
  },
  noise: {
    kind: 'choice',
    options: ['poisson', 'gaussian'],
    default: 'poisson',
    role: 'noise',
    answers: 'data',
  },
  tau: { kind: 'slider', min: 1, max: 1.3, step: 0.01, default: 1, role: 'noise', answers: 'error' },
  look: {
    kind: 'choice',
    options: METHODS,
    default: 'rl',
    acts: 'view',
    role: 'estimate',
    answers: 'residual',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 2, role: 'noise', answers: 'data', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  cells: { scene: { scene: 'cells' } },
  few: { scene: { scene: 'cells' }, photons: 10 },
  many: { scene: { scene: 'cells' }, photons: 1000 },
  stars: { scene: { scene: 'star-field' }, photons: 100_000 },
  text: { scene: { scene: 'text-page' } },
  gaussian: { scene: { scene: 'cells' }, noise: 'gaussian' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['gaussian'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'few', panels: ['data', 'rl'] } as const satisfies Thumbnail<
  typeof presets
>;
