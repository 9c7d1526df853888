import { checkFinite, checkInteger } from '../check.ts';
import { maxAbs } from '../vector.ts';
import type { Vec } from '../vector.ts';

/** Samples a second, unless another rate is given: enough for a voice, half of what a CD has. */
export const RATE = 22_050;

/** What every sound takes. */
export interface SoundOptions {
  readonly seed?: number;
  /** Samples a second; 22 050 unless given, from 4000 to 192 000. */
  readonly rate?: number;
}

/** Seed 1 and RATE where nothing is given. @throws RangeError if either is out of range */
export function checkSound(who: string, { seed = 1, rate = RATE }: SoundOptions): Required<SoundOptions> {
  checkInteger(who, 'seed', seed, 0, 0xffffffff);
  checkFinite(who, 'rate', rate, 4000, 192_000);
  return { seed, rate };
}

/** How many samples last so many seconds. @throws RangeError unless 0.05 ≤ seconds ≤ 60 */
export function samplesIn(who: string, what: string, seconds: number, rate: number): number {
  checkFinite(who, what, seconds, 0.05, 60);
  return Math.round(seconds * rate);
}

/** Scaled so that the largest magnitude is `peak`. */
export function toPeak(sound: Vec, peak: number): Vec {
  const largest = maxAbs(sound);
  return largest === 0 ? sound : sound.map((value) => (peak * value) / largest);
}
