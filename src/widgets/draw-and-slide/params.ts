import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** Samples of the signal, k = 0 … 47, and of the kernel, j = 0 … 15. */
export const SIGNAL_SAMPLES = 48;
export const KERNEL_SAMPLES = 16;
/**
 * Every t at which the kernel can touch the signal. Sample h[0] sits at t; the others lie to its left when the kernel
 * is flipped (so the overlap ends at t = 62) and to its right when it is not (so it begins at t = −15).
 */
export const FIRST = 1 - KERNEL_SAMPLES;
export const LAST = SIGNAL_SAMPLES + KERNEL_SAMPLES - 2;
export const POSITIONS = LAST - FIRST + 1;
/** The same with signal and kernel swapped as well: the flip left out, that one begins at t = −47. */
export const FIRST_SWAPPED = 1 - SIGNAL_SAMPLES;

const skyline = Array.from({ length: SIGNAL_SAMPLES }, (_, k) => {
  if (k >= 8 && k < 16) return 0.5;
  if (k >= 16 && k < 22) return 1;
  return k >= 28 && k < 40 ? (40 - k) / 12 : 0;
});
/** A lone 1 at j = 0, which changes nothing. */
const identity = Array.from({ length: KERNEL_SAMPLES }, (_, j) => (j === 0 ? 1 : 0));

export const params = {
  // The result holds every position, so that a slide never waits for the worker. No readout may depend on it.
  t: {
    kind: 'slider',
    min: FIRST,
    max: LAST,
    step: 1,
    integer: true,
    default: 19,
    acts: 'view',
    role: 'kernel',
    answers: 'overlap',
  },
  source: {
    kind: 'choice',
    options: ['box', 'ramps', 'decay', 'spikes', 'formula', 'drawn'],
    default: 'box',
    role: 'truth',
    answers: 'overlap',
  },
  formula: {
    kind: 'expression',
    variables: ['n'],
    default: 'sin(2*pi*n/12)',
    role: 'truth',
    when: { source: 'formula' },
    answers: 'overlap',
  },
  drawn: {
    kind: 'signal',
    length: SIGNAL_SAMPLES,
    min: -1,
    max: 1,
    default: skyline,
    role: 'truth',
    when: { source: 'drawn' },
    answers: 'overlap',
  },
  kernel: {
    kind: 'choice',
    options: ['box', 'ramp', 'decay', 'echo', 'difference', 'formula', 'drawn'],
    default: 'box',
    role: 'kernel',
    answers: 'overlap',
  },
  kernelFormula: {
    kind: 'expression',
    variables: ['n'],
    default: 'gauss(n - 7, 2.5)',
    role: 'kernel',
    when: { kernel: 'formula' },
    answers: 'overlap',
  },
  kernelDrawn: {
    kind: 'signal',
    length: KERNEL_SAMPLES,
    min: -1,
    max: 1,
    default: identity,
    role: 'kernel',
    when: { kernel: 'drawn' },
    answers: ['kernel', 'overlap'],
  },
  flip: { kind: 'toggle', default: true, role: 'kernel', answers: 'overlap' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  boxes: { source: 'box', kernel: 'box', t: 19 },
  copies: { source: 'spikes', kernel: 'ramp', t: 32 },
  mirrored: { source: 'spikes', kernel: 'ramp', flip: false, t: 19 },
  echo: { source: 'decay', kernel: 'echo', t: 23 },
  difference: { source: 'ramps', kernel: 'difference', t: 33 },
  draw: { source: 'drawn', kernel: 'drawn', t: 19 },
  tone: { source: 'formula', formula: 'sin(2*pi*n/12)', kernel: 'box', t: 28 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['tone'] as const satisfies MorePresets<typeof presets>;
