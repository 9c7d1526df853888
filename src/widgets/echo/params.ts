import type { MorePresets, ParamSpecs, PresetsOf, Thumbnail, ValuesOf } from '../contract.ts';

/** What the loudspeaker can do: louder samples are cut off. */
export const CEILING = 0.3;
/** The doors swing to and fro five times a second, and leave a fifth of the sound when they are closed. */
export const SWINGS = 5;
export const CLOSED = 0.2;
/** The hum that is played beside the sound. */
export const HUM = { frequency: 220, height: 0.5 } as const;
/** A spectrogram's cells, and its black in dB below the loudest. */
export const COLUMNS = 220;
export const ROWS = 96;
export const DEPTH = 70;

export const params = {
  clip: {
    kind: 'sound',
    clips: ['click', 'clap', 'voice-like', 'music-like'],
    seconds: 2.5,
    default: { clip: 'voice-like' },
    role: 'truth',
    answers: 'wetSpectrogram',
  },
  room: {
    kind: 'choice',
    options: ['valley', 'bathroom', 'stairwell', 'church'],
    default: 'stairwell',
    role: 'kernel',
    answers: 'wetSpectrogram',
  },
  clipper: { kind: 'toggle', default: false, answers: 'sum' },
  /** Everything is drawn and played equally loud: it can be told only by what the loudspeaker cuts off. */
  loudness: {
    kind: 'slider',
    min: 0.05,
    max: 1,
    step: 0.05,
    default: 0.8,
    role: 'truth',
    when: { clipper: true },
    answers: 'sum',
  },
  tremolo: { kind: 'toggle', default: false, answers: 'shift' },
  /** What is played beforehand to learn h, and convolved with x to foretell y. */
  probe: {
    kind: 'choice',
    options: ['click', 'clap'],
    default: 'click',
    role: 'kernel',
    rank: 'more',
    answers: 'click',
  },
  /** What does not change with time answers the same after any wait. */
  delay: {
    kind: 'slider',
    min: 10,
    max: 500,
    step: 10,
    integer: true,
    default: 130,
    unit: 'ms',
    role: 'truth',
    when: { tremolo: true },
    answers: 'shift',
  },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  click: { clip: { clip: 'click' } },
  voice: {},
  clap: { probe: 'clap' },
  valley: { clip: { clip: 'clap' }, room: 'valley' },
  rattle: { room: 'bathroom', clipper: true },
  doors: { room: 'bathroom', tremolo: true },
  church: { clip: { clip: 'music-like' }, room: 'church' },
} as const satisfies PresetsOf<typeof params>;

export const more = ['church'] as const satisfies MorePresets<typeof presets>;

export const thumbnail = {
  preset: 'voice',
  panels: ['dryWave', 'roomWave', 'wetWave'],
} as const satisfies Thumbnail<typeof presets>;
