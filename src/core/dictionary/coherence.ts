import type { Numbers } from '../vector.ts';

/**
 * How far a square filter is of one direction, from 0 (none, or all alike) to 1 (it changes along one direction only): the coherence of
 * its structure tensor,
 *
 *   J = Σ ∇d ∇dᵀ,      √((J₁₁ − J₂₂)² + 4 J₁₂²) / (J₁₁ + J₂₂)  =  (μ₁ − μ₂)/(μ₁ + μ₂),
 *
 * with gradients between 2 × 2 numbers inside the filter: what it jumps to outside says nothing. Of a filter that is constant, 0.
 * Bigün & Granlund, ICCV 1987.
 */
export function coherence(filter: Numbers, side: number): number {
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i + 1 < side; i++)
    for (let j = 0; j + 1 < side; j++) {
      const at = i * side + j;
      const [a, b, c, d] = [filter[at], filter[at + 1], filter[at + side], filter[at + side + 1]];
      const [across, down] = [(b - a + d - c) / 2, (c - a + d - b) / 2];
      xx += across ** 2;
      yy += down ** 2;
      xy += across * down;
    }
  return xx + yy === 0 ? 0 : Math.sqrt((xx - yy) ** 2 + 4 * xy ** 2) / (xx + yy);
}
