import { checkChoice } from '../check.ts';
import { clap } from './clap.ts';
import { musicLike } from './music-like.ts';
import { room } from './room.ts';
import { RATE } from './sound.ts';
import type { SoundOptions } from './sound.ts';
import { voiceLike } from './voice-like.ts';
import type { Vec } from '../vector.ts';

export { clap, musicLike, RATE, room, voiceLike };
export type { SoundOptions };

/** The dry sounds by name; `room` is what to convolve them with. */
const sounds = { clap, 'voice-like': voiceLike, 'music-like': musicLike } as const satisfies Record<
  string,
  (options: SoundOptions) => Vec
>;

export type SoundName = keyof typeof sounds;

export const soundNames = Object.keys(sounds) as readonly SoundName[];

/**
 * A clip by name: one channel, values in [−1, 1], the same for the same seed and rate.
 *
 * @throws RangeError if there is no such sound, or an option is out of range
 */
export function sound(name: SoundName, options: SoundOptions = {}): Vec {
  checkChoice('sound', 'name', name, soundNames);
  return sounds[name](options);
}
