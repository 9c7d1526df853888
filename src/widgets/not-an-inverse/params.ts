import type { ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Side of a picture in pixels, and the longest of a reader's own: small enough to count. */
export const SIDE = 24;

export const params = {
  picture: {
    kind: 'image',
    scenes: ['letter', 'cells', 'dead-leaves', 'grey'],
    side: SIDE,
    default: { scene: 'letter' },
    role: 'truth',
  },
  kernel: { kind: 'choice', options: ['gaussian', 'tent', 'box'], default: 'gaussian', role: 'kernel' },
  size: { kind: 'slider', min: 2, max: 6, step: 1, integer: true, default: 5, role: 'kernel' },
  stride: { kind: 'slider', min: 2, max: 4, step: 1, integer: true, default: 2 },
  padding: { kind: 'slider', min: 0, max: 2, step: 1, integer: true, default: 2 },
  unit: { kind: 'toggle', default: false, role: 'kernel' },
  scaled: { kind: 'toggle', default: false, role: 'estimate' },
  noise: { kind: 'slider', min: 0, max: 0.1, step: 0.005, default: 0, role: 'noise' },
  seed: { kind: 'seed', default: 1, role: 'noise' },
  // Which row the cut goes through, from below, so that the arrow keys point the right way; only redraws.
  row: {
    kind: 'slider',
    min: 0,
    max: SIDE - 1,
    step: 1,
    integer: true,
    default: 10,
    acts: 'view',
    role: 'truth',
    handleOnly: true,
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  back: {},
  scaled: { scaled: true },
  grey: { picture: { scene: 'grey' }, size: 3, padding: 1, scaled: true },
  coarse: { size: 6, stride: 3, scaled: true },
  noisy: { size: 6, scaled: true, noise: 0.02 },
  same: { kernel: 'box', size: 2, padding: 0, unit: true },
} as const satisfies PresetsOf<typeof params>;
