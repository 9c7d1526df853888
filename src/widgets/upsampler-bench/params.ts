import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of the pictures, divisible by both strides. */
export const SIDE = 72;
/** What is left of a shorter side, so that there is something to enlarge. */
export const LEAST_SIDE = 48;
/** Rows and columns of the detail shown. */
export const DETAIL = [22, 36] as const;
export const MOST_STEPS = 300;

/** In the order in which they are shown: those that may paint a grid, then those that begin without one. */
export const UPSAMPLERS = ['transposed3', 'transposed4', 'subPixel', 'nearest', 'bilinear', 'icnr'] as const;
export type Name = (typeof UPSAMPLERS)[number];

/** The last of the pictures: where it is in view, so are those above it. */
const LAST = 'icnr';

export const params = {
  steps: {
    kind: 'slider',
    min: 0,
    max: MOST_STEPS,
    step: 1,
    integer: true,
    default: 0,
    role: 'kernel',
    answers: LAST,
    when: { fit: 'adam' },
  },
  fit: { kind: 'choice', options: ['adam', 'exact'], default: 'adam', role: 'kernel', answers: LAST },
  seed: { kind: 'seed', default: 1, role: 'kernel', answers: LAST, when: { fit: 'adam' } },
  show: {
    kind: 'choice',
    options: ['pictures', 'spectra'],
    default: 'pictures',
    acts: 'view',
    answers: LAST,
    rank: 'more',
  },
  scene: {
    kind: 'image',
    scenes: ['still-life', 'dead-leaves', 'resolution-chart', 'text-page'],
    side: SIDE,
    widest: SIDE / LEAST_SIDE,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'truth',
  },
  stride: { kind: 'choice', options: ['2', '3'], default: '2', answers: LAST, rank: 'more' },
  /** Where the detail is taken, from the left and from below, in parts of the picture. */
  spot: {
    kind: 'point',
    x: { min: 0, max: 1 },
    y: { min: 0, max: 1 },
    step: 1 / 200,
    default: [0.5, 0.5],
    acts: 'view',
    role: 'kernel',
    handleOnly: true,
    answers: 'truth',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  start: {},
  spectra: { show: 'spectra' },
  trained: { steps: 300 },
  solved: { fit: 'exact' },
  grown: { steps: 50, seed: 40 },
  trainedSpectra: { steps: 300, show: 'spectra' },
  thirds: { stride: '3' },
  thirdsTrained: { stride: '3', steps: 300 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['grown', 'trainedSpectra', 'thirds', 'thirdsTrained'] as const satisfies MorePresets<
  typeof presets
>;

export const thumbnail = {
  preset: 'grown',
  panels: ['transposed3', 'transposed4', 'bilinear', 'truth'],
} as const satisfies Thumbnail<typeof presets>;
