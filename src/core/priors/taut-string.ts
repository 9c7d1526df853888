import { checkFinite, checkVec } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Prior } from './prior.ts';

/** R(x) = Σ|xᵢ₊₁ − xᵢ| of a signal; its prox is exact, by the taut string. */
export const totalVariation1d: Prior = {
  name: 'total variation of a signal',
  value(x) {
    let total = 0;
    for (let i = 1; i < x.length; i++) total += Math.abs(x[i] - x[i - 1]);
    return total;
  },
  prox: tautString,
};

/** One wall's part of the funnel: the corners that a string from the first of them could lean on, and their heights. */
interface Chain {
  /** +1 for the ceiling, whose chain is convex; −1 for the floor, whose is concave. */
  readonly side: 1 | -1;
  readonly at: number[];
  readonly height: number[];
}

/**
 * The x that minimises ½‖x − y‖² + λΣ|xᵢ₊₁ − xᵢ|, exactly but for rounding: the slope of the shortest string from (0, 0) to
 * (n, rₙ) within λ of the running sums r of y. Each corner enters and leaves the funnel of the walls once: O(n).
 * Davies & Kovac, *Local extremes, runs, strings and multiresolution*, Ann. Statist. 29(1), 2001.
 */
export function tautString(y: Vec, lambda: number): Vec {
  checkVec('tautString', 'y', y);
  checkFinite('tautString', 'lambda', lambda, 0);
  const n = y.length;
  const x = new Float64Array(n);
  const ceiling: Chain = { side: 1, at: [0], height: [0] };
  const floor: Chain = { side: -1, at: [0], height: [0] };
  let r = 0;
  for (let k = 1; k < n; k++) {
    r += y[k - 1];
    addCorner(ceiling, floor, k, r + lambda, x);
    addCorner(floor, ceiling, k, r - lambda, x);
  }
  addCorner(ceiling, floor, n, r + y[n - 1], x);
  while (ceiling.at.length > 1) layFirst(ceiling, x);
  return x;
}

/** Adds a corner to a wall. One that hides behind the other wall bends the string there, and lays what lies before. */
function addCorner(wall: Chain, other: Chain, k: number, height: number, x: Vec): void {
  wall.at.push(k);
  wall.height.push(height);
  const steeper = (a: number, b: number) => wall.side * (a - b) >= 0;
  for (let m = wall.at.length - 2; m > 0 && steeper(slope(wall, m - 1), slope(wall, m)); m--) {
    wall.at.splice(m, 1);
    wall.height.splice(m, 1);
  }
  while (wall.at.length === 2 && other.at.length > 1 && !steeper(slope(wall, 0), slope(other, 0))) {
    layFirst(other, x);
    wall.at[0] = other.at[0];
    wall.height[0] = other.height[0];
  }
}

/** From corner m of a chain to the next. */
function slope({ at, height }: Chain, m: number): number {
  return (height[m + 1] - height[m]) / (at[m + 1] - at[m]);
}

/** The string's first segment is settled: x takes its slope, and the chain begins where it ends. */
function layFirst(chain: Chain, x: Vec): void {
  x.fill(slope(chain, 0), chain.at[0], chain.at[1]);
  chain.at.shift();
  chain.height.shift();
}
