import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and of the frame that is kept of its middle. */
export const WORLD = 128;
export const MARGIN = 16;
/** The kernel reaches to the end of the margin at most: beyond it, nobody knows the truth here either. */
export const LARGEST = 2 * MARGIN + 1;

export const params = {
  boundary: {
    kind: 'choice',
    options: ['zero', 'periodic', 'reflect', 'replicate'],
    default: 'zero',
    role: 'estimate',
    answers: 'invented',
  },
  size: {
    kind: 'slider',
    min: 3,
    max: LARGEST,
    step: 2,
    integer: true,
    default: 15,
    unit: 'pixels',
    role: 'kernel',
    answers: 'error',
  },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'dead-leaves', 'text-page', 'resolution-chart', 'cells', 'star-field'],
    side: WORLD,
    // So that the shorter side has room for the largest kernel's surroundings: 4 × MARGIN + 1.
    widest: 1.9,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'world',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  dark: {},
  wrap: { boundary: 'periodic' },
  mirror: { boundary: 'reflect' },
  streaks: { boundary: 'replicate' },
  large: { boundary: 'reflect', size: LARGEST },
  page: { boundary: 'replicate', size: LARGEST, picture: { scene: 'text-page' } },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'dark', panels: ['world', 'output'] } as const satisfies Thumbnail<
  typeof presets
>;
