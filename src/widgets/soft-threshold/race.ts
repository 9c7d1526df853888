/** Both methods over all steps, for what is said of the whole run: when each comes near the minimum, and where FISTA first rises. */
import { l1 } from '../../core/priors/index.ts';
import { fista, type FistaState } from '../../core/solvers/fista.ts';
import { ista, type IstaState, type ProximalParams } from '../../core/solvers/ista.ts';
import { iterate, type Solver } from '../../core/solvers/solver.ts';
import type { LinearProblem } from '../../core/linear-problem.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { objective, TAU, type Bench } from './bench.ts';
import { TOTAL } from './params.ts';

/** What is left of the first gap where a method counts as arrived. */
export const NEAR = 1e-3;
/** A rise of F by less than this part of F(0) is rounding. */
const ROUNDING = 1e-12;

export interface Runners {
  readonly ista: IstaState;
  readonly fista: FistaState;
}

export function startOf({ operator, data }: Bench): Runners {
  const problem = { operator, data };
  return { ista: ista.init(problem), fista: fista.init(problem) };
}

export function stepped(runners: Runners, { lambda }: Bench): Runners {
  const settings = { lambda, prior: l1, step: TAU };
  return { ista: ista.step(runners.ista, settings), fista: fista.step(runners.fista, settings) };
}

/** F(xₖ) − F*; never below 0 but for rounding. */
export const gapOf = ({ residual, x }: IstaState, { lambda, least }: Bench): number =>
  Math.max(0, objective(residual, x, lambda) - least);

export interface Race {
  /** The first step with at most `NEAR` of the first gap; null where it is not reached. */
  readonly near: { readonly ista: number | null; readonly fista: number | null };
  /** The first step after which FISTA's F is higher than before it. */
  readonly rise: number | null;
}

/** The first step of one method near the minimum, and the first after which F is higher; no more steps are taken than that needs. */
function firstSteps<S extends IstaState>(
  bench: Bench,
  solver: Solver<LinearProblem, S, ProximalParams>,
  mayRise: boolean,
): { readonly near: number | null; readonly rise: number | null } {
  const settings = { lambda: bench.lambda, prior: l1, step: TAU };
  const gapAtFirst = bench.first - bench.least;
  let [near, rise]: (number | null)[] = [null, null];
  if (gapAtFirst <= 0) return { near, rise };
  let before = gapAtFirst;
  for (const state of iterate(solver, { operator: bench.operator, data: bench.data }, settings)) {
    const { iteration } = state;
    const gap = gapOf(state, bench);
    if (iteration > 0 && gap <= NEAR * gapAtFirst) near ??= iteration;
    if (iteration > 0 && gap > before + ROUNDING * bench.first) rise ??= iteration;
    if (iteration === TOTAL || (near !== null && (rise !== null || !mayRise))) break;
    before = gap;
  }
  return { near, rise };
}

function run(bench: Bench): Race {
  const slow = firstSteps(bench, ista, false);
  const fast = firstSteps(bench, fista, true);
  return { near: { ista: slow.near, fista: fast.near }, rise: fast.rise };
}

export const raceOf = keepLast((bench: Bench) => bench, run);
