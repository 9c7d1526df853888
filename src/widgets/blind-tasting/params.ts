import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a plate in pixels; of the reader's own picture, the longer one. */
export const SIDE = 256;
/** SSIM looks through a window of eleven. */
export const LEAST_SIDE = 11;
export const LEAST = 1e-3;
export const LARGEST = 1;
/** Stops to the decade. */
export const STEP = 10;

/** Once the truth is out, the choice stands: everything that was chosen is put away until the plate is covered again. */
const sealed = { reveal: false };

/** In these panels a change of a setting is to be seen. */
const inEstimate = { answers: 'estimate' } as const;
const inBeside = { answers: 'beside' } as const;

export const params = {
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: LEAST,
    max: LARGEST,
    step: STEP,
    default: LEAST,
    role: 'estimate',
    when: sealed,
    ...inEstimate,
  },
  look: {
    kind: 'choice',
    options: ['yours', 'psnr', 'ssim', 'gcv', 'corner', 'discrepancy', 'sure'],
    default: 'yours',
    role: 'estimate',
    when: { reveal: true },
    ...inEstimate,
  },
  reveal: { kind: 'toggle', default: false, role: 'truth', ...inBeside },
  seed: { kind: 'seed', default: 1, role: 'noise', when: sealed, ...inBeside },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'dead-leaves', 'cells', 'text-page', 'star-field'],
    side: SIDE,
    default: { scene: 'still-life' },
    role: 'truth',
    when: sealed,
    ...inBeside,
  },
  blur: {
    kind: 'choice',
    options: ['gaussian', 'disc'],
    default: 'gaussian',
    role: 'kernel',
    when: sealed,
    rank: 'more',
    ...inBeside,
  },
  width: {
    kind: 'slider',
    min: 1,
    max: 6,
    step: 0.5,
    default: 2,
    unit: 'pixels',
    role: 'kernel',
    when: sealed,
    rank: 'more',
    ...inBeside,
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-3,
    max: 0.1,
    step: 5,
    default: 0.01,
    role: 'noise',
    when: sealed,
    rank: 'more',
    ...inBeside,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  first: {},
  leaves: { picture: { scene: 'dead-leaves' }, seed: 2 },
  page: { picture: { scene: 'text-page' }, noise: 0.0251, seed: 3 },
  focus: { picture: { scene: 'cells' }, blur: 'disc', width: 4, noise: 3.98e-3, seed: 4 },
  opened: { lambda: 0.0398, reveal: true },
  lens: {
    picture: { scene: 'cells' },
    blur: 'disc',
    width: 4,
    noise: 3.98e-3,
    seed: 4,
    lambda: 0.0398,
    reveal: true,
  },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'first', panels: ['estimate', 'beside'] } as const satisfies Thumbnail<
  typeof presets
>;
