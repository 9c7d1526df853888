import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 192;
export const OWN_SIDE = 256;
/** Filters, and the side of each. */
export const COUNT = 16;
export const KERNEL = 7;
/** A training step: so many crops of this side, their codes by so many steps of FISTA. */
export const BATCH = { crops: 2, side: 40, steps: 10 } as const;
/** The part of the picture that is shown and rebuilt, and the steps of FISTA that its codes take. */
export const WINDOW = { side: 48, steps: 40 } as const;
/** σ, in pixels, of the mean and of the deviation that are taken out of the picture. */
export const SIGMA = { mean: 3, deviation: 6 } as const;
/** The last step that the scrubber offers. */
export const TOTAL = 200;
/** A filter of more coherence has one direction. Of 1000 filters of noise hardly one in a hundred has. */
export const ORIENTED = 0.5;
/** A filter is flat if more than this share of its squares is that of its mean. */
export const FLAT = 0.8;
/** A coefficient counts if it is larger, in the picture's deviations: FISTA leaves crumbs for hundreds of steps. */
export const CRUMB = 0.1;

/** What the learned filters are held against. */
export const RIVALS = ['cut', 'cosines', 'random'] as const;
export type Rival = (typeof RIVALS)[number];

export const params = {
  picture: {
    kind: 'image',
    scenes: ['dead-leaves', 'still-life', 'text-page', 'cells', 'star-field'],
    side: OWN_SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
    answers: 'bank',
  },
  lambda: {
    kind: 'slider',
    min: 0.5,
    max: 10,
    step: 0.5,
    default: 2,
    acts: 'live',
    role: 'estimate',
    answers: 'rebuilt',
  },
  seed: { kind: 'seed', default: 1, role: 'kernel', answers: 'bank' },
  chart: { kind: 'choice', options: ['steps', 'banks'], default: 'steps', acts: 'view', answers: 'chart' },
  rate: {
    kind: 'slider',
    scale: 'log',
    min: 0.001,
    max: 0.3,
    step: 20,
    default: 0.03,
    acts: 'live',
    role: 'kernel',
    answers: 'chart',
    rank: 'more',
  },
  /** What is taken out of the picture before anything is learned from it. */
  prepared: {
    kind: 'choice',
    options: ['localMean', 'contrast', 'mean'],
    default: 'localMean',
    role: 'truth',
    answers: 'window',
    rank: 'more',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  leaves: {},
  page: { picture: { scene: 'text-page' } },
  cells: { picture: { scene: 'cells' }, lambda: 4 },
  dense: { lambda: 0.5 },
  dead: { picture: { scene: 'text-page' }, lambda: 8 },
  banks: { chart: 'banks' },
  stars: { picture: { scene: 'star-field' } },
  blobs: { prepared: 'mean' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['stars', 'blobs'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'leaves', panels: ['bank'] } as const satisfies Thumbnail<typeof presets>;
