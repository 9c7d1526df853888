import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Pictures made from the seed and those after it, each with weights of its own. */
export const PICTURES = 9;
/** Side of a picture. */
export const SIDE = 64;

export const params = {
  upsampler: {
    kind: 'choice',
    options: ['transposed3', 'transposed4', 'subPixel', 'nearest', 'bilinear', 'icnr'],
    default: 'transposed4',
    role: 'kernel',
    answers: 'spectrum',
  },
  seed: { kind: 'seed', default: 1, answers: 'one' },
  activation: {
    kind: 'choice',
    options: ['relu', 'leaky', 'none', 'constant'],
    default: 'relu',
    answers: 'spectrum',
  },
  stages: { kind: 'slider', min: 2, max: 4, step: 1, integer: true, default: 3, answers: 'spectrum' },
  /** Which of the sheet is shown large: column and row, from the lower left. Its grid is neither the strongest nor the faintest. */
  shown: {
    kind: 'point',
    x: { min: 0, max: 2 },
    y: { min: 0, max: 2 },
    step: 1,
    default: [2, 0],
    acts: 'view',
    answers: ['one', 'sheet'],
    role: 'kernel',
    handleOnly: true,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  four: {},
  three: { upsampler: 'transposed3' },
  subPixel: { upsampler: 'subPixel' },
  nearest: { upsampler: 'nearest' },
  icnr: { upsampler: 'icnr' },
  linear: { activation: 'none' },
  constant: { activation: 'constant' },
  bilinear: { upsampler: 'bilinear' },
  deep: { stages: 4 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['icnr', 'bilinear', 'deep'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'four', panels: ['one', 'grid'] } as const satisfies Thumbnail<
  typeof presets
>;
