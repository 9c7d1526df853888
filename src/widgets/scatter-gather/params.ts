import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** x[0 … 7], h[0 … 3], and all that they reach: y[0 … 10]. */
export const INPUTS = 8;
export const TAPS = 4;
export const OUTPUTS = INPUTS + TAPS - 1;

const level = (value: number): number[] => Array.from({ length: INPUTS }, () => value);
const lone = (k: number, value: number): number[] => level(0).map((_, i) => (i === k ? value : 0));
const ripple = level(0).map((_, k) => (k % 2 === 0 ? 0.5 : 1));

/** The step of the riddle: 1 from its first sample to its last. */
export const STEP: readonly number[] = level(1);

export const params = {
  // Where the lens stands and which way it looks: the result holds every state of both, so moving it never waits.
  // No readout and no fact may depend on these three.
  way: {
    kind: 'choice',
    options: ['scatter', 'gather'],
    default: 'scatter',
    acts: 'view',
    answers: 'network',
  },
  input: {
    kind: 'slider',
    min: 0,
    max: INPUTS - 1,
    step: 1,
    integer: true,
    default: 4,
    acts: 'view',
    role: 'truth',
    when: { way: 'scatter' },
    answers: 'network',
  },
  output: {
    kind: 'slider',
    min: 0,
    max: OUTPUTS - 1,
    step: 1,
    integer: true,
    default: 5,
    acts: 'view',
    role: 'observation',
    when: { way: 'gather' },
    answers: 'network',
  },
  x: {
    kind: 'signal',
    length: INPUTS,
    min: -1,
    max: 1,
    default: [0.5, 1, 0.25, 0, 0.75, 0.5, 0, 0.25],
    role: 'truth',
    answers: 'network',
  },
  kernel: {
    kind: 'choice',
    options: ['fade', 'average', 'difference', 'identity', 'delay', 'drawn'],
    default: 'fade',
    role: 'kernel',
    answers: 'kernel',
  },
  drawn: {
    kind: 'signal',
    length: TAPS,
    min: -1,
    max: 1,
    default: [0.25, 1, 0.5, -0.5],
    role: 'kernel',
    when: { kernel: 'drawn' },
    answers: 'kernel',
  },
  riddle: { kind: 'toggle', default: false, when: { kernel: 'drawn' }, answers: 'network' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  one: { x: lone(2, 0.75), input: 2 },
  pile: { input: 4 },
  gather: { way: 'gather', output: 5 },
  delay: { kernel: 'delay', input: 4 },
  average: { way: 'gather', x: ripple, kernel: 'average', output: 5 },
  riddle: { x: STEP, kernel: 'drawn', drawn: [1, 0, 0, 0], riddle: true, input: 7 },
  identity: { kernel: 'identity', input: 7 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['identity'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = { preset: 'one', panels: ['network'] } as const satisfies Thumbnail<typeof presets>;
