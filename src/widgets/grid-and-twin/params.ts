import type { ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of the picture, which so many layers each double, and of the detail. */
export const SIDE = 144;
export const STAGES = 2;
export const DETAIL = 36;
/** The middle of a detail that lies inside the picture. */
const REACH = { min: DETAIL / SIDE / 2, max: 1 - DETAIL / SIDE / 2 };
/** Of 1 … 50 the one whose pictures have scores nearest to the medians. */
export const SEED = 12;

export const LAYERS = ['transposed3', 'transposed4', 'subPixel', 'nearest'] as const;
export type LayerName = (typeof LAYERS)[number];

export const params = {
  shown: {
    kind: 'choice',
    options: [...LAYERS, 'truth'],
    default: 'transposed3',
    acts: 'view',
    handleOnly: true,
  },
  /** The middle of the detail, from the left and from below, in parts of the picture. */
  spot: {
    kind: 'point',
    x: REACH,
    y: REACH,
    step: 0.025,
    default: [0.55, 0.3],
    acts: 'view',
    handleOnly: true,
    role: 'kernel',
    answers: 'detail',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  transposed3: {},
  transposed4: { shown: 'transposed4' },
  subPixel: { shown: 'subPixel' },
  nearest: { shown: 'nearest' },
  truth: { shown: 'truth' },
} as const satisfies PresetsOf<typeof params>;

export const thumbnail = { preset: 'transposed3', panels: ['detail'] } as const satisfies Thumbnail<
  typeof presets
>;
