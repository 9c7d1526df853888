import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
/** Where the first line of the close pair sits; the second follows `separation` samples later. Its height is 1. */
export const PAIR = 108;
/** The lone lines: place and height. */
export const LONE: readonly (readonly [at: number, height: number])[] = [
  [46, 0.6],
  [189, 0.45],
];
/** No line is infinitely sharp: σ of its natural width, in samples. */
export const NATURAL = 1;

export const LEAST_ROWS = 16;
export const MOST_ROWS = 4096;

/** How many draws of the noise the rates are counted over; their seeds are 1, 2, … */
export const DRAWS = 50;

/** λ from 10⁻⁶ to 1, ten stops a decade. */
export const LAMBDA = { min: 1e-6, max: 1, step: 10 } as const;

/** Beyond this share of its peak, what a response stands on shows in the estimate. */
export const RAISED = 0.02;

const synthetic = { source: 'synthetic' };
/** In these panels a change of a setting is to be seen. */
const inSpectrum = { answers: 'spectrum' } as const;
const inPair = { answers: 'pair' } as const;
const inResponse = { answers: ['response', 'spectrum'] } as const;

export const params = {
  lambda: { kind: 'slider', scale: 'log', ...LAMBDA, default: 0.01, role: 'estimate', ...inSpectrum },
  noise: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-6,
    max: 0.1,
    step: 5,
    default: 1e-3,
    role: 'noise',
    when: synthetic,
    ...inSpectrum,
  },
  separation: {
    kind: 'slider',
    min: 2,
    max: 12,
    step: 0.5,
    default: 6,
    unit: 'samples',
    role: 'truth',
    when: synthetic,
    ...inPair,
  },
  width: {
    kind: 'slider',
    min: 1,
    max: 6,
    step: 0.1,
    default: 3.5,
    unit: 'samples',
    role: 'kernel',
    when: { source: ['synthetic', 'own'] },
    ...inSpectrum,
  },
  source: {
    kind: 'choice',
    options: ['synthetic', 'own', 'ownResponse'],
    default: 'synthetic',
    role: 'truth',
    ...inSpectrum,
  },
  spectrum: {
    kind: 'table',
    columns: ['position', 'intensity'],
    mostRows: MOST_ROWS,
    default: null,
    role: 'observation',
    when: { source: ['own', 'ownResponse'] },
    ...inSpectrum,
  },
  response: {
    kind: 'table',
    columns: ['position', 'response'],
    mostRows: MOST_ROWS,
    default: null,
    role: 'kernel',
    when: { source: 'ownResponse' },
    ...inResponse,
  },
  background: {
    kind: 'toggle',
    default: false,
    role: 'kernel',
    when: { source: 'ownResponse' },
    ...inResponse,
  },
  reveal: {
    kind: 'toggle',
    default: true,
    acts: 'view',
    role: 'truth',
    when: synthetic,
    ...inSpectrum,
  },
  ratio: {
    kind: 'slider',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.8,
    role: 'truth',
    when: synthetic,
    rank: 'more',
    ...inPair,
  },
  seed: { kind: 'seed', default: 4, role: 'noise', when: synthetic, rank: 'more', ...inSpectrum },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

/** Whether the spectrum is the reader's, and whether its response is too. */
export const isOwn = ({ source }: Params): boolean => source !== 'synthetic';
export const isMeasured = ({ source }: Params): boolean => source === 'ownResponse';

export const presets = {
  merged: { lambda: 0.1 },
  resolved: { lambda: 0.0126 },
  forty: { lambda: 1e-4 },
  weak: { separation: 12, ratio: 0.15, lambda: 5.01e-3, reveal: false },
  close: { separation: 5, lambda: 3.16e-3 },
  quiet: { separation: 5, noise: 3.98e-5, lambda: 7.94e-4 },
  greedy: { lambda: 1e-3 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['greedy'] as const satisfies MorePresets<typeof presets>;
