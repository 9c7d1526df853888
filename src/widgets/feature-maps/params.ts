import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** The last step that the scrubber offers. */
export const TOTAL = 240;
/** Oriented edges explain at least this share of a kernel that is counted as one. */
export const EDGE = 0.7;

/** What a stage of the network may be. */
export const KINDS = ['convolution', 'pool', 'linear'] as const;

export const params = {
  weights: {
    kind: 'choice',
    options: ['random', 'shipped'],
    default: 'random',
    role: 'kernel',
    answers: 'kernel1',
  },
  character: {
    kind: 'choice',
    options: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    default: '5',
    acts: 'live',
    role: 'truth',
    answers: 'glyph',
  },
  hand: { kind: 'seed', default: 4, acts: 'live', role: 'truth', answers: 'glyph' },
  rate: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 0.3,
    step: 30,
    default: 0.003,
    acts: 'live',
    role: 'estimate',
    when: { weights: 'random' },
    answers: 'accuracy',
  },
  seed: { kind: 'seed', default: 1, role: 'kernel', when: { weights: 'random' }, answers: 'kernel1' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  learning: {},
  trained: { weights: 'shipped' },
  slow: { rate: 0.0003 },
  wild: { rate: 0.1, seed: 3 },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = {
  preset: 'learning',
  panels: ['map1', 'map2', 'map3', 'map4', 'map5', 'map6', 'map7', 'map8'],
} as const satisfies Thumbnail<typeof presets>;
