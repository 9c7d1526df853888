import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const MOST_LAYERS = 5;
export const LARGEST_KERNEL = 8;
export const LARGEST_STRIDE = 4;

export const params = {
  layers: { kind: 'slider', min: 1, max: MOST_LAYERS, step: 1, integer: true, default: 1 },
  same: { kind: 'toggle', default: true },
  kernel: {
    kind: 'slider',
    min: 1,
    max: LARGEST_KERNEL,
    step: 1,
    integer: true,
    default: 3,
    role: 'kernel',
    when: { same: true },
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
  },
  kernels: {
    kind: 'signal',
    length: MOST_LAYERS,
    min: 1,
    max: LARGEST_KERNEL,
    default: [3, 3, 3, 3, 3],
    role: 'kernel',
    when: { same: false },
  },
  strides: {
    kind: 'signal',
    length: MOST_LAYERS,
    min: 1,
    max: LARGEST_STRIDE,
    default: [2, 2, 2, 2, 2],
    role: 'truth',
    when: { same: false },
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  three: {},
  pairs: { kernel: 2 },
  four: { kernel: 4 },
  five: { kernel: 5 },
  thirds: { kernel: 4, stride: 3 },
  two: { layers: 2 },
  deep: { layers: 5 },
  wide: { layers: 5, kernel: 5 },
  last: { layers: 3, same: false, kernels: [3, 3, 3, 3, 3], strides: [2, 2, 1, 2, 2] },
  mended: { layers: 2, same: false, kernels: [3, 4, 3, 3, 3] },
  divisible: { layers: 2, same: false, kernels: [3, 6, 3, 3, 3] },
} as const satisfies PresetsOf<typeof params>;
