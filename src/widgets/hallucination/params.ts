import type { InkValue, MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** What the page has to know of `networks/`: it may not import them, and a test compares. Pixels of a side of the scene. */
export const SIDE = 32;
/** Pixels of the scene along one of the camera's, for lines and for characters. */
export const CELLS = { line: 4, character: 8 } as const;
/** The width of the pen in pixels: the mean one of the characters that the networks know. */
export const PEN = 3.36;
/** Classes of characters, 0 … 35. */
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const characterOf = (index: number): string => CHARACTERS[index] ?? '';
/** Held-out characters. */
export const PAGES = 260;
/** How many z are drawn for the count of what they pick. */
export const DRAWS = 64;

export const params = {
  scene: {
    kind: 'choice',
    options: ['line', 'digit', 'letter', 'drawn'],
    default: 'line',
    role: 'truth',
    answers: ['second', 'first'],
  },
  column: {
    kind: 'slider',
    min: 0,
    max: SIDE - 1,
    step: 1,
    integer: true,
    default: 13,
    role: 'truth',
    when: { scene: 'line' },
    answers: ['second', 'first'],
  },
  z: { kind: 'seed', default: 8, role: 'noise', when: { scene: 'line' }, answers: 'second' },
  page: {
    kind: 'slider',
    min: 1,
    max: PAGES,
    step: 1,
    integer: true,
    default: 1,
    role: 'truth',
    when: { scene: ['digit', 'letter'] },
    answers: 'first',
  },
  ink: {
    kind: 'ink',
    x: { min: 0, max: SIDE },
    y: { min: 0, max: SIDE },
    most: 300,
    default: [],
    role: 'truth',
    when: { scene: 'drawn' },
    answers: ['truth', 'first'],
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** A house with a door. */
const HOUSE: InkValue = [
  [
    [7, 28],
    [7, 14],
    [16, 5],
    [25, 14],
    [25, 28],
    [7, 28],
  ],
  [
    [14, 28],
    [14, 20],
    [18, 20],
    [18, 28],
  ],
];

export const presets = {
  line: {},
  moved: { column: 14 },
  dice: { z: 5 },
  digit: { scene: 'digit', page: 5 },
  letter: { scene: 'letter', page: 1 },
  drawn: { scene: 'drawn', ink: HOUSE },
} as const satisfies PresetsOf<typeof params>;

export const more = [] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'letter',
  panels: ['truth', 'seen', 'first', 'second'],
} as const satisfies Thumbnail<typeof presets>;
