import { checkInteger } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';

export interface StepsOptions {
  /** Another skyline for each seed; the book's own when left out. */
  readonly seed?: number;
}

/** A stretch of the skyline, in fractions of the whole: from here to the next one, a line from `left` to `right`. */
interface Stretch {
  readonly from: number;
  readonly left: number;
  readonly right: number;
}

const flat = (from: number, level: number): Stretch => ({ from, left: level, right: level });

/** Plateaus with sharp edges, a ramp, and a line one part in 128 wide. */
const skyline: readonly Stretch[] = [
  flat(0, 0),
  flat(18 / 128, 0.8),
  flat(40 / 128, 0.25),
  flat(52 / 128, 1),
  { from: 58 / 128, left: 0, right: 0.44 },
  flat(84 / 128, 0.1),
  flat(100 / 128, 0.05),
];
const thinLine = { from: 108 / 128, height: 0.95 };

/**
 * Edges, flat stretches, a ramp and a thin line, with values in [0, 1]: what a blur rounds off and a careless
 * inverse sets ringing.
 *
 * @param n samples, ≥ 16; the thin line is max(1, round(n/128)) of them
 * @throws RangeError if n is out of range
 */
export function steps(n: number, options: StepsOptions = {}): Vec {
  checkInteger('steps', 'n', n, 16);
  const random = options.seed === undefined ? null : new RandomState(options.seed);
  const signal = drawStretches(n, random ? randomSkyline(random) : skyline);
  const from = Math.round(n * (random ? random.uniform(0.8, 0.95) : thinLine.from));
  signal.fill(thinLine.height, from, from + Math.max(1, Math.round(n / 128)));
  return signal;
}

function drawStretches(n: number, stretches: readonly Stretch[]): Vec {
  const signal = new Float64Array(n);
  stretches.forEach(({ from, left, right }, k) => {
    const start = Math.round(from * n);
    const end = Math.round((stretches[k + 1]?.from ?? 1) * n);
    for (let i = start; i < end; i++) signal[i] = left + ((right - left) * (i - start)) / (end - start);
  });
  return signal;
}

/** Six to nine stretches with levels in [0, 1], one of them a ramp; the last fifth is low, to show the thin line. */
function randomSkyline(random: RandomState): Stretch[] {
  const count = random.randint(5, 9);
  const edges = [...random.uniform(0.05, 0.75, count)].sort((a, b) => a - b);
  const ramp = random.randint(0, count);
  const stretches = edges.map((from, k) =>
    k === ramp ? { from, left: 0, right: random.uniform(0.3, 0.6) } : flat(from, random.random()),
  );
  return [flat(0, random.uniform(0, 0.3)), ...stretches, flat(0.78, 0.05)];
}
