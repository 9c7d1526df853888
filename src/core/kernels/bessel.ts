import { checkFinite } from '../check.ts';

/**
 * J₁, the Bessel function of the first kind and order 1:
 *
 *   J₁(x) = (2/π) ∫₀^{π/2} sin θ · sin(x sin θ) dθ,
 *
 * by the midpoint rule, whose error for this periodic integrand is J of an order above 4M: with M points, as many as |x| asks for, it is
 * below rounding. SciPy: `scipy.special.j1`. Abramowitz & Stegun, *Handbook of Mathematical Functions*, 1964, 9.1.21; for the rule
 * Trefethen & Weideman, *SIAM Review* 56(3), 2014.
 */
export function besselJ1(x: number): number {
  checkFinite('besselJ1', 'x', x);
  const points = 12 + Math.ceil(Math.abs(x) / 3);
  let total = 0;
  for (let j = 0; j < points; j++) {
    const sine = Math.sin(((j + 0.5) * Math.PI) / (2 * points));
    total += sine * Math.sin(x * sine);
  }
  return total / points;
}
