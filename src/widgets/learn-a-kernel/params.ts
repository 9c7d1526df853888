import type { KernelValue, MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 64;
/** The last step that the scrubber offers. */
export const TOTAL = 1000;
/** μ of 'momentum'. */
export const MOMENTUM = 0.9;

const kernel = (...data: readonly number[]): KernelValue => ({ shape: [3, 3], data });

/** As chapter 2 writes them. */
export const SECRETS = {
  sobel: kernel(1, 0, -1, 2, 0, -2, 1, 0, -1),
  blur: kernel(...[1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16)),
  sharpen: kernel(0, -1, 0, -1, 5, -1, 0, -1, 0),
  laplacian: kernel(0, 1, 0, 1, -4, 1, 0, 1, 0),
  emboss: kernel(2, 1, 0, 1, 1, -1, 0, -1, -2),
} as const;

export const params = {
  rate: {
    kind: 'slider',
    scale: 'log',
    min: 0.002,
    max: 10,
    step: 30,
    default: 0.6,
    acts: 'live',
    role: 'estimate',
    answers: 'directions',
  },
  picture: {
    kind: 'image',
    scenes: [
      'dead-leaves',
      'still-life',
      'text-page',
      'noise',
      'ripple-1',
      'ripple-2',
      'ripple-3',
      'ripple-4',
    ],
    side: SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
    answers: 'before',
  },
  secret: {
    kind: 'choice',
    options: ['sobel', 'blur', 'sharpen', 'laplacian', 'emboss', 'random', 'own'],
    default: 'sobel',
    role: 'kernel',
    answers: 'secret',
  },
  own: {
    kind: 'kernel',
    min: -8,
    max: 8,
    most: 3,
    default: SECRETS.laplacian,
    role: 'kernel',
    when: { secret: 'own' },
    answers: 'secret',
  },
  secretSeed: { kind: 'seed', default: 1, role: 'kernel', when: { secret: 'random' }, answers: 'secret' },
  optimiser: {
    kind: 'choice',
    options: ['descent', 'momentum', 'adam'],
    default: 'descent',
    role: 'estimate',
    answers: 'loss',
  },
  /** Whether the after picture was made by laying the secret on as it is written, or by chapter 2's convolution. */
  made: {
    kind: 'choice',
    options: ['correlation', 'convolution'],
    default: 'correlation',
    role: 'observation',
    answers: 'after',
    rank: 'more',
  },
  start: { kind: 'seed', default: 1, role: 'estimate', answers: 'learned', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  leaves: { picture: { scene: 'dead-leaves' } },
  ripple: { picture: { scene: 'ripple-1' }, rate: 0.3, start: 10 },
  slow: { picture: { scene: 'still-life' }, rate: 0.3 },
  cliff: { picture: { scene: 'dead-leaves' }, rate: 1 },
  momentum: { picture: { scene: 'still-life' }, optimiser: 'momentum', rate: 0.3 },
  adam: { picture: { scene: 'still-life' }, optimiser: 'adam', rate: 0.1, start: 5 },
  flipped: { secret: 'emboss', made: 'convolution' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['adam', 'flipped'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'leaves', panels: ['before', 'after'] } as const satisfies Thumbnail<
  typeof presets
>;
