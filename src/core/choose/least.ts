import type { Vec } from '../vector.ts';
import type { Choice } from './problem.ts';

/** Steps of the golden section: each leaves 0.62 of the interval. */
const STEPS = 60;
/** An interval this narrow in log λ is a point: a minimum is flat, and more would be rounding. */
const NARROW = 1e-9;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export interface LeastOptions {
  /** Refine between the points; false for whole-numbered λ. True by default. */
  readonly continuous?: boolean;
  /** Take the least among local minima inside the grid, the ends only if there is none. False by default. */
  readonly inner?: boolean;
}

/**
 * The λ at which f is least: the grid, then a golden section in log λ between the neighbours of its least
 * point.
 */
export function least(f: (lambda: number) => number, lambdas: Vec, options: LeastOptions = {}): Choice {
  const { continuous = true, inner = false } = options;
  const value = lambdas.map(f);
  const curve = { lambda: lambdas, value };
  const best = (inner ? leastValley(value) : null) ?? leastIndex(value);
  const from = { lambda: lambdas[best], value: value[best], curve };
  if (!continuous || lambdas.length === 1) return from;
  const low = Math.log(lambdas[Math.max(best - 1, 0)]);
  const high = Math.log(lambdas[Math.min(best + 1, lambdas.length - 1)]);
  const lambda = goldenSection((t) => f(Math.exp(t)), low, high);
  const refined = f(Math.exp(lambda));
  return refined < from.value ? { lambda: Math.exp(lambda), value: refined, curve } : from;
}

function leastIndex(value: Vec): number {
  let best = 0;
  for (let i = 1; i < value.length; i++) if (value[i] < value[best]) best = i;
  return best;
}

/** The deepest point with higher neighbours on both sides. */
function leastValley(value: Vec): number | null {
  let best: number | null = null;
  for (let i = 1; i + 1 < value.length; i++) {
    const valley = value[i] < value[i - 1] && value[i] <= value[i + 1];
    if (valley && (best === null || value[i] < value[best])) best = i;
  }
  return best;
}

/** Where a function with one valley on [a, b] is least. Kiefer, *Proc. AMS* 4, 1953. */
function goldenSection(f: (t: number) => number, a: number, b: number): number {
  let [low, high] = [a, b];
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [fLeft, fRight] = [f(left), f(right)];
  for (let k = 0; k < STEPS && high - low > NARROW; k++) {
    if (fLeft <= fRight) {
      [high, right, fRight] = [right, left, fLeft];
      left = high - GOLDEN * (high - low);
      fLeft = f(left);
    } else {
      [low, left, fLeft] = [left, right, fRight];
      right = low + GOLDEN * (high - low);
      fRight = f(right);
    }
  }
  return (low + high) / 2;
}
