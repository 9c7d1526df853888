import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a page in pixels. */
export const SIDE = 64;
/** The two networks: scores of the coarsest level alone, and with both skips. */
export const NETS = ['coarse', 'skips'] as const;
export type Net = (typeof NETS)[number];
/** Standard deviation of the noise that both were trained with. */
export const TRAINED = 0.5;

/** What the noise and the threshold stop at, and what was recorded at each stop. */
export const NOISE = { min: 0, max: 1.2, step: 0.1 } as const;
export const THRESHOLD = { min: 0.05, max: 0.95, step: 0.05 } as const;
type Track = typeof NOISE | typeof THRESHOLD;

export const stopOf = ({ min, step }: Track, value: number): number => Math.round((value - min) / step);
/** The values of all stops, without rounding errors of a sum. */
export const stopsOf = (track: Track): number[] =>
  Array.from({ length: stopOf(track, track.max) + 1 }, (_, i) =>
    Number((track.min + i * track.step).toFixed(2)),
  );

export const params = {
  noise: { kind: 'slider', ...NOISE, default: TRAINED, role: 'noise', answers: 'skips' },
  threshold: { kind: 'slider', ...THRESHOLD, default: 0.5, role: 'estimate', answers: 'skips' },
  source: {
    kind: 'choice',
    options: ['pages', 'drawn'],
    default: 'pages',
    role: 'truth',
    answers: 'letters',
  },
  page: {
    kind: 'slider',
    min: 1,
    max: 200,
    step: 1,
    integer: true,
    default: 1,
    role: 'truth',
    answers: 'skips',
    when: { source: 'pages' },
  },
  ink: {
    kind: 'ink',
    x: { min: 0, max: SIDE },
    y: { min: 0, max: SIDE },
    most: 400,
    default: [],
    role: 'truth',
    answers: 'letters',
    when: { source: 'drawn' },
  },
  seed: { kind: 'seed', default: 1, role: 'noise', answers: 'skips', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** An X, a plus and a V, in capitals of 14 pixels. */
const DRAWN = [
  [
    [11, 11],
    [21, 25],
  ],
  [
    [21, 11],
    [11, 25],
  ],
  [
    [40, 18],
    [54, 18],
  ],
  [
    [47, 11],
    [47, 25],
  ],
  [
    [26, 39],
    [32, 53],
    [38, 39],
  ],
] as const;

export const presets = {
  trained: {},
  low: { threshold: 0.2 },
  high: { threshold: 0.8 },
  loud: { noise: 0.9 },
  quiet: { noise: 0 },
  drawn: { source: 'drawn', ink: DRAWN, noise: 0.3 },
} as const satisfies PresetsOf<typeof params>;

export const more = [] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'trained', panels: ['page', 'skips'] } as const satisfies Thumbnail<
  typeof presets
>;
