import { checkInteger } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';

export interface SpikesOptions {
  readonly seed?: number;
  /** How many; 12 in 256 samples unless given. */
  readonly count?: number;
  /** Of either sign; all positive unless true. */
  readonly signed?: boolean;
}

/**
 * A sparse signal: `count` single samples of height 0.3 … 1 on zero, at distinct places two samples or more
 * apart where there is room for that.
 *
 * @param n samples, ≥ 16
 * @throws RangeError if n or count is out of range (at most n/2 spikes)
 */
export function spikes(n: number, options: SpikesOptions = {}): Vec {
  checkInteger('spikes', 'n', n, 16);
  const { seed = 1, count = Math.max(1, Math.round((12 * n) / 256)), signed = false } = options;
  checkInteger('spikes', 'count', count, 0, Math.floor(n / 2));
  const random = new RandomState(seed);
  const signal = new Float64Array(n);
  for (const at of placesApart(n, count, random)) {
    const height = random.uniform(0.3, 1);
    signal[at] = signed && random.random() < 0.5 ? -height : height;
  }
  return signal;
}

/** `count` increasing indices in 0 … n−1 with a free sample between neighbours: choose from n − count + 1 slots. */
function placesApart(n: number, count: number, random: RandomState): number[] {
  const slots = [...random.permutation(n - count + 1).slice(0, count)].sort((a, b) => a - b);
  return slots.map((slot, i) => slot + i);
}
