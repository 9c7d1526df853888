/**
 * What lies beyond the ends is unknown: the methods see a ring, the data and beyond them a bridge of half a cosine back to the first,
 * twice as long as the response. As `work/surround.ts` does for pictures. Rules and the misfit look at the samples whose neighbours
 * were all seen.
 */
import { fastLength } from '../../../core/fft/index.ts';
import type { Vec } from '../../../core/vector.ts';
import type { Surround } from '../../work/surround.ts';
import type { Outside } from '../params.ts';

export interface Frame {
  /** Samples of the ring. */
  readonly ring: number;
  /** The data, and the bridge behind them. */
  wrap(data: Vec): Vec;
  /** The data's part of an estimate. */
  cut(estimate: Vec): Vec;
  /** The same for a rule, which is told a picture of one row: of an estimate only the samples far from an end. */
  readonly inner: { readonly size: number; readonly around: Surround };
}

/** So much of the response may reach past an end from there. */
const PAST = 0.01;
/** Fewer samples tell nothing. */
const LEAST = 16;

/** How far from its centre all but a hundredth of it lies. */
export function reachOf(kernel: Vec): number {
  const middle = Math.floor(kernel.length / 2);
  const sizes = kernel.map(Math.abs);
  const most = PAST * sizes.reduce((a, b) => a + b, 0);
  let [reach, beyond] = [Math.max(middle, kernel.length - 1 - middle), 0];
  for (; reach > 0; reach--) {
    beyond += (sizes[middle - reach] ?? 0) + (sizes[middle + reach] ?? 0);
    if (beyond > most) return reach;
  }
  return 0;
}

export function frameFor(outside: Outside, n: number, kernel: Vec): Frame {
  const ring = outside === 'periodic' ? n : fastLength(n + 2 * kernel.length);
  const reach = outside === 'periodic' ? 0 : reachOf(kernel);
  const [from, to] = n - 2 * reach < LEAST ? [0, n] : [reach, n - reach];
  const wrap = (data: Vec): Vec => bridged(data, ring);
  return {
    ring,
    wrap,
    cut: (estimate) => estimate.slice(0, n),
    inner: {
      size: to - from,
      around: { shape: [1, ring], boundary: 'periodic', wrap, cut: (plane) => plane.slice(from, to) },
    },
  };
}

/** From its last sample round to its first. */
function bridged(data: Vec, ring: number): Vec {
  const [n, gap] = [data.length, ring - data.length];
  const out = new Float64Array(ring);
  out.set(data);
  for (let i = 0; i < gap; i++) {
    const share = (1 - Math.cos((Math.PI * (i + 1)) / (gap + 1))) / 2;
    out[n + i] = data[n - 1] + share * (data[0] - data[n - 1]);
  }
  return out;
}
