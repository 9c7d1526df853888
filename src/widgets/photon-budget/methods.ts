/**
 * Five methods that part Richardson–Lucy's edge into its causes. Each differs from the next in one thing: a cut at 0, then x ≥ 0 while
 * it solves, then a step that multiplies, then the misfit of counts.
 */
import { nonnegative } from '../../core/priors/index.ts';
import { fista } from '../../core/solvers/fista.ts';
import { richardsonLucy } from '../../core/solvers/richardson-lucy.ts';
import type { Solver, SolverState } from '../../core/solvers/solver.ts';
import { tikhonov } from '../../core/spectral/index.ts';
import { logarithmicGrid } from '../../core/choose/index.ts';
import { dot, squaredDistance, sum, type Vec } from '../../core/vector.ts';
import { errorIn, type Bench } from './bench.ts';
import { multipliedSquares } from './multiplied-squares.ts';
import type { Method } from './params.ts';

export interface Outcome {
  /** At the least error there is: what the truth would choose. */
  readonly best: { readonly at: number; readonly error: number; readonly x: Vec };
  /** By one rule for all: the first ‖y − Ax̂‖² that is no larger than the noise of so many counts, Σy/photons. */
  readonly rule: { readonly at: number; readonly error: number };
}

/** The λ of Wiener's ratio λ², ten a decade, the largest first: that is the order in which an iteration goes. */
export const LAMBDAS = logarithmicGrid(1e-3, 10, 41).reverse();
export const STEPS = { nnls: 100, product: 200, rl: 200 } as const;
/** So many steps without a smaller error, and it has turned. */
export const PATIENCE = 20;

interface Attempt {
  readonly at: number;
  readonly x: Vec;
  readonly misfit: number;
}

/** Both choices among attempts that fit better and better; it stops looking once both are made. */
function choose(bench: Bench, attempts: Iterable<Attempt>, patience = Infinity): Outcome {
  const errorOf = errorIn(bench);
  let best: Outcome['best'] | undefined;
  let rule: Outcome['rule'] | undefined;
  let last: Outcome['rule'] | undefined;
  let since = 0;
  for (const { at, x, misfit } of attempts) {
    const error = errorOf(x);
    last = { at, error };
    since++;
    if (!best || error < best.error) [best, since] = [{ at, error, x }, 0];
    if (misfit <= bench.expected) rule ??= last;
    if (rule && since >= patience) break;
  }
  return { best: best!, rule: rule ?? last! };
}

/** x̂ of a flat signal-to-noise ratio; the mean, which no blur takes, is kept whole. */
const wieners = ({ decomposition, data, operator }: Bench): Attempt[] => {
  const model = new Float64Array(data.length);
  return Array.from(LAMBDAS, (lambda) => {
    const factor = tikhonov(lambda);
    const x = decomposition.solve(data, (sigma, i) => (i === 0 ? 1 : factor(sigma, i)));
    return { at: lambda, x, misfit: squaredDistance(data, operator.apply(x, model)) };
  });
};

interface Watched extends SolverState {
  readonly residual?: Vec;
  readonly model?: Vec;
}
/** The states 1 … most of an iteration. */
function* steps<P, S extends Watched, C>(
  solver: Solver<P, S, C>,
  problem: P & { readonly data: Vec },
  settings: C,
  most: number,
): Generator<Attempt> {
  let state = solver.init(problem);
  for (let k = 1; k <= most; k++) {
    state = solver.step(state, settings);
    const { x, residual, model } = state;
    yield { at: k, x, misfit: residual ? dot(residual, residual) : squaredDistance(problem.data, model!) };
  }
}

/** Its misfit stays that of the estimate before the cut: the same λ by the rule. */
const cutAtZero = (attempt: Attempt): Attempt => ({
  ...attempt,
  x: attempt.x.map((value) => Math.max(value, 0)),
});
/** ‖A‖ = 1: the blur's weights sum to 1. */
const STEP = 1;

export function outcomes(bench: Bench): Readonly<Record<Method, Outcome>> {
  const { operator, data, light } = bench;
  const iterated = (attempts: Iterable<Attempt>) => choose(bench, attempts, PATIENCE);
  const linear = wieners(bench);
  return {
    wiener: choose(bench, linear),
    cut: choose(bench, linear.map(cutAtZero)),
    nnls: iterated(
      steps(fista, { operator, data }, { lambda: 0, prior: nonnegative, step: STEP }, STEPS.nnls),
    ),
    product: iterated(steps(multipliedSquares, { operator, data: light }, {}, STEPS.product)),
    rl: iterated(steps(richardsonLucy, { operator, data: light }, {}, STEPS.rl)),
  };
}

/** All the light of an estimate over that of the data. */
export const lightKept = (light: Vec, x: Vec): number => sum(x) / sum(light);
