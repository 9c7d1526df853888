import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** [height, width] of the scenes; a picture of the reader's is brought down to half as much again. */
export const SHAPE = [144, 192] as const;
/** Of the blur, in pixels. */
export const SIGMA = 1.5;

export const params = {
  shown: {
    kind: 'choice',
    options: ['divided', 'regularised', 'truth'],
    default: 'divided',
    acts: 'view',
    handleOnly: true,
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 1,
    step: 5,
    default: 0.0158,
    role: 'estimate',
    when: { shown: 'regularised' },
    answers: 'picture',
  },
  picture: {
    kind: 'image',
    scenes: ['still-life', 'text-page', 'number-plate'],
    side: 288,
    default: { scene: 'still-life' },
    role: 'truth',
    answers: 'picture',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  undo: {},
  regularise: { shown: 'regularised' },
  greedy: { shown: 'regularised', lambda: 1e-3 },
  timid: { shown: 'regularised', lambda: 0.5 },
  truth: { shown: 'truth' },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'regularise', panels: ['picture'] } as const satisfies Thumbnail<
  typeof presets
>;
