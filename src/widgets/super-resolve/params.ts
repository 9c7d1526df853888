import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** What the page has to know of `networks/super-resolver.ts`: it may not import it, and a test compares. */
export const SIDE = 96;
/** What is magnified, in pixels of the large picture. */
export const DETAIL = 28;
/** Of a difference: what is shown as the lightest and the darkest. */
export const REACH = { difference: 0.25, ramp: 0.01 } as const;

export const WAYS = ['bicubic', 'subPixel', 'transposed', 'plain'] as const;
export type Way = (typeof WAYS)[number];

export const params = {
  picture: {
    kind: 'image',
    scenes: ['text-page', 'dead-leaves', 'still-life', 'discs', 'ramp'],
    side: SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
    answers: 'subPixel',
  },
  shown: {
    kind: 'choice',
    options: ['picture', 'difference'],
    default: 'picture',
    acts: 'view',
    role: 'estimate',
    answers: 'subPixel',
  },
  /** The middle of the magnified square, along each side from 0 to 1, from the left and from below. */
  place: {
    kind: 'point',
    x: { min: 0, max: 1 },
    y: { min: 0, max: 1 },
    step: 0.01,
    default: [0.5, 0.5],
    role: 'estimate',
    handleOnly: true,
    answers: 'subPixel',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  leaves: {},
  text: { picture: { scene: 'text-page' } },
  still: { picture: { scene: 'still-life' } },
  difference: { shown: 'difference' },
  ramp: { picture: { scene: 'ramp' }, shown: 'difference' },
  discs: { picture: { scene: 'discs' } },
} as const satisfies PresetsOf<typeof params>;

export const more = ['discs'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'leaves',
  panels: ['camera', 'bicubic', 'subPixel', 'original'],
} as const satisfies Thumbnail<typeof presets>;
