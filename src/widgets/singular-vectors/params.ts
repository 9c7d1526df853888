import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const SIZE = 64;
/** Samples of the periodic box, which divide 64, so that seven of its waves are lost. */
export const WIDTH = 8;

export const params = {
  i: {
    kind: 'slider',
    min: 1,
    max: SIZE,
    step: 1,
    integer: true,
    default: 3,
    role: 'kernel',
    answers: 'left',
  },
  problem: {
    kind: 'choice',
    options: ['blur', 'deriv2', 'shaw', 'box', 'heat'],
    default: 'blur',
    role: 'kernel',
    answers: 'sigma',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  first: {},
  later: { i: 24 },
  pair: { problem: 'box', i: 3 },
  nulls: { problem: 'box', i: 58 },
  delay: { problem: 'heat', i: 64 },
  waves: { problem: 'deriv2', i: 6 },
  edge: { problem: 'shaw', i: 5 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['waves', 'edge'] as const satisfies MorePresets<typeof presets>;
