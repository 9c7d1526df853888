import { checkFinite } from '../check.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { gradient } from '../operators/gradient.ts';
import { asPicture } from '../vector.ts';
import type { Shape, Vec } from '../vector.ts';
import { richardsonLucy } from './richardson-lucy.ts';
import type { RichardsonLucyState } from './richardson-lucy.ts';
import type { Solver } from './solver.ts';

export interface RichardsonLucyTvState extends RichardsonLucyState {
  /** In how many pixels the latest step met the guard; never any while λ ≤ 0.9·min(Aᵀ1)/(2 + √2). */
  readonly guarded: number;
}

export interface RichardsonLucyTvParams {
  /** λ ≥ 0, without a unit: both sides of Aᵀ1 − λ div(∇x/|∇x|) are. */
  readonly lambda: number;
  /** ε ≥ 0 in |∇x| = √(x_v² + x_h² + ε²), in units of x a pixel; 0 by default, with ∇x/|∇x| = 0 where ∇x = 0. */
  readonly smoothing?: number;
}

/** The share of Aᵀ1 below which the divisor may not fall. */
const GUARD = 0.1;

/**
 * Richardson–Lucy for the Poisson misfit plus λ·TV(x), the prior taken one step late:
 *
 *   x ← x · Aᵀ(y/Ax) / (Aᵀ1 − λ div(∇x/|∇x|))
 *
 * with ∇ of forward differences (`gradient`, boundary 'replicate') and div = −∇ᵀ. It starts as `richardsonLucy` does;
 * λ = 0 is `richardsonLucy`.
 *
 * x stays ≥ 0 while the divisor is > 0. Where it would fall below a tenth of Aᵀ1 it is held there; |div| ≤ 2 + √2, so
 * for Aᵀ1 = 1 and λ ≤ 0.26 it never does. Light: unguarded, a step ends with Σ(Aᵀ1 − λ div(∇x/|∇x|))x⁺ = Σy, so at rest
 * the picture has lost λ Σ|∇x|²/√(|∇x|² + ε²), which is λ·TV(x) for ε = 0.
 *
 * Neither a falling objective nor rest is promised. Near a minimum a step can multiply an error by about 1 − 8λ max(x)/ε:
 * where λ max(x) > ε/4, and so for ε = 0, flat parts may flicker without end.
 * Dey, Blanc-Féraud, Zimmer, Roux, Kam, Olivo-Marin & Zerubia, *Microsc. Res. Tech.* 69(4), 2006; one step late:
 * Green, *IEEE Trans. Med. Imaging* 9(1), 1990.
 * @throws RangeError as `richardsonLucy` does, and for a negative λ or ε.
 */
export const richardsonLucyTv: Solver<LinearProblem, RichardsonLucyTvState, RichardsonLucyTvParams> = {
  name: 'richardson-lucy-tv',

  init(problem) {
    return { ...richardsonLucy.init(problem), guarded: 0 };
  },

  step({ problem, iteration, x, sensitivity, model }, { lambda, smoothing = 0 }) {
    checkFinite('richardsonLucyTv', 'lambda', lambda, 0);
    checkFinite('richardsonLucyTv', 'smoothing', smoothing, 0);
    const { operator, data } = problem;
    const correction = operator.adjoint(data.map((y, i) => (model[i] > 0 ? y / model[i] : 0)));
    const bend = curvature(x, operator.inShape, smoothing);
    let guarded = 0;
    const next = x.map((value, i) => {
      if (!(sensitivity[i] > 0)) return value;
      const divisor = sensitivity[i] - lambda * bend[i];
      const least = GUARD * sensitivity[i];
      if (divisor < least) guarded++;
      return (value * Math.max(correction[i], 0)) / Math.max(divisor, least);
    });
    return {
      problem,
      iteration: iteration + 1,
      x: next,
      sensitivity,
      model: operator.apply(next),
      guarded,
    };
  },
};

/** div(∇x/|∇x|), with |∇x| = √(x_v² + x_h² + ε²). */
function curvature(x: Vec, shape: Shape, smoothing: number): Vec {
  const slope = gradient(asPicture(shape), { boundary: 'replicate' });
  const field = slope.apply(x);
  const n = x.length;
  for (let i = 0; i < n; i++) {
    const length = Math.sqrt(field[i] ** 2 + field[n + i] ** 2 + smoothing ** 2);
    const inverse = length > 0 ? 1 / length : 0;
    field[i] *= inverse;
    field[n + i] *= inverse;
  }
  const out = slope.adjoint(field);
  for (let i = 0; i < n; i++) out[i] = -out[i];
  return out;
}
