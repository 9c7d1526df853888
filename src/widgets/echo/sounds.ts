/** The sound that goes in, and the room it goes into, both as 16 bits hold them. */
import { clap, musicLike, RATE, room, voiceLike } from '../../core/sounds/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { inSixteenBits } from '../../parts/model/python.ts';
import { clipsOf, PEAK, rateOf } from '../../parts/model/sound.ts';
import type { Params } from './params.ts';

const SHORT = 0.25;
const CLIPS: Record<string, () => Vec> = {
  click: () => new Float64Array(Math.round(SHORT * RATE)).fill(PEAK, 0, 1),
  clap: () => clap({ seconds: SHORT }),
  'voice-like': () => voiceLike(),
  'music-like': () => musicLike({ seconds: 2.1 }),
};
const ROOMS: Record<Exclude<Params['room'], 'valley'>, { rt60: number; size: number }> = {
  bathroom: { rt60: 0.45, size: 2.5 },
  stairwell: { rt60: 1.5, size: 8 },
  church: { rt60: 2.4, size: 30 },
};
/** Seconds from one echo of the valley to the next, each 0.6 of the one before, as in the chapter's first figure. */
const VALLEY = { every: 0.35, loudness: [1, 0.6, 0.36, 0.216] } as const;

/** The clip that goes in. */
export const clipOf = clipsOf((name) => CLIPS[name]());

/** Of 50 claps half foretell worse than this one, half better. */
const CLAP_SEED = 16;

/** A clap alone, without the silence after it. */
export function clapSound(rate: number, seed = CLAP_SEED): Vec {
  const sound = inSixteenBits(clap({ seconds: SHORT, rate, seed }));
  return sound.slice(0, sound.findLastIndex((sample) => sample !== 0) + 1);
}

function valley(rate: number): Vec {
  const spacing = Math.round(VALLEY.every * rate);
  const response = new Float64Array(spacing * (VALLEY.loudness.length - 1) + 1);
  VALLEY.loudness.forEach((loudness, i) => (response[i * spacing] = loudness));
  return response;
}

export const roomOf = keepLast(
  (p: Pick<Params, 'room' | 'clip'>) => `${p.room} ${rateOf(p)}`,
  (p): Vec => {
    const rate = rateOf(p);
    return inSixteenBits(p.room === 'valley' ? valley(rate) : room({ ...ROOMS[p.room], rate }));
  },
);
