import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

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

export const params = {
  picture: {
    kind: 'image',
    scenes: ['still-life', 'dead-leaves', 'cells', 'text-page', 'star-field'],
    side: SIDE,
    default: { scene: 'still-life' },
    role: 'truth',
    when: sealed,
  },
  blur: { kind: 'choice', options: ['gaussian', 'disc'], default: 'gaussian', role: 'kernel', when: sealed },
  width: {
    kind: 'slider',
    min: 1,
    max: 6,
    step: 0.5,
    default: 2,
    unit: 'pixels',
    role: 'kernel',
    when: sealed,
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
  },
  seed: { kind: 'seed', default: 1, role: 'noise', when: sealed },
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: LEAST,
    max: LARGEST,
    step: STEP,
    default: LEAST,
    role: 'estimate',
    when: sealed,
  },
  look: {
    kind: 'choice',
    options: ['yours', 'psnr', 'ssim', 'gcv', 'corner', 'discrepancy', 'sure'],
    default: 'yours',
    role: 'estimate',
    when: { reveal: true },
  },
  reveal: { kind: 'toggle', default: false, role: 'truth' },
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
