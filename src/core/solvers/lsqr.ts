import { checkFinite } from '../check.ts';
import { checkProblem } from '../linear-problem.ts';
import type { LinearProblem } from '../linear-problem.ts';
import { addScaled, norm, sizeOf, subtract } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Solver, SolverState } from './solver.ts';

export interface LsqrState extends SolverState {
  readonly problem: LinearProblem;
  /** u, v: unit vectors of the data's and the unknown's side, from the bidiagonalisation A V = U B. */
  readonly u: Vec;
  readonly v: Vec;
  /** α of the bidiagonal matrix B: its latest diagonal entry. */
  readonly alpha: number;
  /** w: the direction of the next step. */
  readonly direction: Vec;
  /** ρ̄ and φ̄: what the rotations have left of B's last row, and of the right-hand side. */
  readonly rhoBar: number;
  readonly phiBar: number;
  /** Σψ²: what the damping has rotated out of the right-hand side so far. */
  readonly damped2: number;
  /** √(‖y − Ax‖² + λ²‖x − x₀‖²) by the recurrence, without a product; ‖y − Ax‖ for λ = 0. */
  readonly residualNorm: number;
}

export interface LsqrParams {
  /** λ ≥ 0, the same in every step; 0 by default. */
  readonly lambda?: number;
}

/**
 * Least ‖y − Ax‖² + λ²‖x − x₀‖² over growing Krylov spaces, by the bidiagonalisation of Golub and Kahan,
 *
 *   βu ← Av − αu,   αv ← Aᵀu − βv,
 *
 * whose small problem is solved by two plane rotations a step: one takes out λ, the other β. From x₀ = 0 unless the
 * problem brings a start. For λ = 0 the iterates are those of CGLS, in exact arithmetic. Once the Krylov space is spent,
 * x stays. λ is `damp` of `scipy.sparse.linalg.lsqr`.
 * Paige & Saunders, *ACM Trans. Math. Software* 8(1), 1982, § 4 and § 2.2 (damping).
 */
export const lsqr: Solver<LinearProblem, LsqrState, LsqrParams> = {
  name: 'lsqr',

  init(problem) {
    checkProblem('lsqr', problem);
    const { operator, data } = problem;
    const x = problem.start?.slice() ?? new Float64Array(sizeOf(operator.inShape));
    const [beta, u] = unit(subtract(data, operator.apply(x)));
    const [alpha, v] = unit(operator.adjoint(u));
    return {
      problem,
      iteration: 0,
      x,
      u,
      v,
      alpha,
      direction: v,
      rhoBar: alpha,
      phiBar: beta,
      damped2: 0,
      residualNorm: beta,
    };
  },

  step(state, { lambda = 0 }) {
    checkFinite('lsqr', 'lambda', lambda, 0);
    const { problem, x, direction } = state;
    const iteration = state.iteration + 1;
    // B has come to an end: the Krylov space holds no more.
    if (state.alpha === 0) return { ...state, iteration, x: x.slice() };

    // The bidiagonalisation.
    const [beta, u] = unit(addScaled(problem.operator.apply(state.v), -state.alpha, state.u));
    const [alpha, v] = unit(addScaled(problem.operator.adjoint(u), -beta, state.v));

    // The rotation that takes out λ, then the one that takes out β.
    const rhoBar = Math.hypot(state.rhoBar, lambda);
    const psi = (lambda / rhoBar) * state.phiBar;
    const phiBar = (state.rhoBar / rhoBar) * state.phiBar;
    const rho = Math.hypot(rhoBar, beta);
    const [c, s] = [rhoBar / rho, beta / rho];

    const damped2 = state.damped2 + psi * psi;
    return {
      problem,
      iteration,
      x: addScaled(x, (c * phiBar) / rho, direction),
      u,
      v,
      alpha,
      direction: addScaled(v, (-s * alpha) / rho, direction),
      rhoBar: -c * alpha,
      phiBar: s * phiBar,
      damped2,
      residualNorm: Math.hypot(s * phiBar, Math.sqrt(damped2)),
    };
  },
};

/** A new vector's length and direction, in its own place; as it was where the length is 0. */
function unit(a: Vec): [length: number, direction: Vec] {
  const length = norm(a);
  if (length > 0) for (let i = 0; i < a.length; i++) a[i] /= length;
  return [length, a];
}
