import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const MOST_LAYERS = 5;
export const LARGEST_KERNEL = 8;
export const LARGEST_STRIDE = 4;

export const params = {
  kernel: {
    kind: 'slider',
    min: 1,
    max: LARGEST_KERNEL,
    step: 1,
    integer: true,
    default: 3,
    role: 'kernel',
    when: { same: true },
    answers: 'counts',
  },
  stride: {
    kind: 'slider',
    min: 1,
    max: LARGEST_STRIDE,
    step: 1,
    integer: true,
    default: 2,
    role: 'truth',
    when: { same: true },
    answers: 'counts',
  },
  layers: {
    kind: 'slider',
    min: 1,
    max: MOST_LAYERS,
    step: 1,
    integer: true,
    default: 1,
    answers: ['growth', 'counts'],
  },
  same: { kind: 'toggle', default: true, answers: ['kernels', 'growth'] },
  kernels: {
    kind: 'signal',
    length: MOST_LAYERS,
    min: 1,
    max: LARGEST_KERNEL,
    default: [3, 3, 3, 3, 3],
    role: 'kernel',
    when: { same: false },
    answers: 'kernels',
  },
  strides: {
    kind: 'signal',
    length: MOST_LAYERS,
    min: 1,
    max: LARGEST_STRIDE,
    default: [2, 2, 2, 2, 2],
    role: 'truth',
    when: { same: false },
    answers: 'strides',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  three: {},
  four: { kernel: 4 },
  two: { layers: 2 },
  deep: { layers: 5 },
  mended: { layers: 2, same: false, kernels: [3, 4, 3, 3, 3] },
  divisible: { layers: 2, same: false, kernels: [3, 6, 3, 3, 3] },
  pairs: { kernel: 2 },
  five: { kernel: 5 },
  thirds: { kernel: 4, stride: 3 },
  wide: { layers: 5, kernel: 5 },
  last: { layers: 3, same: false, kernels: [3, 3, 3, 3, 3], strides: [2, 2, 1, 2, 2] },
} as const satisfies PresetsOf<typeof params>;

export const more = ['pairs', 'five', 'thirds', 'wide', 'last'] as const satisfies MorePresets<
  typeof presets
>;
