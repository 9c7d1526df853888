import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** What each layer does on the way down; that of a score begins with its weights. */
export const DOWN = ['transpose', 'rectify', 'unpool', 'transpose', 'rectify', 'unpool', 'weights'] as const;

/** What the second picture of each pair differs in. */
export const AGAINST = ['other', 'last', 'convolutions', 'switches'] as const;

export const params = {
  character: {
    kind: 'choice',
    options: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    default: '6',
    role: 'truth',
    answers: 'glyph',
  },
  hand: { kind: 'seed', default: 7, role: 'truth', answers: 'glyph' },
  ask: {
    kind: 'choice',
    options: ['score', 'second', 'first'],
    default: 'score',
    role: 'kernel',
    answers: 'deconvnet',
  },
  unit: {
    kind: 'slider',
    min: 1,
    max: 16,
    step: 1,
    integer: true,
    default: 1,
    role: 'kernel',
    when: { ask: 'second' },
    answers: 'deconvnet',
  },
  kernel: {
    kind: 'slider',
    min: 1,
    max: 8,
    step: 1,
    integer: true,
    default: 1,
    role: 'kernel',
    when: { ask: 'first' },
    answers: 'deconvnet',
  },
  against: { kind: 'choice', options: AGAINST, default: 'other', answers: 'deconvnetOther' },
  rank: {
    kind: 'slider',
    min: 2,
    max: 10,
    step: 1,
    integer: true,
    default: 2,
    role: 'kernel',
    when: { ask: 'score', against: 'other' },
    answers: 'deconvnetOther',
  },
  drawn: {
    kind: 'choice',
    options: ['signed', 'absolute'],
    default: 'signed',
    role: 'estimate',
    answers: 'gradientOther',
    rank: 'more',
  },
  follow: {
    kind: 'choice',
    options: ['gradient', 'gradientOther', 'deconvnet', 'deconvnetOther'],
    default: 'deconvnet',
    acts: 'view',
    role: 'estimate',
    answers: 'step1',
    rank: 'more',
  },
  seed: {
    kind: 'seed',
    default: 3,
    role: 'noise',
    when: { against: ['last', 'convolutions'] },
    answers: 'deconvnetOther',
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  top: {},
  least: { rank: 10, follow: 'deconvnetOther' },
  absolute: { drawn: 'absolute', follow: 'gradientOther' },
  noisyLast: { against: 'last', follow: 'deconvnetOther' },
  noisyConvolutions: { against: 'convolutions', follow: 'deconvnetOther' },
  fixedSwitches: { against: 'switches', follow: 'deconvnetOther' },
  unit: { ask: 'second', unit: 3 },
  firstLayer: { ask: 'first', kernel: 1 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['noisyConvolutions', 'firstLayer'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'top',
  panels: ['gradient', 'gradientOther', 'deconvnet', 'deconvnetOther'],
} as const satisfies Thumbnail<typeof presets>;
