import { demand } from '../check.ts';
import type { Vec } from '../vector.ts';
import { tikhonovFamily } from './family.ts';
import { least } from './least.ts';
import type { RegularisationPath } from './path.ts';
import { prepare } from './problem.ts';
import type { Choice, ChoiceProblem } from './problem.ts';

export interface LCurveChoice extends Choice {
  /** ‖Ax̂ − y‖ and ‖Lx̂‖ at the curve's λ: the L itself, to be drawn on two logarithmic axes. */
  readonly residualNorm: Vec;
  readonly solutionNorm: Vec;
}

/**
 * The L-curve: (log ‖Ax̂ − y‖, log ‖Lx̂‖) bends where smoothing starts to cost fit; its corner is the point
 * of largest curvature (the curve returned is that curvature over λ). Needs no σ. Tikhonov only: the
 * curvature's formula is for it. Hansen & O'Leary, *SIAM J. Sci. Comput.* 14(6), 1993.
 */
export function lCurveCorner(problem: ChoiceProblem): LCurveChoice {
  const { path, family, lambdas } = prepare('lCurveCorner', problem);
  demand(family === tikhonovFamily, 'lCurveCorner', "family must be 'tikhonov'", `'${family.name}'`);
  const corner = least((lambda) => -curvature(path, lambda), lambdas);
  const points = Array.from(lambdas, (lambda) => path.at(family.factor(lambda)));
  return {
    lambda: corner.lambda,
    value: -corner.value,
    curve: { lambda: lambdas, value: corner.curve.value.map((value) => -value) },
    residualNorm: Float64Array.from(points, ({ residual }) => Math.sqrt(residual)),
    solutionNorm: Float64Array.from(points, ({ solution }) => Math.sqrt(solution)),
  };
}

/**
 * With ρ = ‖Ax̂ − y‖², η = ‖Lx̂‖², η′ = dη/dλ = −(4/λ) Σ(1 − φ)φ²|β|²/γ² and ρ′ = −λ²η′,
 *
 *   κ = 2(ηρ/|η′|)(λ²η′ρ + 2ληρ + λ⁴ηη′)/(λ⁴η² + ρ²)^(3/2),
 *
 * positive where the L turns as at its corner, 0 where it has no direction. After Hansen, *The L-curve and
 * its use in the numerical treatment of inverse problems*, 2001, §4.
 */
export function curvature(path: RegularisationPath, lambda: number): number {
  const factor = tikhonovFamily.factor(lambda);
  const { residual: rho, solution: eta } = path.at(factor);
  // Σ(√(1 − φ)·φ)²|β|²/γ².
  const bend = path.change((gamma, i) => {
    const phi = factor(gamma, i);
    return phi * Math.sqrt(1 - phi);
  });
  const slope = (-4 / lambda) * bend;
  const size = lambda ** 4 * eta * eta + rho * rho;
  if (slope === 0 || size === 0) return 0;
  const turn = lambda ** 2 * slope * rho + 2 * lambda * eta * rho + lambda ** 4 * eta * slope;
  return (2 * eta * rho * turn) / (Math.abs(slope) * size ** 1.5);
}
