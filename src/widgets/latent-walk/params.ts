import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Which of the three steps that double are transposed convolutions in the first twin; the others are resizes. */
export const MIXES = ['all', 'lastTwo', 'last', 'middle', 'first', 'none'] as const;
export type Mix = (typeof MIXES)[number];
/** How the second twin doubles. */
export const OTHERS = ['resized', 'subPixel'] as const;
export type Other = (typeof OTHERS)[number];
/** How far from the middle of the plane the walk goes: 1 is the usual length of z. */
export const REACH = 1.5;
/** How often untrained twins were begun for the record. */
export const BEGINNINGS = 20;

export const params = {
  state: { kind: 'choice', options: ['trained', 'untrained'], default: 'trained', answers: 'first' },
  subject: {
    kind: 'choice',
    options: ['digits', 'leaves'],
    default: 'digits',
    role: 'truth',
    answers: 'first',
    when: { state: 'trained' },
  },
  stage: { kind: 'choice', options: ['after', 'before'], default: 'after', answers: 'numbers' },
  mix: {
    kind: 'choice',
    options: MIXES,
    default: 'all',
    role: 'kernel',
    answers: 'numbers',
    when: { state: 'untrained' },
  },
  seed: { kind: 'seed', default: 16, answers: 'first', when: { state: 'untrained' } },
  other: {
    kind: 'choice',
    options: OTHERS,
    default: 'resized',
    role: 'estimate',
    answers: 'second',
    when: { subject: 'digits' },
  },
  digit: {
    kind: 'slider',
    min: 0,
    max: 9,
    step: 1,
    integer: true,
    default: 8,
    acts: 'walk',
    answers: 'map',
    when: { subject: 'digits' },
  },
  /** The place in a plane of z, in usual lengths. */
  at: {
    kind: 'point',
    x: { min: -REACH, max: REACH },
    y: { min: -REACH, max: REACH },
    step: 0.05,
    default: [0.6, -0.8],
    answers: ['first', 'map'],
    handleOnly: true,
    acts: 'walk',
  },
  plane: { kind: 'seed', default: 1, acts: 'walk', answers: 'map', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  digits: {},
  hidden: { stage: 'before' },
  leaves: { subject: 'leaves' },
  untrained: { state: 'untrained' },
  last: { state: 'untrained', mix: 'last' },
  first: { state: 'untrained', mix: 'first' },
  middle: { state: 'untrained', mix: 'middle' },
  subPixel: { other: 'subPixel', stage: 'before' },
  icnr: { state: 'untrained', other: 'subPixel' },
  none: { state: 'untrained', mix: 'none' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['middle', 'subPixel', 'icnr', 'none'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'digits', panels: ['map', 'first'] } as const satisfies Thumbnail<
  typeof presets
>;
