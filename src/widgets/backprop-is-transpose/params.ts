import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const MOST_INPUT = 9;
const MOST_PADDING = 2;
const LAST = MOST_INPUT + 2 * MOST_PADDING - 1;

const whole = (min: number, max: number, value: number) =>
  ({ kind: 'slider', min, max, step: 1, integer: true, default: value, answers: 'input' }) as const;

export const params = {
  /** Σ of the picked outputs; Σ of all; ½‖y − y*‖² with a target y*. */
  loss: { kind: 'choice', options: ['picked', 'sum', 'squares'], default: 'picked', answers: 'output' },
  kernel: { ...whole(1, 5, 3), role: 'kernel' },
  stride: { ...whole(1, 4, 1), role: 'observation' },
  input: { ...whole(2, MOST_INPUT, 7), role: 'truth' },
  padding: { ...whole(0, MOST_PADDING, 0), role: 'truth', rank: 'more' },
  dilation: { ...whole(1, 3, 1), role: 'kernel', rank: 'more' },
  /** From the left and from below; the one place picked twice counts twice. Picked on the figure. */
  picked: {
    kind: 'points',
    x: { min: 0, max: LAST },
    y: { min: 0, max: LAST },
    step: 1,
    most: 6,
    default: [[1, 3]],
    role: 'observation',
    when: { loss: 'picked' },
    rank: 'more',
    answers: 'input',
  },
  seed: { kind: 'seed', default: 4, rank: 'more', answers: 'input' },
  /** The input that is looked at, from the left and from below. No readout and no fact may depend on it. */
  at: {
    kind: 'point',
    x: { min: 0, max: MOST_INPUT - 1 },
    y: { min: 0, max: MOST_INPUT - 1 },
    step: 1,
    default: [2, 4],
    acts: 'view',
    role: 'truth',
    handleOnly: true,
    answers: 'products',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

const neighbours = [
  [0, 1],
  [1, 1],
] as const;

export const presets = {
  one: {},
  two: {
    picked: [
      [1, 2],
      [2, 2],
    ],
    at: [3, 3],
  },
  apart: { stride: 4, kernel: 2, picked: neighbours, at: [3, 4] },
  sum: { loss: 'sum', stride: 2, at: [2, 4] },
  squares: { loss: 'squares', input: 6, at: [2, 3] },
  spread: { stride: 2, picked: neighbours, at: [2, 3] },
  edge: { input: 6, padding: 1, picked: [[0, 5]], at: [0, 5] },
  dilated: { dilation: 2, picked: [[1, 1]], at: [3, 3] },
} as const satisfies PresetsOf<typeof params>;

export const more = ['spread', 'edge', 'dilated'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'one', panels: ['input'] } as const satisfies Thumbnail<typeof presets>;
