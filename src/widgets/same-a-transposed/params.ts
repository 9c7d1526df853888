import type { KernelValue, MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** The largest input and kernel, and the largest output, that can be drawn with their numbers. */
export const MOST = 4;
export const MOST_OUT = 13;

const whole = { kind: 'slider', step: 1, integer: true } as const;
const seeded = { when: { values: 'seeded' } } as const;
const typed = { when: { values: 'typed' }, kind: 'kernel' } as const;
const grid = (rows: readonly (readonly number[])[]): KernelValue => ({
  shape: [rows.length, rows[0].length],
  data: rows.flat(),
});

/** Like no turn and no mirror image of itself. */
const LOPSIDED = grid([
  [1, 2, 3],
  [4, 0, 0],
  [5, 0, 0],
]);
const LONE = grid([
  [0, 0, 0],
  [0, 1, 0],
  [0, 0, 0],
]);

export const params = {
  stride: { ...whole, min: 1, max: 3, default: 2, answers: 'scatter' },
  padding: { ...whole, min: 0, max: 3, default: 1, answers: 'scatter' },
  outputPadding: { ...whole, min: 0, max: 2, default: 1, role: 'estimate', answers: 'stuffed' },
  input: { ...whole, ...seeded, min: 1, max: MOST, default: 3, role: 'observation', answers: 'scatter' },
  kernel: { ...whole, ...seeded, min: 1, max: MOST, default: 3, role: 'kernel', answers: 'scatter' },
  typedKernel: {
    ...typed,
    min: -9,
    max: 9,
    most: MOST,
    default: LOPSIDED,
    role: 'kernel',
    answers: 'scatter',
  },
  typedInput: {
    ...typed,
    min: -9,
    max: 9,
    most: MOST,
    default: LONE,
    role: 'observation',
    answers: 'scatter',
    rank: 'more',
  },
  dilation: { ...whole, min: 1, max: 2, default: 1, answers: 'scatter', rank: 'more' },
  values: {
    kind: 'choice',
    options: ['seeded', 'typed'],
    default: 'seeded',
    answers: 'scatter',
    rank: 'more',
  },
  seed: { ...seeded, kind: 'seed', default: 4, answers: 'scatter', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  double: {},
  stride: { input: 2, padding: 0, outputPadding: 0 },
  lone: { values: 'typed', outputPadding: 0 },
  tiles: { kernel: 2, padding: 0, outputPadding: 0 },
  generator: { kernel: 4, outputPadding: 0 },
  plain: { input: 2, stride: 1, padding: 0, outputPadding: 0 },
  dilated: { stride: 1, padding: 0, outputPadding: 0, dilation: 2 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['plain', 'dilated'] as const satisfies MorePresets<typeof presets>;
