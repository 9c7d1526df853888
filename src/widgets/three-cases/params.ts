import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const CASES = ['photograph', 'slice', 'spectrum'] as const;
export type CaseName = (typeof CASES)[number];
/** The three that stand beside each other: the one that the path leads to, and two others. */
export const PLACES = ['first', 'second', 'third'] as const;
export type Place = (typeof PLACES)[number];

/** Samples between the two close lines of the spectrum. */
export const APART = 7;

const answers = ['first', 'first-lines'];

export const params = {
  case: { kind: 'choice', options: CASES, default: 'photograph', role: 'observation', answers },
  blur: { kind: 'choice', options: ['measured', 'guessed'], default: 'measured', role: 'kernel', answers },
  seed: { kind: 'seed', default: 1, role: 'noise', answers, rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  photograph: {},
  angle: { blur: 'guessed' },
  slice: { case: 'slice' },
  wide: { case: 'slice', blur: 'guessed' },
  spectrum: { case: 'spectrum' },
  symmetric: { case: 'spectrum', blur: 'guessed' },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'photograph', panels: ['data', 'first'] } as const satisfies Thumbnail<
  typeof presets
>;
