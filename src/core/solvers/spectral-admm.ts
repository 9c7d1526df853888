import { checkFinite, checkFits, checkAllFinite, checkPositive, checkShape } from '../check.ts';
import { cosineTransform, inverseCosineTransform } from '../fft/index.ts';
import type { Splitting } from '../priors/index.ts';
import { addScaled } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { workArray } from '../work-array.ts';
import { weightFor } from '../spectral/index.ts';
import type { Solver, SolverState } from './solver.ts';

/** A blur that the DCT-II diagonalises: a symmetric kernel, mirrored at the frame. */
export interface SpectralProblem {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly data: Vec;
  /** H over the DCT-II, with its sign: `dct(kernel, shape).gain`. */
  readonly transfer: Vec;
  /** R(x) = Σ|Lx|. */
  readonly prior: Splitting;
}

export interface SpectralAdmmState extends SolverState {
  readonly problem: SpectralProblem;
  /** DCT of the data. */
  readonly spectrum: Vec;
  /** Lx + u of the last step, from which both z and u follow. */
  readonly sum: Vec;
  /** ‖Ax − y‖². */
  readonly residual: number;
  /** R(x). */
  readonly penalty: number;
  /** λ of the last step: the one given, or the one that the noise asked for; NaN before the first. */
  readonly lambda: number;
}

/** λ by hand, or ‖Ax − y‖ = `noise` instead: then λ is found in every step. */
export type SpectralAdmmParams = {
  /** How hard z is held to Lx, in units of 1/|Lx|: z shrinks by 1/β. Keep it while iterating; 10 by default. */
  readonly beta?: number;
} & (
  | { readonly lambda: number; readonly noise?: undefined }
  | { readonly noise: number; readonly lambda?: undefined }
);

const [fieldOf, targetOf] = [workArray(), workArray()];

/**
 * min ½‖Ax − y‖² + λR(x), or min R(x) where ‖Ax − y‖ ≤ ε, for R = Σ|Lx| with z = Lx, where A and LᵀL are both diagonal in the DCT-II.
 * By the alternating direction method of multipliers, each system solved exactly and at the price of two transforms:
 *
 *   u ← the part of Lx + u no longer than 1/β      z ← the rest
 *   x ← argmin ½‖Ax − y‖² + (λβ/2)‖Lx − z + u‖²,   x̂ = (Hŷ + λβ F Lᵀ(z − u))/(H² + λβ|L|²)
 *
 * λβ is fixed by λ, or in every step the one with ‖Ax − y‖ = ε (0 smoothing left out where even that is nearer): an exact step of
 * the constrained problem too, so that both converge. From x₀ = y, z = u = 0, so that x₁ is a Tikhonov solution.
 * Ng, Weiss & Yuan, *SIAM J. Sci. Comput.* 32(5), 2010; Boyd et al., *Found. Trends Mach. Learn.* 3(1), 2011.
 */
export const spectralAdmm: Solver<SpectralProblem, SpectralAdmmState, SpectralAdmmParams> = {
  name: 'spectral-admm',

  init(problem) {
    const { shape, data, transfer, prior } = problem;
    checkShape('spectralAdmm', 'shape', shape);
    checkFits('spectralAdmm', 'data', data, shape);
    checkAllFinite('spectralAdmm', 'data', data);
    checkFits('spectralAdmm', 'transfer', transfer, shape);
    const spectrum = cosineTransform(data, shape);
    let residual = 0;
    for (let k = 0; k < data.length; k++) residual += ((transfer[k] - 1) * spectrum[k]) ** 2;
    const field = prior.apply(data);
    const penalty = prior.norm(field);
    const sum = new Float64Array(field.length);
    return { problem, iteration: 0, x: data.slice(), spectrum, sum, residual, penalty, lambda: NaN };
  },

  step({ problem, iteration, spectrum, sum, lambda: before }, { beta = 10, lambda, noise }) {
    checkPositive('spectralAdmm', 'beta', beta);
    const { shape, transfer, prior } = problem;
    const u = sum.slice();
    prior.project(u, 1 / beta);
    // z − u, since z + u is the sum.
    const field = addScaled(sum, -2, u, fieldOf(u.length));
    const target = targetOf(spectrum.length);
    cosineTransform(prior.adjoint(field, target), shape, target);
    const terms = { transfer, spectrum, target, gram: prior.gram };
    if (lambda !== undefined) checkPositive('spectralAdmm', 'lambda', lambda);
    else checkFinite('spectralAdmm', 'noise', noise, 0);
    const weight = lambda === undefined ? weightFor(terms, noise, (before || 0.01) * beta) : lambda * beta;

    // What is of no more use takes in what comes next.
    const { gram } = prior;
    const solution = target;
    let residual = 0;
    for (let k = 0; k < solution.length; k++) {
      const h = transfer[k];
      solution[k] = (h * spectrum[k] + weight * target[k]) / (h * h + weight * gram[k]);
      residual += (h * solution[k] - spectrum[k]) ** 2;
    }
    const x = inverseCosineTransform(solution, shape);
    prior.apply(x, field);
    for (let q = 0; q < u.length; q++) u[q] = field[q] + u[q];
    return {
      ...{ problem, iteration: iteration + 1, x, spectrum, sum: u, residual },
      ...{ penalty: prior.norm(field), lambda: weight / beta },
    };
  },
};
