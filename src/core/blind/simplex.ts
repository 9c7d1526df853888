import { demand } from '../check.ts';
import { scale, sum } from '../vector.ts';
import type { Vec } from '../vector.ts';

/**
 * The two ways to keep a kernel on {h ≥ 0, Σh = 1}. 'delayed': what is negative becomes 0, and then everything is divided by the
 * sum. 'at-once': the nearest point of the simplex, which takes the same from every weight: argmin ‖h − v‖².
 */
export type Scaling = 'delayed' | 'at-once';

/** v ≥ 0 divided by its sum. A kernel with nothing above 0 has no such scaling: null. */
export function scaledToOne(v: Vec): Vec | null {
  const positive = v.map((value) => Math.max(0, value));
  const light = sum(positive);
  return light > 0 ? scale(1 / light, positive) : null;
}

/**
 * The nearest point of {h ≥ 0, Σh = 1}: max(v − t, 0) with the one t for which it sums to 1, found among the sorted values.
 * Held, Wolfe & Crowder, *Math. Programming* 6, 1974.
 */
export function nearestOnSimplex(v: Vec): Vec {
  demand(v.length > 0, 'nearestOnSimplex', 'v must hold a number', 'none');
  const falling = v.slice().sort().reverse();
  let total = 0;
  let taken = 0;
  for (let i = 0; i < falling.length; i++) {
    total += falling[i];
    const candidate = (total - 1) / (i + 1);
    if (falling[i] > candidate) taken = candidate;
  }
  return v.map((value) => Math.max(0, value - taken));
}
