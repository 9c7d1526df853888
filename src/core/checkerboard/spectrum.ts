import { checkVec } from '../check.ts';
import type { Vec } from '../vector.ts';

/** W(ω) = Σ_j w_j e^(−iωj) at any frequency ω in radians a sample. */
export function spectrumAt(weights: Vec, omega: number): { readonly re: number; readonly im: number } {
  checkVec('spectrumAt', 'weights', weights);
  let re = 0;
  let im = 0;
  weights.forEach((weight, j) => {
    re += weight * Math.cos(omega * j);
    im -= weight * Math.sin(omega * j);
  });
  return { re, im };
}
