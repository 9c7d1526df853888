import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** The last step that the scrubber offers. */
export const TOTAL = 600;
/** Pictures in sight: so many of each digit. */
export const OF_EACH = 4;

const rate = {
  kind: 'slider',
  scale: 'log',
  min: 0.0001,
  max: 0.02,
  step: 10,
  default: 0.001,
  acts: 'live',
} as const;

export const params = {
  up: {
    kind: 'choice',
    options: ['transposed', 'resized', 'subPixel'],
    default: 'resized',
    role: 'estimate',
    answers: ['grid', 'made'],
  },
  rate: { ...rate, role: 'estimate', answers: 'variety' },
  judgeRate: { ...rate, role: 'kernel', answers: 'variety' },
  spectral: { kind: 'toggle', default: true, role: 'kernel', answers: 'variety' },
  start: { kind: 'seed', default: 1, answers: 'made' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  resized: {},
  transposed: { up: 'transposed' },
  subPixel: { up: 'subPixel' },
  collapse: { rate: 0.01 },
  narrow: { up: 'subPixel', rate: 0.01 },
  unnormed: { spectral: false },
} as const satisfies PresetsOf<typeof params>;

export const more = [] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'resized', panels: ['made', 'grid'] } as const satisfies Thumbnail<
  typeof presets
>;
