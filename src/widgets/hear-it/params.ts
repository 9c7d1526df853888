import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** A spectrogram's cells, and its black in dB below the loudest. */
export const COLUMNS = 160;
export const ROWS = 80;
export const DEPTH = 70;
/** Bands of the spectrum panel, from 0 to half the rate. */
export const BANDS = 220;

export const params = {
  clip: {
    kind: 'sound',
    clips: ['voice-like', 'music-like'],
    seconds: 2,
    default: { clip: 'voice-like' },
    role: 'truth',
    answers: 'wetSpectrogram',
  },
  room: {
    kind: 'choice',
    options: ['none', 'bathroom', 'stairwell'],
    default: 'bathroom',
    role: 'kernel',
    answers: 'wetSpectrogram',
  },
  law: {
    kind: 'choice',
    options: ['gaussian', 'mass'],
    default: 'gaussian',
    role: 'kernel',
    answers: 'wetSpectrogram',
    rank: 'more',
  },
  wall: {
    kind: 'slider',
    min: 0,
    max: 2.5,
    step: 0.25,
    default: 1.75,
    unit: 'samples',
    role: 'kernel',
    when: { law: 'gaussian' },
    answers: 'wetSpectrogram',
  },
  noise: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-9,
    max: 1,
    step: 5,
    default: 1e-3,
    role: 'noise',
    answers: 'dividedSpectrogram',
  },
  lambda: {
    kind: 'slider',
    scale: 'log',
    zero: true,
    min: 1e-9,
    max: 10,
    step: 5,
    default: 0.0398,
    role: 'estimate',
    answers: 'estimateSpectrogram',
  },
  seat: { kind: 'toggle', default: false, role: 'kernel', answers: 'dividedSpectrogram', rank: 'more' },
  seed: { kind: 'seed', default: 4, role: 'noise', answers: 'dividedSpectrogram', rank: 'more' },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  room: { wall: 0, lambda: 0 },
  quiet: { noise: 0, lambda: 0 },
  hiss: { lambda: 0 },
  rescue: {},
  mass: { room: 'none', law: 'mass', lambda: 0 },
  seat: { wall: 0, seat: true, lambda: 2.51 },
  wall: { room: 'none', lambda: 0.1 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['wall'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'room',
  panels: ['dryWave', 'wetWave', 'dividedWave', 'estimateWave'],
} as const satisfies Thumbnail<typeof presets>;
