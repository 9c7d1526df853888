import type { KernelValue, MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** The largest input, and the largest kernel that is typed. */
const MOST = 4;

const whole = { kind: 'slider', step: 1, integer: true } as const;
/** From, to the end of the track, and to what may be typed or stand in a line. */
const LIMITS = {
  stride: { ...whole, min: 1, max: 4, most: 1024 },
  padding: { ...whole, min: 0, max: 4, most: 4096 },
  outputPadding: { ...whole, min: 0, max: 3, most: 1023 },
  kernel: { ...whole, min: 1, max: 6, most: 1024 },
  dilation: { ...whole, min: 1, max: 3, most: 1024 },
  channels: { ...whole, min: 1, max: 512, most: 16_384 },
  groups: { ...whole, min: 1, max: 32, most: 16_384 },
} as const;
/** Of the layer as a whole; one channel of each is drawn. */
const counted = { answers: 'scatter', rank: 'more' } as const;
const apart = { when: { apart: true }, rank: 'more' } as const;
const seeded = { when: { values: 'seeded' } } as const;
const apartSeeded = { when: { values: 'seeded', apart: true }, rank: 'more' } as const;
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
  stride: { ...LIMITS.stride, default: 2, answers: 'scatter' },
  padding: { ...LIMITS.padding, default: 1, answers: 'scatter' },
  outputPadding: { ...LIMITS.outputPadding, default: 1, role: 'estimate', answers: 'stuffed' },
  input: { ...whole, ...seeded, min: 1, max: MOST, default: 3, role: 'observation', answers: 'scatter' },
  kernel: { ...LIMITS.kernel, ...seeded, default: 3, role: 'kernel', answers: 'scatter' },
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
  dilation: { ...LIMITS.dilation, default: 1, answers: 'scatter', rank: 'more' },
  /** Height and width each with settings of their own. */
  apart: { kind: 'toggle', default: false, answers: 'scatter', rank: 'more' },
  strideAcross: { ...LIMITS.stride, ...apart, default: 2, answers: 'scatter' },
  paddingAcross: { ...LIMITS.padding, ...apart, default: 1, answers: 'scatter' },
  outputPaddingAcross: {
    ...LIMITS.outputPadding,
    ...apart,
    default: 1,
    role: 'estimate',
    answers: 'stuffed',
  },
  inputAcross: {
    ...whole,
    ...apartSeeded,
    min: 1,
    max: MOST,
    default: 3,
    role: 'observation',
    answers: 'scatter',
  },
  kernelAcross: { ...LIMITS.kernel, ...apartSeeded, default: 3, role: 'kernel', answers: 'scatter' },
  dilationAcross: { ...LIMITS.dilation, ...apart, default: 1, answers: 'scatter' },
  channelsIn: { ...LIMITS.channels, ...counted, default: 1 },
  channelsOut: { ...LIMITS.channels, ...counted, default: 1 },
  groups: { ...LIMITS.groups, ...counted, default: 1 },
  bias: { kind: 'toggle', ...counted, default: false },
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
