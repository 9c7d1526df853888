import { checkInteger, demand } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { OverlapLayer } from './overlap.ts';
import { checkLayer } from './overlap.ts';

/** Longer periods and rows than this are no use to anyone. */
const LONGEST = 2 ** 24;

/**
 * Through how many paths an input reaches an output of a stack of transposed convolutions, away from the edges: the answer to an
 * input of ones where all weights are 1. It repeats with period s₁·…·s_L; this is one period, from the output on at which a
 * patch of the last layer, of one of the layer before, and so on, begins:
 *
 *   c_{l+1}(o) = Σ c_l(i)  over all i with 0 ≤ o − i·s < k,      c_0 = 1
 *
 * One layer: `overlapCounts`. Along two axes the counts multiply.
 */
export function stackedPeriod(layers: readonly OverlapLayer[]): Vec {
  const who = 'stackedPeriod';
  let counts: Vec = Float64Array.of(1);
  for (const layer of layers) {
    checkLayer(who, layer);
    checkLength(who, 'period', counts.length * layer.stride);
    counts = nextPeriod(counts, layer);
  }
  return counts;
}

/**
 * The same with its edges: the whole output row of n ones, all weights 1 and no padding, (n−1)s + k cells after each layer.
 * PyTorch: `conv_transpose1d` of ones, again and again.
 */
export function stackedCounts(n: number, layers: readonly OverlapLayer[]): Vec {
  const who = 'stackedCounts';
  checkInteger(who, 'n', n, 1);
  let counts: Vec = new Float64Array(n).fill(1);
  for (const layer of layers) {
    checkLayer(who, layer);
    checkLength(who, 'row', (counts.length - 1) * layer.stride + layer.kernel);
    counts = nextRow(counts, layer);
  }
  return counts;
}

function nextPeriod(counts: Vec, { kernel, stride }: OverlapLayer): Vec {
  const period = counts.length;
  return Float64Array.from({ length: period * stride }, (_, o) => {
    let total = 0;
    for (let i = Math.floor(o / stride); o - i * stride < kernel; i--) {
      total += counts[((i % period) + period) % period];
    }
    return total;
  });
}

function nextRow(counts: Vec, { kernel, stride }: OverlapLayer): Vec {
  const row = new Float64Array((counts.length - 1) * stride + kernel);
  counts.forEach((count, i) => {
    for (let j = 0; j < kernel; j++) row[i * stride + j] += count;
  });
  return row;
}

function checkLength(who: string, what: string, length: number): void {
  demand(length <= LONGEST, who, `the ${what} must hold at most ${LONGEST} counts`, length);
}
