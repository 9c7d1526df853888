import { checkFinite } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { checkSound, toPeak } from './sound.ts';
import type { SoundOptions } from './sound.ts';

export interface RoomOptions extends SoundOptions {
  /** Reverberation time: seconds until the sound has lost 60 dB, 0.05 to 10; 0.8 unless given. */
  readonly rt60?: number;
  /** The longest side in metres, 2 to 100; 8 unless given. The others are 0.75 and 0.45 of it. */
  readonly size?: number;
}

/** Speed of sound, m/s. */
const C = 343;

type Point = readonly [number, number, number];

/** A box with equal walls, a source and an ear in it; lengths in metres. */
interface Hall {
  readonly sides: Point;
  readonly volume: number;
  readonly source: Point;
  readonly ear: Point;
  readonly direct: number;
  /** What a wall leaves of a pressure wave. */
  readonly reflection: number;
  readonly rt60: number;
}

/**
 * The impulse response of a room, from the arrival of the direct sound on (sample 0): the early echoes of a box by
 * mirror images, and from the mixing time on noise that loses 60 dB in `rt60` seconds, the treble first. 1.1·rt60
 * long, and scaled so that the largest magnitude is 1.
 *
 * The walls absorb what Eyring's formula asks for, α = 1 − exp(−24 ln 10·V/(c S rt60)), and the noise has the energy
 * of the images that it stands for: 4πc³t²/V a second, each of (direct distance/ct)²·10^(−6t/rt60).
 *
 * Source: Allen & Berkley, "Image method for efficiently simulating small-room acoustics", JASA 65 (1979); Eyring,
 * JASA 1 (1930); Polack's mixing time √V ms (1988), as in Kuttruff, "Room Acoustics".
 * @throws RangeError if an option is out of range
 */
export function room(options: RoomOptions = {}): Vec {
  const { seed, rate } = checkSound('room', options);
  const { rt60 = 0.8, size = 8 } = options;
  checkFinite('room', 'rt60', rt60, 0.05, 10);
  checkFinite('room', 'size', size, 2, 100);
  const random = new RandomState(seed);
  const hall = build(size, rt60, random);
  const response = new Float64Array(Math.ceil(1.1 * rt60 * rate));
  const mixing = Math.min(0.001 * Math.sqrt(hall.volume) + (2 * size) / C, 0.4 * rt60);
  addImages(response, hall, rate, mixing);
  addTail(response, hall, rate, mixing, random);
  return toPeak(response, 1);
}

/** Source and ear at least a quarter of the longest side apart, off the middle, so that no echoes coincide. */
function build(size: number, rt60: number, random: RandomState): Hall {
  const sides: Point = [size, 0.75 * size, 0.45 * size];
  const [a, b, c] = sides;
  const volume = a * b * c;
  const surface = 2 * (a * b + b * c + c * a);
  const spot = (low: number, high: number): Point => [
    a * random.uniform(low, high),
    b * random.uniform(0.3, 0.7),
    c * random.uniform(0.35, 0.6),
  ];
  const [source, ear] = [spot(0.15, 0.3), spot(0.55, 0.85)];
  const absorbed = 1 - Math.exp((-24 * Math.LN10 * volume) / (C * surface * rt60));
  const direct = Math.hypot(...source.map((s, k) => s - ear[k]));
  return { sides, volume, source, ear, direct, reflection: Math.sqrt(1 - absorbed), rt60 };
}

/** The direct sound and every image that arrives before `until`, each shared by two samples. */
function addImages(response: Vec, hall: Hall, rate: number, until: number): void {
  const { sides, source, ear, direct, reflection } = hall;
  const reach = C * until + direct;
  const along = sides.map((side, k) => mirrored(side, source[k], ear[k], reach));
  for (const [x, i] of along[0]) {
    for (const [y, j] of along[1]) {
      for (const [z, k] of along[2]) {
        const distance = Math.sqrt(x * x + y * y + z * z);
        const at = ((distance - direct) / C) * rate;
        const sample = Math.floor(at);
        if (distance > reach || sample + 1 >= response.length) continue;
        const echo = (reflection ** (i + j + k) * direct) / distance;
        response[sample] += echo * (1 - (at - sample));
        response[sample + 1] += echo * (at - sample);
      }
    }
  }
}

/** Along one side: the distances from the ear to the images of the source, and how often each is reflected. */
export function mirrored(side: number, source: number, ear: number, reach: number): [number, number][] {
  const images: [number, number][] = [];
  const most = Math.ceil((reach + side) / (2 * side));
  for (let m = -most; m <= most; m++) {
    images.push([2 * m * side + source - ear, Math.abs(2 * m)]);
    images.push([2 * m * side - source - ear, Math.abs(2 * m - 1)]);
  }
  return images.filter(([distance]) => Math.abs(distance) <= reach);
}

/** Noise from `from` seconds on, a one-pole low-pass over it that closes as time goes on but keeps its energy. */
function addTail(response: Vec, hall: Hall, rate: number, from: number, random: RandomState): void {
  const { volume, direct, rt60 } = hall;
  const energy = (4 * Math.PI * C * direct * direct) / (volume * rate);
  let y = 0;
  for (let i = Math.ceil(from * rate); i < response.length; i++) {
    const t = i / rate + direct / C;
    const pole = 0.2 + 0.5 * Math.min(1, t / rt60);
    y = (1 - pole) * random.standardNormal() + pole * y;
    response[i] += y * Math.sqrt((energy * (1 + pole)) / (1 - pole)) * 10 ** ((-3 * t) / rt60);
  }
}
