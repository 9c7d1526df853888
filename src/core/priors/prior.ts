import type { Vec } from '../vector.ts';

/** What is known of a picture before any data: R(x), low where x is likely. */
export interface Penalty {
  readonly name: string;
  /** R(x); ∞ where x is impossible. */
  value(x: Vec): number;
}

/**
 * A convex penalty simple enough to be minimised beside a square: what a proximal method asks for.
 * Moreau, *Bull. SMF* 93, 1965; Parikh & Boyd, *Proximal Algorithms*, Found. Trends Optim. 1(3), 2014.
 */
export interface Prior extends Penalty {
  /** prox(v, t) = argminᵤ ½‖u − v‖² + t·R(u), as a new vector; v itself for t = 0 and a finite R. t ≥ 0. */
  prox(v: Vec, t: number): Vec;
}
