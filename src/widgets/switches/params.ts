import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 64;
export const OWN_SIDE = 128;
/** Poolings at most; sides are cut to a multiple of 2^MOST_DEPTH. */
export const MOST_DEPTH = 3;
export const BLOCK = 2 ** MOST_DEPTH;

export const params = {
  way: {
    kind: 'choice',
    options: ['kept', 'topLeft', 'shuffled'],
    default: 'kept',
    role: 'kernel',
    answers: 'back',
  },
  erased: { kind: 'toggle', default: false, role: 'estimate', answers: 'back' },
  depth: {
    kind: 'slider',
    min: 1,
    max: MOST_DEPTH,
    step: 1,
    integer: true,
    default: 2,
    role: 'observation',
    answers: 'back',
  },
  picture: {
    kind: 'image',
    scenes: ['dead-leaves', 'ink', 'glyphs', 'still-life'],
    side: OWN_SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
    answers: 'back',
  },
  seed: { kind: 'seed', default: 1, role: 'kernel', when: { way: 'shuffled' }, answers: 'back' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  kept: {},
  topLeft: { way: 'topLeft' },
  shuffled: { way: 'shuffled' },
  erased: { picture: { scene: 'glyphs' }, erased: true },
  nothing: { picture: { scene: 'glyphs' }, erased: true, way: 'shuffled' },
  ink: { picture: { scene: 'ink' }, way: 'topLeft' },
  deep: { depth: 3 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['deep'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'kept', panels: ['truth', 'back'] } as const satisfies Thumbnail<
  typeof presets
>;
