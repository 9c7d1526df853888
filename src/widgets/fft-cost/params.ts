import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Sides of the pictures and of the kernels that are timed. */
export const SIZES = [64, 128, 256, 512] as const;
export const KERNELS = [3, 5, 7, 11, 17, 31, 63] as const;
export const METHODS = ['plain', 'passes', 'fourier'] as const;
export type CostedMethod = (typeof METHODS)[number];

/** The largest kernel that a reader can ask about. */
export const LARGEST = 63;

export const params = {
  // Which of the sizes and kernels is on show; all of them are in the result, so no readout and no fact may depend on these.
  size: {
    kind: 'choice',
    options: ['64', '128', '256', '512'],
    default: '256',
    acts: 'view',
    answers: 'cost',
  },
  kernel: {
    kind: 'slider',
    min: 3,
    max: LARGEST,
    step: 2,
    integer: true,
    default: 15,
    unit: 'pixels',
    acts: 'view',
    role: 'kernel',
    answers: 'cost',
  },
  seed: { kind: 'seed', default: 1, answers: 'cost' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  usual: {},
  large: { size: '512', kernel: 31 },
  small: { size: '64', kernel: 31 },
  rival: { size: '512', kernel: 15 },
} as const satisfies PresetsOf<typeof params>;
