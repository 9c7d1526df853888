/**
 * S(x) = m ⊙ (h * c(x)): a loudspeaker c that may cut off what is too loud, a room h, and doors m that may swing. Without
 * either S is a convolution. c keeps shift invariance and breaks linearity; m the other way round.
 */
import { convolve1d } from '../../core/operators/convolve1d.ts';
import type { LinearOperator } from '../../core/operator.ts';
import type { Vec } from '../../core/vector.ts';
import { keepFew, keepLast } from '../../parts/model/memo.ts';
import { CEILING, CLOSED, SWINGS, type Params } from './params.ts';

const full = (kernel: Vec, n: number): LinearOperator =>
  convolve1d(kernel, n, { boundary: 'zero', output: 'full' });

/** The sound with so many samples of silence before it. */
export function later(x: Vec, samples: number): Vec {
  const out = new Float64Array(x.length + samples);
  out.set(x, samples);
  return out;
}

/** x * h, in full. */
export const convolved = (x: Vec, h: Vec): Vec => full(h, x.length).apply(x);

/** A room is built for three lengths, the sound's, that after a wait and the probe's, and asked for them at every stop of a slider. */
const inRoomOf = keepLast(
  (h: Vec) => h,
  (h) =>
    keepFew(
      3,
      (length: number) => length,
      (length) => full(h, length),
    ),
);

export function system(p: Params, h: Vec, rate: number): (x: Vec) => Vec {
  const inRoom = inRoomOf(h);
  const speaker = (x: Vec) => x.map((v) => Math.max(-CEILING, Math.min(CEILING, v)));
  const doors = (y: Vec) =>
    y.map((v, i) => v * (1 - (1 - CLOSED) * Math.sin((Math.PI * SWINGS * i) / rate) ** 2));
  return (x) => {
    const heard = inRoom(x.length).apply(p.clipper ? speaker(x) : x);
    return p.tremolo ? doors(heard) : heard;
  };
}
