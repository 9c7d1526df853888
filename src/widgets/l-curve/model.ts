/**
 * Tikhonov's x̂(λ) = Σ φᵢ (uᵢᵀy/σᵢ) vᵢ, φ = σ²/(σ² + λ²), and the rules that choose λ from the data: the corner of the L-curve,
 * generalised cross-validation, the discrepancy principle. The truth says what their choice costs.
 */
import { gcvFunction, regularisationPath } from '../../core/choose/index.ts';
import { relativeError } from '../../core/metrics.ts';
import { tikhonov } from '../../core/spectral/index.ts';
import { norm, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf } from './bench.ts';
import { SIZE, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { ratesOf, type Rates } from './rates.ts';
import { GRID, rulesOf, type Rules } from './rules.ts';

/** Everything the figure draws over λ, and the same at one λ. */
export interface Curves<T> {
  /** ‖y − Ax̂‖ in units of ‖y‖. */
  readonly residual: T;
  /** ‖x̂‖. */
  readonly size: T;
  /** √GCV in the residual's unit: ‖y − Ax̂‖/((1 − Σφ/n)‖y‖). */
  readonly gcv: T;
  /** ‖x̂ − x‖/‖x‖. */
  readonly error: T;
}
export interface Result {
  readonly truth: Vec;
  readonly estimate: Vec;
  readonly truthSize: number;
  readonly lambda: Vec;
  readonly curves: Curves<Vec>;
  /** At the reader's λ. */
  readonly here: Curves<number>;
  readonly rules: Rules;
  readonly at: Readonly<Record<keyof Rules, Curves<number>>>;
  /** Where discrepancy stops: τ times what the reader takes for √n·σ, in units of ‖y‖. */
  readonly guessed: number;
  /** Once the truth is shown. */
  readonly rates: Rates | null;
}

export const model = {
  kind: 'compute',

  compute(p) {
    const bench = benchOf(p);
    const { svd, data, truth, sigma } = bench;
    const path = regularisationPath(svd, data);
    const unit = norm(data);
    const solve = (lambda: number) => svd.solve(data, tikhonov(lambda));
    function at(lambda: number): Curves<number> {
      const point = path.at(tikhonov(lambda));
      return {
        residual: Math.sqrt(point.residual) / unit,
        size: Math.sqrt(point.solution),
        gcv: (SIZE * Math.sqrt(gcvFunction(point, SIZE))) / unit,
        error: relativeError(solve(lambda), truth),
      };
    }
    const points = Array.from(GRID, at);
    const curve = (name: keyof Curves<number>) => Float64Array.from(points, (point) => point[name]);
    const rules = rulesOf(bench, p.guess * p.tau);
    return {
      truth,
      estimate: solve(p.lambda),
      truthSize: norm(truth),
      lambda: GRID,
      curves: {
        residual: curve('residual'),
        size: curve('size'),
        gcv: curve('gcv'),
        error: curve('error'),
      },
      here: at(p.lambda),
      rules,
      at: {
        gcv: at(rules.gcv),
        corner: at(rules.corner),
        discrepancy: at(rules.discrepancy),
        best: at(rules.best),
      },
      guessed: (p.tau * p.guess * sigma * Math.sqrt(SIZE)) / unit,
      rates: p.truth ? ratesOf(p) : null,
    };
  },

  /** What the truth knows is left out until it is asked for. */
  measures({ rules, here, at, guessed, rates }) {
    const blind = {
      gcv: rules.gcv,
      corner: rules.corner,
      discrepancy: rules.discrepancy,
      misfit: here.residual / guessed,
    };
    if (!rates) return blind;
    const best = at.best.error;
    return {
      ...blind,
      best: rules.best,
      error: here.error,
      bestError: best,
      gcvTimes: at.gcv.error / best,
      cornerTimes: at.corner.error / best,
      discrepancyTimes: at.discrepancy.error / best,
      gcvFails: rates.gcv,
      cornerFails: rates.corner,
      discrepancyFails: rates.discrepancy,
    };
  },

  facts: (_, p) => ({
    lambda: p.lambda,
    truth: p.truth,
    rho: p.rho,
    guess: p.guess,
    tau: p.tau,
    noise: p.noise,
  }),

  table: (r, p) => ({
    columns: [
      { head: 'lambda', values: r.lambda },
      { head: 'residual norm / data norm', values: r.curves.residual },
      { head: 'solution norm', values: r.curves.size },
      { head: 'root of GCV / data norm', values: r.curves.gcv },
      ...(p.truth ? [{ head: 'relative error', values: r.curves.error }] : []),
    ],
  }),

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
