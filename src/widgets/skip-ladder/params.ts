import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** [height, width] of the two pages: the networks halve a page three times, and the second one does not halve. */
export const SIZES = { even: [64, 64], odd: [61, 67] } as const;

/** What labels a page: the four rungs of the ladder, then the learned decoder. */
export const WAYS = ['coarse', 'one', 'two', 'three', 'decoder'] as const;
export type Way = (typeof WAYS)[number];

/** Ways to bring two levels together whose sizes do not fit. */
export const JOINS = ['resized', 'cropped', 'padded'] as const;
export type Join = (typeof JOINS)[number];

/** Side of the detail, in pixels of the page. */
export const DETAIL = 22;

export const params = {
  way: { kind: 'choice', options: WAYS, default: 'coarse', role: 'estimate', answers: 'found' },
  noise: {
    kind: 'slider',
    min: 0,
    max: 0.8,
    step: 0.02,
    default: 0.2,
    role: 'noise',
    answers: 'found',
  },
  source: {
    kind: 'choice',
    options: ['letters', 'drawn'],
    default: 'letters',
    role: 'truth',
    answers: 'page',
  },
  page: { kind: 'seed', default: 116, role: 'truth', answers: 'found', when: { source: 'letters' } },
  ink: {
    kind: 'ink',
    x: { min: 0, max: SIZES.odd[1] },
    y: { min: 0, max: SIZES.even[0] },
    most: 400,
    default: [],
    role: 'truth',
    answers: 'page',
    when: { source: 'drawn' },
  },
  size: { kind: 'choice', options: ['even', 'odd'], default: 'even', answers: 'found' },
  join: {
    kind: 'choice',
    options: [...JOINS, 'nothing'],
    default: 'resized',
    role: 'kernel',
    answers: 'found',
    when: { size: 'odd' },
  },
  // The middle of the detail, in parts of the page's sides from the lower left; only redraws.
  spot: {
    kind: 'point',
    x: { min: 0, max: 1 },
    y: { min: 0, max: 1 },
    step: 0.01,
    default: [0.56, 0.62],
    acts: 'view',
    role: 'estimate',
    handleOnly: true,
    answers: 'detail',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** A decoder that doubles what it has is only padded for; what nothing was done for is cropped, as far as it can be added. */
export const joinOf = (way: Way, join: Params['join']): Join =>
  way === 'decoder' ? 'padded' : join === 'nothing' ? 'cropped' : join;

/** The ways to join levels that a network knows, where there is something to join. */
export const joinsOf = ({ way, size }: Pick<Params, 'way' | 'size'>): readonly Join[] =>
  size === 'even' ? [] : way === 'decoder' ? ['padded'] : JOINS;

/** None of the letters that the networks know: an A, a square, a plus and a J. */
const STRANGERS = [
  [
    [8, 27],
    [14.5, 10],
    [21, 27],
  ],
  [
    [10.5, 21],
    [18.5, 21],
  ],
  [
    [40, 11],
    [53, 11],
    [53, 26],
    [40, 26],
    [40, 11],
  ],
  [
    [15, 38],
    [15, 54],
  ],
  [
    [7, 46],
    [23, 46],
  ],
  [
    [52, 38],
    [52, 54],
    [41, 54],
  ],
] as const;

/** There a stretch has moved things the furthest. */
const LOWER_RIGHT = [0.82, 0.2] as const;

export const presets = {
  coarse: {},
  one: { way: 'one' },
  two: { way: 'two' },
  three: { way: 'three' },
  resized: { way: 'one', size: 'odd', join: 'resized', spot: LOWER_RIGHT },
  padded: { way: 'one', size: 'odd', join: 'padded', spot: LOWER_RIGHT },
  cropped: { way: 'one', size: 'odd', join: 'cropped', spot: LOWER_RIGHT },
  noisy: { noise: 0.4 },
  decoder: { way: 'decoder' },
  drawn: { way: 'three', source: 'drawn', ink: STRANGERS },
} as const satisfies PresetsOf<typeof params>;

export const more = ['cropped', 'noisy', 'decoder', 'drawn'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'coarse', panels: ['page', 'found'] } as const satisfies Thumbnail<
  typeof presets
>;
