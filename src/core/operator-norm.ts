import { checkInteger, checkPositive } from './check.ts';
import type { LinearOperator } from './operator.ts';
import { RandomState } from './random/index.ts';
import { norm, scale, sizeOf } from './vector.ts';

export interface OperatorNormOptions {
  /** Most steps to take; 100 by default. */
  readonly iterations?: number;
  /** Stop when a step changes the answer by less than this share of it; 1e-10 by default. */
  readonly tolerance?: number;
  /** Seed of the start; 0 by default. */
  readonly seed?: number;
}

/**
 * ‖A‖ = σ₁, the largest singular value, by power iteration on AᵀA: v ← AᵀAv/‖AᵀAv‖, ‖A‖ ≈ ‖Av‖. It approaches
 * from below, slowly where σ₁ ≈ σ₂, but then the two are the same for every purpose here.
 * Golub & Van Loan, *Matrix Computations*, §8.2.
 */
export function operatorNorm(operator: LinearOperator, options: OperatorNormOptions = {}): number {
  const { iterations = 100, tolerance = 1e-10, seed = 0 } = options;
  checkInteger('operatorNorm', 'iterations', iterations, 1);
  // Positive on average, so that a blur's first singular vector, nearly constant, is met at once.
  const start = new RandomState(seed)
    .standardNormal(sizeOf(operator.inShape))
    .map((value) => 1 + 0.5 * value);
  let v = scale(1 / norm(start), start);
  let estimate = 0;
  for (let i = 0; i < iterations; i++) {
    const av = operator.apply(v);
    const previous = estimate;
    estimate = norm(av);
    const next = operator.adjoint(av);
    const length = norm(next);
    if (length === 0 || Math.abs(estimate - previous) <= tolerance * estimate) break;
    v = scale(1 / length, next);
  }
  return estimate;
}

/** 1/‖A‖²: a step of gradient descent on ½‖Ax − y‖² that always descends. 1 for A = 0, where any does. */
export function safeStep(operator: LinearOperator): number {
  const largest = operatorNorm(operator);
  return largest === 0 ? 1 : 1 / largest ** 2;
}

export interface ChosenStep {
  readonly tau: number;
  /** 1/‖A‖², once a step has needed it. */
  readonly safeStep: number | null;
}

/** The step that was given, or the safe one, which is found once: `known` is what an earlier step has found. Throws unless it is positive. */
export function chooseStep(
  solver: string,
  operator: LinearOperator,
  given: number | undefined,
  known: number | null,
): ChosenStep {
  const found = given === undefined ? (known ?? safeStep(operator)) : known;
  const tau = given ?? found!;
  checkPositive(solver, 'step', tau);
  return { tau, safeStep: found };
}
