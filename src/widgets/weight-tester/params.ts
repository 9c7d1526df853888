import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const MOST_WEIGHTS = 8;
export const LARGEST_STRIDE = 4;
export const MOST_STEPS = 200;
/** What is drawn snaps to multiples of 1/20, so that sums can be equal by hand. */
export const PER_UNIT = 20;
/** Inputs whose outputs are drawn, and the stretch of the ramp whose steps are measured. */
export const INPUTS = 6;

/** Weights in front, zeros behind, which are no weights while k is smaller. */
const drawn = (...weights: number[]): number[] => [
  ...weights,
  ...Array.from({ length: MOST_WEIGHTS - weights.length }, () => 0),
];

export const params = {
  weights: {
    kind: 'choice',
    options: ['drawn', 'random'],
    default: 'drawn',
    role: 'kernel',
    answers: 'weights',
  },
  drawn: {
    kind: 'signal',
    length: MOST_WEIGHTS,
    min: -1,
    max: 1.5,
    default: drawn(0.25, 0.75, 0.75, 0.25),
    role: 'kernel',
    when: { weights: 'drawn' },
    answers: 'weights',
  },
  seed: { kind: 'seed', default: 354, when: { weights: 'random' }, answers: 'classes' },
  kernel: {
    kind: 'slider',
    min: 1,
    max: MOST_WEIGHTS,
    step: 1,
    integer: true,
    default: 4,
    role: 'kernel',
    answers: 'classes',
  },
  stride: {
    kind: 'slider',
    min: 2,
    max: LARGEST_STRIDE,
    step: 1,
    integer: true,
    default: 2,
    role: 'truth',
    answers: 'classes',
  },
  repair: {
    kind: 'choice',
    options: ['none', 'projection', 'icnr'],
    default: 'none',
    answers: 'classes',
  },
  steps: {
    kind: 'slider',
    min: 0,
    max: MOST_STEPS,
    step: 1,
    integer: true,
    default: 0,
    answers: 'classes',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  random: { weights: 'random' },
  three: { kernel: 3, drawn: drawn(0.5, 1, 0.5) },
  tied: { drawn: drawn(0.2, 0.7, 0.8, 0.3) },
  icnr: { weights: 'random', repair: 'icnr' },
  projected: { weights: 'random', repair: 'projection' },
  tidied: { weights: 'random', steps: 200, repair: 'projection' },
  ramp: { drawn: drawn(0.7, 0.9, 0.3, 0.1) },
  bilinear: {},
  cut: { kernel: 3, drawn: drawn(0.25, 0.75, 0.75) },
  broken: { weights: 'random', repair: 'icnr', steps: 1 },
  trained: { weights: 'random', steps: 200 },
  thirds: { kernel: 5, stride: 3, weights: 'random', repair: 'projection' },
  own: { kernel: 5, drawn: drawn(0.5, 0.5, 0.5, 0.5, 0.5) },
} as const satisfies PresetsOf<typeof params>;

export const more = [
  'tidied',
  'bilinear',
  'cut',
  'broken',
  'trained',
  'thirds',
  'own',
] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'random', panels: ['constant'] } as const satisfies Thumbnail<
  typeof presets
>;
