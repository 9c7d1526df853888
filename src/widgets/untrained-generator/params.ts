import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

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
  },
  activation: { kind: 'choice', options: ['relu', 'leaky', 'none'], default: 'relu' },
  stages: { kind: 'slider', min: 2, max: 4, step: 1, integer: true, default: 3 },
  seed: { kind: 'seed', default: 1 },
  /** Which of the sheet is shown large: column and row, from the lower left. */
  shown: {
    kind: 'point',
    x: { min: 0, max: 2 },
    y: { min: 0, max: 2 },
    step: 1,
    default: [1, 1],
    acts: 'view',
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
  bilinear: { upsampler: 'bilinear' },
  icnr: { upsampler: 'icnr' },
  linear: { activation: 'none' },
  deep: { stages: 4 },
} as const satisfies PresetsOf<typeof params>;
