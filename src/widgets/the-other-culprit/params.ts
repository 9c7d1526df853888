import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** The discriminator's first layer: a kernel of 4 or 3 with stride 2, or a kernel of 3 at every pixel and then the mean of 2×2. */
export const FIRSTS = ['k4s2', 'k3s2', 'k3pool'] as const;
export type First = (typeof FIRSTS)[number];
/** How often untrained pairs were begun for the record. */
export const BEGINNINGS = 20;

export const params = {
  first: { kind: 'choice', options: FIRSTS, default: 'k3s2', role: 'kernel', answers: 'energy' },
  state: { kind: 'choice', options: ['untrained', 'trained'], default: 'untrained', answers: 'energy' },
  /** Of twenty, this one is in the middle. */
  seed: { kind: 'seed', default: 3, answers: 'energy', when: { state: 'untrained' } },
  digit: { kind: 'slider', min: 0, max: 9, step: 1, integer: true, default: 8, answers: 'made' },
  /** Seed of the one z that is shown. */
  sample: { kind: 'seed', default: 1, answers: 'made' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  overlap: {},
  even: { first: 'k4s2' },
  pooled: { first: 'k3pool' },
  trained: { state: 'trained' },
  trainedEven: { first: 'k4s2', state: 'trained' },
  trainedPooled: { first: 'k3pool', state: 'trained' },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'trained', panels: ['made', 'energy'] } as const satisfies Thumbnail<
  typeof presets
>;
