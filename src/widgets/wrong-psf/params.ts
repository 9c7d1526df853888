import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Of the picture that is measured, [height, width]. */
export const SHAPE = [96, 128] as const;
/** What of a scene lies outside on every side: wider than any blur reaches. */
export const SURROUND = 16;
/** [height, width] of the window in which kernels are shown, in the proportions of the pictures. */
export const WINDOW = [19, 25] as const;
/** Pixels from one distance to the frame to the next. */
export const STEP = 2;
/** The longest side of a reader's own picture, its surround included. */
export const OWN_SIDE = 192;

const SHAPES = ['gaussian', 'disc', 'motion'] as const;
export const WIDTHS = { min: 2, max: 14 } as const;
export const ANGLES = { min: 0, max: 175 } as const;
const WIDTH = { kind: 'slider', ...WIDTHS, step: 0.25, default: 8, unit: 'pixels', role: 'kernel' } as const;
const ANGLE = { kind: 'slider', ...ANGLES, step: 5, default: 30, unit: '°', role: 'kernel' } as const;

export const params = {
  assumedWidth: { ...WIDTH, answers: 'estimate' },
  assumed: { kind: 'choice', options: SHAPES, default: 'gaussian', role: 'kernel', answers: 'estimate' },
  assumedAngle: { ...ANGLE, when: { assumed: 'motion' }, answers: 'estimate' },
  frame: {
    kind: 'choice',
    options: ['ring', 'wrapped', 'mirrored', 'tapered', 'beyond'],
    default: 'ring',
    role: 'observation',
    answers: 'estimate',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 1e-3,
    max: 1,
    step: 10,
    default: 0.02,
    role: 'estimate',
    answers: 'estimate',
  },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'number-plate', 'text-page', 'dead-leaves'],
    side: OWN_SIDE,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'data',
  },
  over: {
    kind: 'choice',
    options: ['width', 'angle'],
    default: 'width',
    when: { assumed: 'motion' },
    answers: 'curve',
    rank: 'more',
  },
  blur: {
    kind: 'choice',
    options: SHAPES,
    default: 'gaussian',
    role: 'kernel',
    answers: 'data',
    rank: 'more',
  },
  width: { ...WIDTH, answers: 'data', rank: 'more' },
  angle: { ...ANGLE, when: { blur: 'motion' }, answers: 'data', rank: 'more' },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 5e-4,
    max: 0.1,
    step: 10,
    default: 0.004,
    role: 'noise',
    answers: 'data',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 1, role: 'noise', answers: 'data', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** Ways to treat a frame that was cut out. */
export const FRAMES = ['wrapped', 'mirrored', 'tapered', 'beyond'] as const;
export type Frame = (typeof FRAMES)[number];

/** Whether the angle is on trial, and not the width. */
export const isTurned = ({ over, assumed }: Pick<Params, 'over' | 'assumed'>): boolean =>
  over === 'angle' && assumed === 'motion';

const DISC = { blur: 'disc', assumed: 'disc' } as const;
const STREAK = { blur: 'motion', assumed: 'motion' } as const;

export const presets = {
  right: {},
  narrow: { assumedWidth: 6 },
  wide: { assumedWidth: 10 },
  turned: { ...STREAK, assumedAngle: 50, over: 'angle' },
  shape: { blur: 'disc' },
  frame: { ...DISC, frame: 'wrapped' },
  mirrored: { ...DISC, frame: 'mirrored' },
  tapered: { ...DISC, frame: 'tapered' },
  beyond: { ...DISC, frame: 'beyond' },
  discNarrow: { ...DISC, assumedWidth: 6.5, picture: { scene: 'number-plate' } },
  streak: { ...STREAK, frame: 'mirrored' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['mirrored', 'tapered', 'beyond', 'discNarrow', 'streak'] as const satisfies MorePresets<
  typeof presets
>;

export const thumbnail = { preset: 'wide', panels: ['estimate', 'mistake'] } as const satisfies Thumbnail<
  typeof presets
>;
