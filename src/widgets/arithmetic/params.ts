import type { MorePresets, ParamSpec, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Large enough for the first layers that everybody knows. */
export const MOST_INPUT = 256;
/** Of a large matrix the top left corner is shown, this many rows and columns of it. */
export const MOST_SHOWN = 256;
/** From, to the end of the track, and to what may be typed or stand in a line. */
const LIMITS = {
  kernel: [1, 16, 1024],
  stride: [1, 16, 1024],
  padding: [0, 16, 4096],
  dilation: [1, 8, 1024],
  channels: [1, 512, 16_384],
  groups: [1, 32, 16_384],
} as const;
/** No layer here has more outputs along one side: full padding over the largest input. */
const MOST_OUTPUT = MOST_INPUT + 2 * LIMITS.padding[2] + 1;

const whole = (min: number, max: number, value: number) =>
  ({ kind: 'slider', min, max, step: 1, integer: true, default: value }) as const;
const upTo = ([min, max, most]: readonly [number, number, number], value: number) =>
  ({ ...whole(min, max, value), most }) as const;
/** In these panels a change of a setting is to be seen. */
const inInput = { answers: 'input' } as const;
const inOutput = { answers: ['output', 'input'] } as const;
const inCost = { answers: ['cost', 'formula'], rank: 'more' } as const;
const apart = { when: { apart: true }, rank: 'more' } as const satisfies Partial<ParamSpec>;

export const params = {
  input: { ...whole(1, MOST_INPUT, 5), role: 'truth', ...inInput },
  kernel: { ...upTo(LIMITS.kernel, 3), role: 'kernel', ...inInput },
  stride: { ...upTo(LIMITS.stride, 1), role: 'observation', ...inOutput },
  padding: { ...upTo(LIMITS.padding, 0), role: 'truth', ...inInput },
  dilation: { ...upTo(LIMITS.dilation, 1), role: 'kernel', ...inInput },
  channelsIn: { ...upTo(LIMITS.channels, 1), ...inCost },
  channelsOut: { ...upTo(LIMITS.channels, 1), ...inCost },
  groups: { ...upTo(LIMITS.groups, 1), ...inCost },
  bias: { kind: 'toggle', default: true, answers: ['cost', 'sum'], rank: 'more' },
  layers: { ...whole(1, 8, 1), ...inCost },
  /** Height and width each with settings of their own. */
  apart: { kind: 'toggle', default: false, rank: 'more', ...inInput },
  inputAcross: { ...whole(1, MOST_INPUT, 5), role: 'truth', ...apart, ...inInput },
  kernelAcross: { ...upTo(LIMITS.kernel, 3), role: 'kernel', ...apart, ...inInput },
  strideAcross: { ...upTo(LIMITS.stride, 1), role: 'observation', ...apart, ...inOutput },
  paddingAcross: { ...upTo(LIMITS.padding, 0), role: 'truth', ...apart, ...inInput },
  dilationAcross: { ...upTo(LIMITS.dilation, 1), role: 'kernel', ...apart, ...inInput },
  /** One more zero after the last input than before the first, as an even kernel needs it to keep the size. */
  after: { kind: 'toggle', default: false, rank: 'more', ...inInput },
  afterAcross: { kind: 'toggle', default: false, ...apart, ...inInput },
  seed: { kind: 'seed', default: 1, rank: 'more', ...inInput },
  /**
   * The output under the lens, from the left and from below. The result holds all of them, so moving it never waits; no
   * readout and no fact may depend on it.
   */
  at: {
    kind: 'point',
    x: { min: 0, max: MOST_OUTPUT },
    y: { min: 0, max: MOST_OUTPUT },
    step: 1,
    default: [0, 1],
    acts: 'view',
    role: 'observation',
    handleOnly: true,
    answers: 'input',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** In the order of the text; those under *More*, but for the last, are the figures of Dumoulin & Visin (2016) by what they show. */
export const presets = {
  slide: { input: 10, at: [2, 5] },
  leftover: { input: 6, stride: 2, padding: 1, at: [2, 0] },
  unread: { input: 6, stride: 2, at: [1, 0] },
  holes: { input: 9, stride: 2, dilation: 2, at: [1, 1] },
  alexnet: {
    input: 224,
    kernel: 11,
    stride: 4,
    padding: 2,
    channelsIn: 3,
    channelsOut: 64,
    at: [20, 34],
  },
  stack: { input: 8, padding: 1, channelsIn: 64, channelsOut: 64, layers: 3, at: [3, 4] },
  plain: { input: 4 },
  even: { kernel: 4, padding: 2, at: [1, 4] },
  half: { padding: 1, at: [0, 4] },
  full: { padding: 2, at: [0, 6] },
  strided: { stride: 2, at: [1, 1] },
  ring: { stride: 2, padding: 1, at: [1, 1] },
  dilated: { input: 7, dilation: 2, at: [1, 1] },
  oblong: {
    apart: true,
    input: 6,
    inputAcross: 11,
    kernelAcross: 5,
    strideAcross: 2,
    padding: 1,
    paddingAcross: 2,
    at: [2, 3],
  },
} as const satisfies PresetsOf<typeof params>;

export const more = [
  'plain',
  'even',
  'half',
  'full',
  'strided',
  'ring',
  'dilated',
  'oblong',
] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'slide', panels: ['input'] } as const satisfies Thumbnail<typeof presets>;
