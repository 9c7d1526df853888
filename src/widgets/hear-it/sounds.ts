/** The dry sound, and the way from it to the ear: a room, and a wall that keeps the treble. */
import { gaussian } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { musicLike, room, voiceLike } from '../../core/sounds/index.ts';
import { norm, scale, type Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { inSixteenBits } from '../../parts/model/python.ts';
import { clipsOf, rateOf } from '../../parts/model/sound.ts';
import type { Params } from './params.ts';

const ROOMS = { bathroom: { rt60: 0.45, size: 2.5 }, stairwell: { rt60: 1.5, size: 8 } } as const;
const SEATS = { mine: 1, other: 2 } as const;

export const clipOf = clipsOf((name) => (name === 'music-like' ? musicLike({ seconds: 2 }) : voiceLike()));

type Place = Pick<Params, 'room' | 'clip'>;
const heardAt = (seat: keyof typeof SEATS) =>
  keepLast(
    (p: Place) => `${p.room} ${rateOf(p)}`,
    (p): Vec =>
      p.room === 'none'
        ? Float64Array.of(1)
        : inSixteenBits(room({ ...ROOMS[p.room], rate: rateOf(p), seed: SEATS[seat] })),
  );
const responses = { mine: heardAt('mine'), other: heardAt('other') };

/** The room's response at a seat. */
export const roomOf = (p: Place, seat: keyof typeof SEATS): Vec => responses[seat](p);

/** Where the wall by the mass law begins to take: above it, 6 dB an octave. In Hz. */
const CORNER = 100;
/** What is cut off the end of its response. */
const NEGLIGIBLE = 1e-7;

/**
 * A Gaussian of `wall` samples; or a mass that the sound has to move, which lets through ∝ 1/f: h[t] = e^(−2π f₀ t), as long as it
 * is heard. (The mass law of building acoustics, for the slope alone: what level a wall takes, `responseOf` gives back.)
 */
export function wallOf(p: Params): Vec {
  if (p.law === 'gaussian') return p.wall === 0 ? Float64Array.of(1) : gaussian(p.wall);
  const decay = (2 * Math.PI * CORNER) / rateOf(p);
  return Float64Array.from({ length: Math.ceil(-Math.log(NEGLIGIBLE) / decay) }, (_, t) =>
    Math.exp(-decay * t),
  );
}

/** Muffled by the wall, and scaled so that Σ h² = 1: white noise goes through it as loud as it was. */
export function responseOf(p: Params, response: Vec): Vec {
  const wall = wallOf(p);
  // Whichever is longer takes the part of the signal.
  const [kernel, signal] = wall.length < response.length ? [wall, response] : [response, wall];
  const h = convolve1d(kernel, signal.length, { boundary: 'zero', output: 'full' }).apply(signal);
  return scale(1 / norm(h), h);
}
