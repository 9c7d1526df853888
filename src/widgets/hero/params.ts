import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** The four acts of the book in one picture, each a press. */
export const params = {
  act: {
    kind: 'choice',
    options: ['sharp', 'blurred', 'divided', 'regularised'],
    default: 'sharp',
    acts: 'view',
    handleOnly: true,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  blur: { act: 'blurred' },
  undo: { act: 'divided' },
  regularise: { act: 'regularised' },
  sharp: { act: 'sharp' },
} as const satisfies PresetsOf<typeof params>;
