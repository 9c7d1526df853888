import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { checkSound, samplesIn, toPeak } from './sound.ts';
import type { SoundOptions } from './sound.ts';

export interface MusicOptions extends SoundOptions {
  /** Length of the clip; 3 s unless given. */
  readonly seconds?: number;
  /** Seconds from one note to the next; 0.3 unless given. */
  readonly beat?: number;
}

/** A minor pentatonic scale, in semitones above its root, over two octaves. */
const scale = [0, 3, 5, 7, 10, 12, 15, 17, 19, 22] as const;

/**
 * A few plucked strings, one note a beat, wandering over a pentatonic scale on A (110 Hz); each rings until it fades.
 *
 * @throws RangeError if an option is out of range
 */
export function musicLike(options: MusicOptions = {}): Vec {
  const { seed, rate } = checkSound('musicLike', options);
  const n = samplesIn('musicLike', 'seconds', options.seconds ?? 3, rate);
  const step = samplesIn('musicLike', 'beat', options.beat ?? 0.3, rate);
  const random = new RandomState(seed);
  const sound = new Float64Array(n);
  let place = random.randint(2, scale.length - 2);
  for (let start = 0; start < n; start += step) {
    const frequency = 110 * 2 ** (scale[place] / 12);
    // the strings ring over one another, a bass note under every fourth
    addString(sound, start, rate, frequency, random.uniform(0.5, 1), random);
    if ((start / step) % 4 === 0)
      addString(sound, start, rate, 110 * 2 ** (scale[place % 4] / 12 - 1), 0.8, random);
    const move = random.randint(-3, 4);
    place = place + move < 0 || place + move >= scale.length ? place - move : place + move;
  }
  return toPeak(sound, 0.9);
}

/**
 * A string plucked at `start`: a delay line of one period, filled with noise, that feeds back through the mean of two
 * neighbours, so that high partials die first. An all-pass of coefficient C = (1 − f)/(1 + f) makes up the fraction f
 * of a sample that the period has over.
 *
 * Source: Karplus & Strong, Computer Music Journal 7:2 (1983); Jaffe & Smith, in the same issue, eq. 12.
 */
export function addString(
  sound: Vec,
  start: number,
  rate: number,
  frequency: number,
  loudness: number,
  random: RandomState,
): void {
  const period = rate / frequency;
  // the mean delays by half a sample
  const length = Math.floor(period - 0.6);
  const fraction = period - 0.5 - length;
  const coefficient = (1 - fraction) / (1 + fraction);
  // damped so that the note loses 60 dB in about 2.5 s, however high
  const decay = 10 ** (-3 / (2.5 * frequency));
  const line = pluck(random, length);
  let last = 0;
  let [heard, passed] = [0, 0];
  for (let i = start, at = 0; i < sound.length; i++, at = (at + 1) % length) {
    const out = line[at];
    sound[i] += loudness * out;
    const mean = 0.5 * decay * (out + last);
    passed = coefficient * mean + heard - coefficient * passed;
    heard = mean;
    line[at] = passed;
    last = out;
  }
}

/** What the plectrum leaves on the string: noise, softened a little, without a mean. */
function pluck(random: RandomState, length: number): Vec {
  const noise = random.uniform(-1, 1, length);
  const soft = noise.map((value, i) => 0.5 * (value + noise[(i + 1) % length]));
  const mean = soft.reduce((total, value) => total + value, 0) / length;
  return soft.map((value) => value - mean);
}
