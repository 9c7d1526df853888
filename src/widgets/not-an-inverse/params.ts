import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a picture in pixels, and the longest of a reader's own: small enough to count. */
export const SIDE = 24;

export const params = {
  size: {
    kind: 'slider',
    min: 2,
    max: 6,
    step: 1,
    integer: true,
    default: 5,
    role: 'kernel',
    answers: 'transpose',
  },
  stride: { kind: 'slider', min: 2, max: 4, step: 1, integer: true, default: 2, answers: 'transpose' },
  padding: { kind: 'slider', min: 0, max: 2, step: 1, integer: true, default: 2, answers: 'transpose' },
  noise: { kind: 'slider', min: 0, max: 0.1, step: 0.005, default: 0, role: 'noise', answers: 'inverse' },
  scaled: { kind: 'toggle', default: false, role: 'estimate', answers: 'transpose' },
  unit: { kind: 'toggle', default: false, role: 'kernel', answers: 'transpose' },
  kernel: {
    kind: 'choice',
    options: ['gaussian', 'tent', 'box', 'daubechies'],
    default: 'gaussian',
    role: 'kernel',
    answers: 'transpose',
    rank: 'more',
  },
  picture: {
    kind: 'image',
    scenes: ['letter', 'cells', 'dead-leaves', 'grey'],
    side: SIDE,
    default: { scene: 'letter' },
    role: 'truth',
    answers: 'truth',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 1, role: 'noise', answers: 'inverse', rank: 'more' },
  // Which row the cut goes through, from below, so that the arrow keys point the right way; only redraws.
  row: {
    kind: 'slider',
    min: 0,
    max: SIDE - 1,
    step: 1,
    integer: true,
    default: 10,
    acts: 'view',
    role: 'truth',
    handleOnly: true,
    answers: 'cut',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  scaled: { scaled: true },
  back: {},
  noisy: { size: 6, scaled: true, noise: 0.03, seed: 3 },
  grey: { picture: { scene: 'grey' }, size: 3, padding: 1, scaled: true },
  same: { kernel: 'box', size: 2, padding: 0, unit: true },
  wavelet: { kernel: 'daubechies', size: 4, padding: 0, unit: true },
  coarse: { size: 6, stride: 3, scaled: true },
} as const satisfies PresetsOf<typeof params>;

export const more = ['coarse'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'scaled', panels: ['truth', 'transpose'] } as const satisfies Thumbnail<
  typeof presets
>;
