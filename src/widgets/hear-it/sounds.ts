/** The dry sound, and the way from it to the ear: a room, and a wall that keeps the treble. */
import { gaussian } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { musicLike, RATE, room, voiceLike } from '../../core/sounds/index.ts';
import { maxAbs, norm, scale, type Vec } from '../../core/vector.ts';
import { inSixteenBits } from '../../parts/model/python.ts';
import type { Params } from './params.ts';

const PEAK = 0.9;
const ROOMS = { bathroom: { rt60: 0.45, size: 2.5 }, stairwell: { rt60: 1.5, size: 8 } } as const;
const SEATS = { mine: 1, other: 2 } as const;

export const rateOf = ({ clip }: Params): number => clip.own?.rate ?? RATE;

export function clipOf({ clip }: Params): Vec {
  if (!clip.own) return inSixteenBits(clip.clip === 'music-like' ? musicLike({ seconds: 2 }) : voiceLike());
  const samples = Float64Array.from(clip.own.samples);
  const gain = PEAK / (maxAbs(samples) || 1);
  return inSixteenBits(samples.map((sample) => gain * sample));
}

/** The room's response at a seat. */
export function roomOf(p: Params, seat: keyof typeof SEATS): Vec {
  if (p.room === 'none') return Float64Array.of(1);
  return inSixteenBits(room({ ...ROOMS[p.room], rate: rateOf(p), seed: SEATS[seat] }));
}

/** Muffled by the wall, and scaled so that Σ h² = 1: white noise goes through it as loud as it was. */
export function responseOf(p: Params, response: Vec): Vec {
  const through = () =>
    convolve1d(gaussian(p.wall), response.length, { boundary: 'zero', output: 'full' }).apply(response);
  const h = p.wall === 0 ? response : through();
  return scale(1 / norm(h), h);
}
