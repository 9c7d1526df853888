import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** h[−2 … 2]; whole numbers, so that the entries of the matrix can be read. */
export const TAPS = 5;
export const REACH = 2;
export const SMALLEST = 8;
export const LARGEST = 24;

export const params = {
  boundary: {
    kind: 'choice',
    options: ['zero', 'periodic', 'reflect', 'replicate'],
    default: 'periodic',
    answers: 'matrix',
  },
  kernel: {
    kind: 'choice',
    options: ['tent', 'box', 'fade', 'slope', 'drawn'],
    default: 'tent',
    role: 'kernel',
    answers: 'matrix',
  },
  drawn: {
    kind: 'signal',
    length: TAPS,
    min: -8,
    max: 8,
    default: [1, 2, 4, 3, 1],
    role: 'kernel',
    when: { kernel: 'drawn' },
    answers: 'kernel',
  },
  basis: {
    kind: 'choice',
    options: ['fourier', 'cosine'],
    default: 'fourier',
    role: 'truth',
    answers: 'wave',
  },
  frequency: {
    kind: 'slider',
    min: 0,
    max: LARGEST - 1,
    step: 1,
    integer: true,
    default: 2,
    role: 'truth',
    answers: 'wave',
  },
  size: {
    kind: 'slider',
    min: SMALLEST,
    max: LARGEST,
    step: 1,
    integer: true,
    default: 12,
    unit: 'samples',
    answers: 'matrix',
    rank: 'more',
  },
  // What is outlined; no readout and no fact may depend on these two, which only redraw. Beyond the size: the last one.
  row: {
    kind: 'slider',
    min: 0,
    max: LARGEST - 1,
    step: 1,
    integer: true,
    default: 0,
    acts: 'view',
    role: 'observation',
    handleOnly: true,
    answers: 'matrix',
  },
  column: {
    kind: 'slider',
    min: 0,
    max: LARGEST - 1,
    step: 1,
    integer: true,
    default: 6,
    acts: 'view',
    role: 'truth',
    handleOnly: true,
    answers: 'matrix',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  zero: { boundary: 'zero' },
  periodic: {},
  reflect: { boundary: 'reflect', basis: 'cosine' },
  fade: { boundary: 'reflect', kernel: 'fade', basis: 'cosine' },
  replicate: { boundary: 'replicate', basis: 'cosine' },
  own: { boundary: 'replicate', kernel: 'drawn', basis: 'cosine' },
  turned: { kernel: 'fade' },
  large: { boundary: 'zero', size: 18 },
  // Five goes into fifteen three times: the box of five has a null at wave 3.
  ring: { kernel: 'box', size: 15, frequency: 3 },
  night: { kernel: 'box', size: 15, frequency: 3, boundary: 'zero' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['turned', 'large', 'ring', 'night'] as const satisfies MorePresets<typeof presets>;
