import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

export const params = {
  way: {
    kind: 'choice',
    options: ['kept', 'topLeft', 'shuffled', 'bilinear'],
    default: 'kept',
    role: 'kernel',
    answers: 'back',
  },
  used: {
    kind: 'choice',
    options: ['same', 'other', 'topLeft', 'shuffled'],
    default: 'same',
    acts: 'live',
    role: 'kernel',
    when: { way: ['kept', 'topLeft', 'shuffled'] },
    answers: 'back',
  },
  code: {
    kind: 'choice',
    options: ['own', 'other', 'constant'],
    default: 'own',
    acts: 'live',
    role: 'observation',
    answers: 'back',
  },
  page: { kind: 'seed', default: 3, acts: 'live', role: 'truth', answers: 'back' },
  rate: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 0.1,
    step: 20,
    default: 0.01,
    acts: 'live',
    role: 'estimate',
    answers: 'course',
    rank: 'more',
  },
  seed: { kind: 'seed', default: 1, role: 'estimate', answers: 'course', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  kept: {},
  without: { used: 'topLeft' },
  erased: { code: 'constant' },
  swapped: { used: 'other' },
  topLeft: { way: 'topLeft' },
  bilinear: { way: 'bilinear' },
  shuffled: { way: 'shuffled' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['shuffled'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'erased', panels: ['truth', 'back'] } as const satisfies Thumbnail<
  typeof presets
>;
