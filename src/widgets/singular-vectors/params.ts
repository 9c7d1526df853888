import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const SIZE = 64;
/** The smallest blur there is: two pixels, each of which keeps ¾ and takes ¼ of the other. */
export const TWO = [
  [0.75, 0.25],
  [0.25, 0.75],
] as const;
/** Samples of the periodic box, which divide 64, so that seven of its waves are lost. */
export const WIDTH = 8;

export const params = {
  i: {
    kind: 'slider',
    min: 1,
    max: SIZE,
    step: 1,
    integer: true,
    default: 3,
    role: 'kernel',
    answers: 'left',
  },
  problem: {
    kind: 'choice',
    options: ['two', 'blur', 'deriv2', 'shaw', 'box', 'heat'],
    default: 'blur',
    role: 'kernel',
    answers: 'sigma',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** How many shapes a problem has, and which of them is shown: the last one, if there are not so many. */
export const countOf = ({ problem }: Pick<Params, 'problem'>): number =>
  problem === 'two' ? TWO.length : SIZE;
export const shownOf = (p: Params): number => Math.min(p.i, countOf(p));

export const presets = {
  two: { problem: 'two', i: 1 },
  first: {},
  later: { i: 24 },
  pair: { problem: 'box', i: 3 },
  nulls: { problem: 'box', i: 58 },
  delay: { problem: 'heat', i: 64 },
  waves: { problem: 'deriv2', i: 6 },
  edge: { problem: 'shaw', i: 5 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['waves', 'edge'] as const satisfies MorePresets<typeof presets>;
