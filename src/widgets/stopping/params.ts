import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Side of a scene in pixels, and the longest of a reader's own picture. */
export const SIDE = 64;
/** The last step that the scrubber offers. */
export const TOTAL = 500;

export const params = {
  scene: {
    kind: 'image',
    scenes: ['cells', 'star-field', 'text-page', 'dead-leaves'],
    side: SIDE,
    default: { scene: 'cells' },
    role: 'truth',
  },
  blur: { kind: 'slider', min: 0.5, max: 4, step: 0.1, default: 2, unit: 'pixels', role: 'kernel' },
  photons: {
    kind: 'slider',
    scale: 'log',
    min: 1,
    max: 1e6,
    step: 5,
    default: 100,
    integer: true,
    role: 'noise',
  },
  noise: { kind: 'choice', options: ['poisson', 'gaussian'], default: 'poisson', role: 'noise' },
  seed: { kind: 'seed', default: 2, role: 'noise' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  cells: {},
  few: { photons: 10 },
  many: { photons: 1000 },
  stars: { scene: { scene: 'star-field' }, photons: 100_000 },
  gaussian: { noise: 'gaussian' },
  text: { scene: { scene: 'text-page' } },
} as const satisfies PresetsOf<typeof params>;
