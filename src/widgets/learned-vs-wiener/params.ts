import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** What the page has to know of `networks/restorer.ts`: it may not import it, and a test compares. */
export const SIDE = 96;
export const TRAINED = { blur: 1.5, noise: 0.02 } as const;
export const VARIED = [0.005, 0.1] as const;

export const BLURS = { least: 0.5, most: 3 } as const;
export const NOISES = { least: 0.005, most: 0.2 } as const;

/** Whatever makes a sharp picture of the blurred one. */
export const METHODS = ['fixed', 'varied', 'plugged', 'frozen', 'retuned', 'variation'] as const;
export type Method = (typeof METHODS)[number];
/** What may stand beside the network. */
export const OTHERS = ['retuned', 'frozen', 'variation', 'plugged', 'varied'] as const satisfies Method[];

export const params = {
  picture: {
    kind: 'image',
    scenes: ['dead-leaves', 'discs', 'text-page', 'still-life'],
    side: SIDE,
    default: { scene: 'dead-leaves' },
    role: 'truth',
    answers: 'fixed',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: NOISES.least,
    max: NOISES.most,
    step: 10,
    default: TRAINED.noise,
    role: 'noise',
    answers: 'fixed',
  },
  blur: {
    kind: 'slider',
    min: BLURS.least,
    max: BLURS.most,
    step: 0.1,
    default: TRAINED.blur,
    unit: 'pixels',
    role: 'kernel',
    answers: 'fixed',
  },
  beside: {
    kind: 'choice',
    options: OTHERS,
    default: 'retuned',
    acts: 'view',
    answers: 'beside',
  },
  along: { kind: 'choice', options: ['noise', 'blur'], default: 'noise', acts: 'view', answers: 'curve' },
  seed: { kind: 'seed', default: 1, role: 'noise', answers: 'fixed', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  home: {},
  loud: { noise: 0.1 },
  sharper: { blur: 1, along: 'blur' },
  blurrier: { blur: 2.5, along: 'blur', beside: 'plugged' },
  text: { picture: { scene: 'text-page' } },
  discs: { picture: { scene: 'discs' }, beside: 'variation' },
  still: { picture: { scene: 'still-life' }, beside: 'variation' },
  quiet: { noise: 0.005, beside: 'plugged' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['still', 'quiet'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'sharper',
  panels: ['seen', 'truth', 'beside', 'fixed'],
} as const satisfies Thumbnail<typeof presets>;
