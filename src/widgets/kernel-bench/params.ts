import type { KernelValue, MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels. */
export const SCENE_SIDE = 256;

const kernel = (rows: readonly (readonly number[])[]): KernelValue => ({
  shape: [rows.length, rows[0].length],
  data: rows.flat(),
});
const square = (k: number, entry: (i: number, j: number) => number): number[][] =>
  Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => entry(i, j)));

/** 1 2 4 2 1 down times across, in hundredths: near a Gaussian of σ = 1.1, and short enough to read in every cell. */
const BELL = [1, 2, 4, 2, 1];
const blur = kernel(square(5, (i, j) => (BELL[i] * BELL[j]) / 100));

export const params = {
  kernel: { kind: 'kernel', min: -16, max: 16, most: 9, default: blur, role: 'kernel', answers: 'output' },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'dead-leaves', 'text-page', 'resolution-chart', 'cells', 'star-field'],
    side: 384,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'output',
  },
  display: {
    kind: 'choice',
    options: ['clipped', 'absolute', 'signed'],
    default: 'clipped',
    acts: 'view',
    answers: 'output',
  },
  boundary: {
    kind: 'choice',
    options: ['zero', 'periodic', 'reflect', 'replicate'],
    default: 'reflect',
    rank: 'more',
    answers: 'output',
  },
  /** What the kernel is laid over: the values of the file, or the light that they stand for. */
  light: {
    kind: 'choice',
    options: ['stored', 'linear'],
    default: 'stored',
    rank: 'more',
    answers: 'output',
  },
  /** From the left and from below, in parts of the picture's width and height. */
  spot: {
    kind: 'point',
    x: { min: 0, max: 1 },
    y: { min: 0, max: 1 },
    step: 1 / SCENE_SIDE,
    default: [58 / SCENE_SIDE, 156 / SCENE_SIDE],
    acts: 'view',
    answers: ['sum', 'output'],
    role: 'kernel',
    handleOnly: true,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** Written for convolution, which flips them: the same numbers as the core's filters. */
const sobel = kernel([
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
]);
const laplacian = kernel([
  [0, 1, 0],
  [1, -4, 1],
  [0, 1, 0],
]);
const sharpen = kernel([
  [0, -1, 0],
  [-1, 5, -1],
  [0, -1, 0],
]);
/** Centre and four neighbours: no corner, no two passes. */
const cross = kernel([
  [0, 0.125, 0],
  [0.125, 0.5, 0.125],
  [0, 0.125, 0],
]);
const emboss = kernel([
  [2, 1, 0],
  [1, 1, -1],
  [0, -1, -2],
]);

export const presets = {
  blur: {},
  box: { kernel: kernel(square(5, () => 1 / 25)) },
  sharpen: { kernel: sharpen },
  sobel: { kernel: sobel, display: 'signed' },
  laplacian: { kernel: laplacian, display: 'absolute' },
  emboss: { kernel: emboss },
  identity: { kernel: kernel(square(3, (i, j) => (i === 1 && j === 1 ? 1 : 0))) },
  motion: { kernel: kernel(square(7, (i, j) => (i + j === 6 ? 1 / 7 : 0))) },
  cross: { kernel: cross },
  linear: { kernel: kernel(square(7, () => 1 / 49)), light: 'linear' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['identity', 'motion', 'cross', 'linear'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'sobel', panels: ['input', 'output'] } as const satisfies Thumbnail<
  typeof presets
>;
