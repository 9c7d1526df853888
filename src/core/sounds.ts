import { checkChoice } from './check.ts';
import { clap } from './sounds/clap.ts';
import { musicLike } from './sounds/music-like.ts';
import { room } from './sounds/room.ts';
import { RATE } from './sounds/sound.ts';
import type { SoundOptions } from './sounds/sound.ts';
import { voiceLike } from './sounds/voice-like.ts';
import type { Vec } from './vector.ts';

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
