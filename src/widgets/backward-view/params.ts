import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of the input. */
export const SIDE = 40;
/** Cells nearer to an edge are left out of all readouts: fewer windows reach them, which is no grid. */
export const MARGIN = 8;

export const params = {
  kernel: {
    kind: 'slider',
    min: 1,
    max: 6,
    step: 1,
    integer: true,
    default: 3,
    role: 'kernel',
    answers: 'gradient',
  },
  stride: { kind: 'slider', min: 1, max: 4, step: 1, integer: true, default: 2, answers: 'gradient' },
  layer: {
    kind: 'choice',
    options: ['conv', 'maxPool'],
    default: 'conv',
    role: 'kernel',
    answers: 'gradient',
  },
  weights: {
    kind: 'choice',
    options: ['equal', 'random', 'projected'],
    default: 'equal',
    role: 'kernel',
    when: { layer: 'conv' },
    answers: 'gradient',
  },
  draws: {
    kind: 'slider',
    scale: 'log',
    min: 1,
    max: 100,
    step: 3,
    integer: true,
    default: 1,
    role: 'truth',
    when: { input: 'noise' },
    answers: 'gradient',
  },
  input: {
    kind: 'choice',
    options: ['noise', 'ramp', 'flat', 'leaves'],
    default: 'noise',
    role: 'truth',
    answers: 'input',
    rank: 'more',
  },
  loss: {
    kind: 'choice',
    options: ['sum', 'squares'],
    default: 'sum',
    answers: 'gradient',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 1, answers: 'input', rank: 'more' },
  /** An input cell: column from the left, row from below. */
  spot: {
    kind: 'point',
    x: { min: 0, max: SIDE - 1 },
    y: { min: 0, max: SIDE - 1 },
    step: 1,
    default: [20, 19],
    acts: 'view',
    role: 'kernel',
    handleOnly: true,
    answers: 'zoom',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  conv: {},
  divisible: { kernel: 4, weights: 'random' },
  projected: { kernel: 4, weights: 'projected' },
  pool: { layer: 'maxPool', draws: 100 },
  pairs: { layer: 'maxPool', kernel: 2, draws: 100 },
  ramp: { layer: 'maxPool', kernel: 2, input: 'ramp' },
  once: { layer: 'maxPool' },
  skipped: { kernel: 2, stride: 3 },
  picture: { kernel: 4, weights: 'random', input: 'leaves', loss: 'squares' },
  ties: { layer: 'maxPool', kernel: 2, input: 'flat' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['once', 'skipped', 'picture', 'ties'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'conv', panels: ['input', 'gradient'] } as const satisfies Thumbnail<
  typeof presets
>;
