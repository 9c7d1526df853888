import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
/** Frequencies 0 … 128, in cycles per 256 samples. */
export const LAST = SAMPLES / 2;
/** A power curve is drawn through so many knots, every fourth frequency, and is straight in its logarithm between them. */
export const KNOTS = 33;
/** Samples that a reader draws; each stands for two of the signal. */
export const DRAWN = 128;
/** Signals that are drawn from the class beside the one shown, with seeds 1 … 50. */
export const DRAWS = 50;
/** log₁₀ of a power, in which white noise of standard deviation σ lies at σ². */
export const POWERS = { min: -6, max: 2 } as const;

const frequencies = Array.from({ length: KNOTS }, (_, i) => (i * LAST) / (KNOTS - 1));
/** On the grid of 1/256 on which drawn curves lie. */
const curve = (power: (f: number) => number): readonly number[] =>
  frequencies.map(
    (f) => Math.round(256 * Math.min(POWERS.max, Math.max(POWERS.min, Math.log10(power(f))))) / 256,
  );

/** Most at the lowest frequencies, as of most signals. */
const falling = curve((f) => 30 / (1 + (f / 6) ** 2) ** 1.5);
const white = curve(() => 1e-2);
const plateaus = Array.from({ length: DRAWN }, (_, i) =>
  i >= 26 && i < 52 ? 0.75 : i >= 78 && i < 90 ? 1 : 0,
);

export const params = {
  /** Which of the two curves a hand on the panel draws. */
  hand: {
    kind: 'choice',
    options: ['signal', 'noise'],
    default: 'signal',
    acts: 'view',
    answers: 'spectra',
  },
  signalPower: {
    kind: 'curve',
    length: KNOTS,
    ...POWERS,
    default: falling,
    role: 'truth',
    when: { hand: 'signal' },
    answers: 'spectra',
  },
  noisePower: {
    kind: 'curve',
    length: KNOTS,
    ...POWERS,
    default: white,
    role: 'noise',
    when: { hand: 'noise' },
    answers: 'spectra',
  },
  blur: {
    kind: 'slider',
    min: 0.5,
    max: 4,
    step: 0.1,
    default: 2,
    unit: 'samples',
    role: 'kernel',
    answers: 'filter',
  },
  /** The signal's power that the filter is made from. */
  assumed: {
    kind: 'choice',
    options: ['true', 'flat', 'other', 'data'],
    default: 'true',
    role: 'estimate',
    answers: 'filter',
  },
  source: {
    kind: 'choice',
    options: ['class', 'drawn'],
    default: 'class',
    role: 'truth',
    answers: 'signal',
  },
  drawn: {
    kind: 'signal',
    length: DRAWN,
    min: -1,
    max: 1,
    default: plateaus,
    role: 'truth',
    when: { source: 'drawn' },
    answers: 'signal',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 18, role: 'noise', answers: 'signal', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  bend: { blur: 2 },
  coloured: { noisePower: curve((f) => 1e-4 + Math.exp(-(((f - 20) / 5) ** 2))), hand: 'noise' },
  flat: { signalPower: curve(() => 0.3) },
  other: { assumed: 'other' },
  data: { assumed: 'data', blur: 1 },
  drawn: { source: 'drawn' },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'bend', panels: ['spectra', 'filter'] } as const satisfies Thumbnail<
  typeof presets
>;
