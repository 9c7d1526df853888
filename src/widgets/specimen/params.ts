import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const SIDE = 256;
export const DRAWN = 32;
/** Of the page that is written on: [height, width]. */
export const PAGE = [32, 64] as const;

const wave = Array.from(
  { length: DRAWN },
  (_, i) => Math.round(64 * Math.sin((2 * Math.PI * i) / DRAWN)) / 128,
);

/** One param of every kind. */
export const params = {
  lambda: { kind: 'slider', scale: 'log', min: 1e-4, max: 1, step: 10, default: 0.02, role: 'estimate' },
  sigma: { kind: 'slider', min: 0.5, max: 4, step: 0.1, default: 2, unit: 'pixels', role: 'kernel' },
  noise: { kind: 'slider', scale: 'log', zero: true, min: 1e-4, max: 0.1, default: 0.01, role: 'noise' },
  seed: { kind: 'seed', default: 1, role: 'noise' },
  scene: {
    kind: 'image',
    scenes: ['dead-leaves', 'text-page', 'star-field'],
    side: SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
  },
  kernel: {
    kind: 'kernel',
    min: -9,
    max: 9,
    most: 5,
    default: { shape: [3, 3], data: [0, 0, 0, 0, 1, 0, 0, 0, 0] },
    role: 'kernel',
  },
  range: { kind: 'range', min: 0, max: 1, step: 0.05, default: [0, 1], acts: 'view' },
  map: { kind: 'choice', options: ['grey', 'diverging'], default: 'grey', acts: 'view' },
  many: { kind: 'choice', options: ['one', 'two', 'three', 'four', 'five'], default: 'two' },
  marked: { kind: 'toggle', default: true, acts: 'view' },
  point: { kind: 'point', x: { min: 0, max: 31 }, y: { min: -1, max: 1 }, default: [8, 0.5], acts: 'view' },
  points: {
    kind: 'points',
    x: { min: 0, max: 31 },
    y: { min: -1, max: 1 },
    step: 0.25,
    most: 4,
    default: [
      [4, -0.5],
      [24, 0.25],
    ],
    acts: 'view',
  },
  signal: { kind: 'signal', length: DRAWN, min: -1, max: 1, default: wave, role: 'observation' },
  curve: { kind: 'curve', length: DRAWN, min: -1, max: 1, default: wave.map((v) => -v), role: 'noise' },
  ink: {
    kind: 'ink',
    x: { min: 0, max: PAGE[1] },
    y: { min: 0, max: PAGE[0] },
    most: 120,
    default: [
      [
        [8, 9],
        [19, 9],
      ],
      [
        [13.5, 9],
        [13.5, 23.25],
      ],
    ],
    answers: 'page',
  },
  shape: { kind: 'shape', min: 1, max: 9, default: [3, 5] },
  formula: { kind: 'expression', variables: ['t'], default: 'sin(2*pi*t)', role: 'truth' },
  clip: { kind: 'sound', clips: ['tone', 'click'], seconds: 5, default: { clip: 'tone' } },
  table: { kind: 'table', columns: ['x', 'y'], mostRows: 100, default: null },
  title: { kind: 'text', mostLength: 40, default: 'A title' },
  trouble: { kind: 'choice', options: ['none', 'throw', 'hang', 'die', 'nonsense'], default: 'none' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  usual: {},
  strong: { lambda: 0.2 },
  text: { scene: { scene: 'text-page' }, sigma: 1.5, lambda: 0.05 },
} as const satisfies PresetsOf<typeof params>;
