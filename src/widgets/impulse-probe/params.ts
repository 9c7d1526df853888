import type { KernelValue, MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of the two pictures in pixels: few enough to count. */
export const SIDE = 24;

type Dots = readonly (readonly [number, number])[];
const kernel = (rows: readonly (readonly number[])[]): KernelValue => ({
  shape: [rows.length, rows[0].length],
  data: rows.flat(),
});

/** Like no turn and no mirror image of itself. */
const F = kernel([
  [1, 1, 1],
  [1, 0, 0],
  [1, 1, 0],
  [1, 0, 0],
  [1, 0, 0],
]);
const row = kernel([[1, 1, 1, 1, 1, 1, 1]]);
/** A bright head and a fading tail, as a telescope makes of a star when one of its mirrors is tilted. */
const comet = kernel([
  [0, 0, 0, 0, 0.2],
  [0, 0, 0.2, 0.4, 0.2],
  [0, 0.2, 0.6, 0.4, 0],
  [0, 1, 0.6, 0.2, 0],
  [0.2, 0, 0, 0, 0],
]);
const three = kernel([
  [1, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 1],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 0, 0, 0],
]);

const MIDDLE: Dots = [[12, 12]];
const APART: Dots = [[5, 17], [16, 18], [10, 8], [20, 6]]; // prettier-ignore
const CLOSE: Dots = [[12, 13], [12, 11]]; // prettier-ignore
const COLUMN: Dots = Array.from({ length: 7 }, (_, i) => [12, 15 - i] as const);
const LETTER: Dots = [[11, 13], [12, 13], [13, 13], [11, 12], [11, 11], [12, 11], [11, 10], [11, 9]]; // prettier-ignore

export const params = {
  flip: { kind: 'toggle', default: true, role: 'kernel', answers: 'response' },
  level: { kind: 'slider', min: 0, max: 2, step: 0.25, default: 1, role: 'truth', answers: 'response' },
  kernel: { kind: 'kernel', min: -4, max: 4, most: 7, default: F, role: 'kernel', answers: 'response' },
  /** [column, row], from the left and from below, so that the arrow keys move a dot the way they point. */
  dots: {
    kind: 'points',
    x: { min: 0, max: SIDE - 1 },
    y: { min: 0, max: SIDE - 1 },
    step: 1,
    most: 10,
    default: MIDDLE,
    role: 'truth',
    answers: 'response',
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  one: {},
  correlated: { flip: false },
  several: { dots: APART },
  close: { dots: CLOSE },
  line: { dots: COLUMN, kernel: row },
  letter: { dots: LETTER, kernel: three },
  comet: { dots: APART, kernel: comet },
} as const satisfies PresetsOf<typeof params>;

export const more = ['comet'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'several', panels: ['dots', 'response'] } as const satisfies Thumbnail<
  typeof presets
>;
