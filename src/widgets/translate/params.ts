import type {
  InkStroke,
  InkValue,
  MorePresets,
  ParamSpecs,
  PresetsOf,
  Thumbnail,
  ValuesOf,
} from '../contract.ts';

/** What the page has to know of `networks/translate.ts` and `networks/outlines.ts`: it may not import them, and a test compares. */
export const SIDE = 64;
export const TRANSLATORS = ['near', 'far'] as const;
export type Translator = (typeof TRANSLATORS)[number];
export const TRAINED_NOISE = 0.15;
/** Radii of the training's outlines, in pixels. */
export const TRAINED_RADII = { x1: 6, x2: 11 } as const;
/** The width of the pen, in pixels: that of `inkOf`. */
export const PEN = 2.1;

/* Outlines as strokes of the pen: places from the left and from below, on quarters of a pixel. */
const MIDDLE = SIDE / 2;
const onQuarter = (value: number): number => Math.round(4 * value) / 4;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ left, right, top, bottom }: Box): InkValue => [
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ],
];

/** r(θ) about the middle of the page, from one angle to another. */
function curve(points: number, from: number, to: number, radiusAt: (theta: number) => number): InkStroke {
  return Array.from({ length: points + 1 }, (_, i) => {
    const theta = from + ((to - from) * i) / points;
    const r = radiusAt(theta);
    return [onQuarter(MIDDLE + r * Math.cos(theta)), onQuarter(MIDDLE + r * Math.sin(theta))] as const;
  });
}

/** A ring with a gap of this angle on its right; without one it is closed. */
export const openRing = (radius: number, gap: number): InkStroke =>
  curve(40, gap / 2, 2 * Math.PI - gap / 2, () => radius);

/** Three turns, from radius 5 to 26. */
const spiral: InkStroke = curve(90, 0, 6 * Math.PI, (theta) => 5 + (21 * theta) / (6 * Math.PI));

/** Radii of a ring, in pixels. */
export const RADII = { least: 4, most: 28 } as const;

const place = { x: { min: 0.5, max: SIDE - 0.5 }, y: { min: 0.5, max: SIDE - 0.5 }, step: 1 } as const;

/** Right of both its walls stand a place inside and a place outside, and within 6 pixels of them all is alike. */
const narrowBox = boxOf({ left: 20, right: 36, bottom: 23, top: 41 });
/** The same for as far as the pooling net sees; its sides are a multiple of 4 pixels apart, as its cells are. */
const wideBox = boxOf({ left: 14, right: 38, bottom: 11, top: 53 });
const nested: InkValue = [openRing(24, 0), openRing(10, 0)];

export const params = {
  source: { kind: 'choice', options: ['page', 'ring', 'drawn'], default: 'page', answers: 'near' },
  radius: {
    kind: 'slider',
    min: RADII.least,
    max: RADII.most,
    step: 1,
    integer: true,
    default: 12,
    unit: 'pixels',
    role: 'truth',
    when: { source: 'ring' },
    answers: 'near',
  },
  ink: {
    kind: 'ink',
    x: { min: 0, max: SIDE },
    y: { min: 0, max: SIDE },
    most: 400,
    default: narrowBox,
    role: 'observation',
    when: { source: 'drawn' },
    answers: 'page',
  },
  noise: {
    kind: 'slider',
    min: 0,
    max: 0.6,
    step: 0.05,
    default: TRAINED_NOISE,
    role: 'noise',
    answers: 'near',
  },
  view: {
    kind: 'choice',
    options: TRANSLATORS,
    default: 'near',
    role: 'kernel',
    answers: 'seenA',
  },
  seed: { kind: 'seed', default: 10, role: 'noise', answers: 'near' },
  /** From the left and from below, in pixels. */
  a: {
    kind: 'point',
    ...place,
    default: [23.5, 35.5],
    role: 'kernel',
    handleOnly: true,
    answers: 'seenA',
  },
  b: {
    kind: 'point',
    ...place,
    default: [36.5, 21.5],
    role: 'kernel',
    handleOnly: true,
    answers: 'seenB',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  page: {},
  small: { source: 'ring', radius: 6, a: [32.5, 31.5], b: [7.5, 56.5] },
  ring: { source: 'ring', radius: 10, a: [32.5, 31.5], b: [7.5, 56.5] },
  twins: { source: 'drawn', ink: narrowBox, noise: 0, a: [24.5, 31.5], b: [40.5, 31.5] },
  farTwins: { source: 'drawn', ink: wideBox, noise: 0, view: 'far', a: [18.5, 31.5], b: [42.5, 31.5] },
  beyond: { source: 'ring', radius: 14, view: 'far', a: [32.5, 31.5], b: [7.5, 56.5] },
  open: { source: 'drawn', ink: [openRing(9, 1.2)], view: 'far', a: [32.5, 31.5], b: [7.5, 56.5] },
  nested: { source: 'drawn', ink: nested, view: 'far', a: [32.5, 31.5], b: [48.5, 31.5] },
  spiral: { source: 'drawn', ink: [spiral], view: 'far', a: [32.5, 31.5], b: [7.5, 56.5] },
} as const satisfies PresetsOf<typeof params>;

export const more = ['open', 'nested', 'spiral'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'page',
  panels: ['page', 'near', 'far', 'truth'],
} as const satisfies Thumbnail<typeof presets>;
