import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const SAMPLES = 256;
/** Samples that a reader draws; each stands for SAMPLES / DRAWN of the signal. */
export const DRAWN = 128;
/** 'jumps' is this figure's own; the others are signals of the core. */
export const KINDS = ['spikes', 'jumps', 'bumps', 'texture', 'steps'] as const;
export type Kind = (typeof KINDS)[number];

/** At these the draws of 50 seeds are recorded. */
export const RECORDED = { width: 2, noise: 0.01 } as const;

/** A few lone samples that a hand has drawn. */
const LINES: Readonly<Record<number, number>> = {
  14: 0.8,
  31: 0.5,
  37: 1,
  62: 0.6,
  66: 0.9,
  95: 0.7,
  113: 0.4,
};
const lines = Array.from({ length: DRAWN }, (_, i) => LINES[i] ?? 0);

export const params = {
  truth: {
    kind: 'choice',
    options: [...KINDS, 'drawn'],
    default: 'spikes',
    role: 'truth',
    answers: 'score',
  },
  drawn: {
    kind: 'signal',
    length: DRAWN,
    min: 0,
    max: 1,
    default: lines,
    role: 'truth',
    when: { truth: 'drawn' },
    answers: 'seen',
  },
  tuned: {
    kind: 'choice',
    options: ['best', 'rule', 'hand'],
    default: 'best',
    role: 'estimate',
    answers: 'score',
  },
  factor: {
    kind: 'slider',
    scale: 'log',
    min: 0.01,
    max: 100,
    step: 10,
    default: 1,
    role: 'estimate',
    when: { tuned: 'hand' },
    answers: 'score',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-3,
    max: 0.1,
    step: 10,
    default: RECORDED.noise,
    role: 'noise',
    answers: 'score',
  },
  width: {
    kind: 'slider',
    min: 0.5,
    max: 4,
    step: 0.1,
    default: RECORDED.width,
    unit: 'samples',
    role: 'kernel',
    answers: 'score',
  },
  seed: { kind: 'seed', default: 43, role: 'noise', answers: 'score' },
  told: {
    kind: 'choice',
    options: ['own', ...KINDS],
    default: 'own',
    role: 'estimate',
    answers: 'score',
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  spikes: {},
  jumps: { truth: 'jumps' },
  bumps: { truth: 'bumps' },
  texture: { truth: 'texture' },
  misled: { truth: 'texture', told: 'bumps' },
  drawn: { truth: 'drawn' },
  rule: { truth: 'steps', tuned: 'rule' },
  steps: { truth: 'steps' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['rule', 'steps'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'jumps', panels: ['score'] } as const satisfies Thumbnail<typeof presets>;
