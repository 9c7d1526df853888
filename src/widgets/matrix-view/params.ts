import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** h[−2 … 2]; whole numbers, so that the entries of the matrix can be read. */
export const TAPS = 5;
export const REACH = 2;
export const SMALLEST = 8;
export const LARGEST = 24;

export const params = {
  boundary: { kind: 'choice', options: ['zero', 'periodic', 'reflect', 'replicate'], default: 'periodic' },
  kernel: {
    kind: 'choice',
    options: ['tent', 'box', 'fade', 'slope', 'drawn'],
    default: 'tent',
    role: 'kernel',
  },
  drawn: {
    kind: 'signal',
    length: TAPS,
    min: -8,
    max: 8,
    default: [1, 2, 4, 3, 1],
    role: 'kernel',
    when: { kernel: 'drawn' },
  },
  size: {
    kind: 'slider',
    min: SMALLEST,
    max: LARGEST,
    step: 1,
    integer: true,
    default: 12,
    unit: 'samples',
  },
  basis: { kind: 'choice', options: ['fourier', 'cosine'], default: 'fourier', role: 'truth' },
  frequency: {
    kind: 'slider',
    min: 0,
    max: LARGEST - 1,
    step: 1,
    integer: true,
    default: 2,
    role: 'truth',
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
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  periodic: {},
  zero: { boundary: 'zero' },
  reflect: { boundary: 'reflect', basis: 'cosine' },
  replicate: { boundary: 'replicate', basis: 'cosine' },
  fade: { boundary: 'reflect', kernel: 'fade', basis: 'cosine' },
  turned: { kernel: 'fade' },
  large: { boundary: 'zero', size: 18 },
  own: { boundary: 'replicate', kernel: 'drawn', basis: 'cosine' },
} as const satisfies PresetsOf<typeof params>;
