import { fieldNorm, primalOf, projectField, type TvKind } from '../../core/priors/index.ts';
import { gradient } from '../../core/operators/gradient.ts';
import { dot, type Vec } from '../../core/vector.ts';

export interface Denoised {
  readonly x: Vec;
  /** Primal minus dual value, as a share of the primal. */
  readonly gap: number;
  readonly steps: number;
}

/** It ends when the gap is below this share of the objective, which is looked at every so many steps, or after the most. */
export const TOLERANCE = 1e-3;
export const EVERY = 10;
export const MOST = 300;
/** τ = 1/‖∇‖², and ‖∇‖² ≤ 8. */
export const STEP = 1 / 8;

/**
 * min ½‖x − g‖² + λTV(x) to a gap that is known, by the fast gradient projection of its dual, x = g + div q with |q| ≤ λ:
 *
 *   q⁺ = P(v + τ∇(g + div v))      t⁺ = (1 + √(1 + 4t²))/2      v = q⁺ + (t − 1)/t⁺ · (q⁺ − q)
 *
 * Where neighbours are equal only in the end, Chambolle's own iteration takes some times as many steps to say so.
 * Beck & Teboulle, IEEE Trans. Image Process. 18(11), 2009.
 */
export function denoise(g: Vec, shape: readonly [number, number], lambda: number, kind: TvKind): Denoised {
  const nabla = gradient(shape, { boundary: 'replicate' });
  const x = new Float64Array(g.length);
  const slope = new Float64Array(2 * g.length);
  const ahead = new Float64Array(2 * g.length);
  let [field, next, t] = [new Float64Array(2 * g.length), new Float64Array(2 * g.length), 1];
  for (let steps = 1; ; steps++) {
    primalOf(g, ahead, 1, shape, x);
    nabla.apply(x, slope);
    for (let k = 0; k < next.length; k++) next[k] = ahead[k] + STEP * slope[k];
    projectField(next, lambda, kind);
    const longer = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
    const beta = (t - 1) / longer;
    for (let k = 0; k < next.length; k++) ahead[k] = next[k] + beta * (next[k] - field[k]);
    [field, next, t] = [next, field, longer];
    if (steps % EVERY > 0 && steps < MOST) continue;
    primalOf(g, field, 1, shape, x);
    nabla.apply(x, slope);
    const penalty = lambda * fieldNorm(slope, kind);
    const value = penalty + x.reduce((sum, one, i) => sum + (one - g[i]) ** 2, 0) / 2;
    const gap = value > 0 ? (penalty - dot(field, slope)) / value : 0;
    if (gap <= TOLERANCE || steps >= MOST) return { x, gap, steps };
  }
}
