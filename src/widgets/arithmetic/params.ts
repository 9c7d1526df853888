import type { ParamSpec, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Large enough for the first layers that everybody knows. */
export const MOST_INPUT = 256;
/** Of a large matrix the top left corner is shown, this many rows and columns of it. */
export const MOST_SHOWN = 256;
const LIMITS = { kernel: [1, 11], stride: [1, 8], padding: [0, 10], dilation: [1, 8] } as const;
/** No layer here has more outputs along one side: full padding over the largest input. */
const MOST_OUTPUT = MOST_INPUT + 2 * LIMITS.padding[1];

const whole = (min: number, max: number, value: number) =>
  ({ kind: 'slider', min, max, step: 1, integer: true, default: value }) as const;
const apart = { when: { apart: true } } as const satisfies Partial<ParamSpec>;

export const params = {
  input: { ...whole(1, MOST_INPUT, 5), role: 'truth' },
  inputAcross: { ...whole(1, MOST_INPUT, 5), role: 'truth', ...apart },
  kernel: { ...whole(...LIMITS.kernel, 3), role: 'kernel' },
  kernelAcross: { ...whole(...LIMITS.kernel, 3), role: 'kernel', ...apart },
  stride: { ...whole(...LIMITS.stride, 1), role: 'observation' },
  strideAcross: { ...whole(...LIMITS.stride, 1), role: 'observation', ...apart },
  padding: { ...whole(...LIMITS.padding, 0), role: 'truth' },
  paddingAcross: { ...whole(...LIMITS.padding, 0), role: 'truth', ...apart },
  dilation: { ...whole(...LIMITS.dilation, 1), role: 'kernel' },
  dilationAcross: { ...whole(...LIMITS.dilation, 1), role: 'kernel', ...apart },
  /** Height and width each with settings of their own. */
  apart: { kind: 'toggle', default: false },
  channelsIn: whole(1, 512, 1),
  channelsOut: whole(1, 512, 1),
  bias: { kind: 'toggle', default: true },
  layers: whole(1, 8, 1),
  seed: { kind: 'seed', default: 1 },
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
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** From the second to the ninth they are the figures of Dumoulin & Visin (2016), by what they show. */
export const presets = {
  slide: { input: 10, at: [0, 6] },
  plain: { input: 4 },
  even: { kernel: 4, padding: 2, at: [1, 4] },
  half: { padding: 1, at: [0, 4] },
  full: { padding: 2, at: [0, 6] },
  strided: { stride: 2, at: [1, 1] },
  ring: { stride: 2, padding: 1, at: [1, 1] },
  leftover: { input: 6, stride: 2, padding: 1, at: [2, 0] },
  dilated: { input: 7, dilation: 2, at: [1, 1] },
  unread: { input: 6, stride: 2, at: [1, 0] },
  holes: { input: 9, stride: 2, dilation: 2, at: [1, 1] },
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
  stack: { input: 8, padding: 1, channelsIn: 64, channelsOut: 64, layers: 3, at: [3, 4] },
  alexnet: {
    input: 224,
    kernel: 11,
    stride: 4,
    padding: 2,
    channelsIn: 3,
    channelsOut: 64,
    at: [20, 34],
  },
} as const satisfies PresetsOf<typeof params>;
