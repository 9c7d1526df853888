/** How often a rule fails: not in the draw on show, but in many of the same noise. */
import { curvature, gcvFunction } from '../../core/choose/index.ts';
import { tikhonov } from '../../core/spectral/index.ts';
import { dot, type Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { benchOf, type Bench } from './bench.ts';
import { DRAWS, FAILURE, SIZE, type Params } from './params.ts';
import { GRID } from './rules.ts';

/** In percent of the draws. */
export interface Rates {
  readonly corner: number;
  readonly gcv: number;
  readonly discrepancy: number;
}

/** The sums of a regularisation path at one λ, as weights of the squares of the coefficients uᵢᵀy: the same for all draws. */
interface Row {
  readonly lambda: number;
  readonly dof: number;
  readonly residual: Vec;
  readonly solution: Vec;
  /** Of η′, without its factor −4/λ. */
  readonly slope: Vec;
  /** Of uᵢᵀy itself: φᵢ/σᵢ. */
  readonly gain: Vec;
}

/** What one draw makes of the λ of the grid. */
interface Draw {
  /** ‖y − Ax̂‖², rising. */
  readonly residual: Vec;
  /** ‖x̂ − x‖² over its least. */
  readonly loss: Vec;
  /** √m·σ. */
  readonly noise: number;
  readonly corner: number;
  readonly gcv: number;
}

function rowOf({ svd }: Bench, lambda: number): Row {
  const phi = svd.sigma.map(tikhonov(lambda));
  const gain = svd.sigma.map((sigma) => sigma / (sigma * sigma + lambda * lambda));
  return {
    lambda,
    dof: phi.reduce((a, b) => a + b),
    residual: phi.map((value) => (1 - value) ** 2),
    solution: gain.map((value) => value * value),
    slope: gain.map((value, i) => (1 - phi[i]) * value * value),
    gain,
  };
}

const leastAt = (values: readonly number[]): number => values.indexOf(Math.min(...values));

function drawOf({ svd, data, sigma }: Bench, rows: readonly Row[], wanted: Vec): Draw {
  const beta = svd.coefficients(data);
  const power = beta.map((value) => value * value);
  const points = rows.map(({ residual, solution, dof }) => ({
    residual: dot(residual, power),
    solution: dot(solution, power),
    dof,
  }));
  const bends = rows.map(({ lambda, slope }, k) =>
    curvature({ size: SIZE, at: () => points[k], change: () => dot(slope, power) }, lambda),
  );
  const square = rows.map(({ gain }) => gain.reduce((sum, g, i) => sum + (g * beta[i] - wanted[i]) ** 2, 0));
  const least = Math.min(...square);
  return {
    residual: Float64Array.from(points, ({ residual }) => residual),
    loss: Float64Array.from(square, (value) => value / least),
    noise: sigma * Math.sqrt(SIZE),
    corner: leastAt(bends.map((value) => -value)),
    gcv: leastAt(points.map((point) => gcvFunction(point, SIZE))),
  };
}

type Setting = Pick<Params, 'problem' | 'noise' | 'rho'>;
const drawsOf = keepLast(
  ({ problem, noise, rho }: Setting) => `${problem} ${noise} ${rho}`,
  (p: Params): readonly Draw[] => {
    const benches = Array.from({ length: DRAWS }, (_, k) => benchOf({ ...p, seed: k + 1 }));
    const [first] = benches;
    const rows = Array.from(GRID, (lambda) => rowOf(first, lambda));
    const wanted = first.svd.sigma.map((_, i) => dot(first.svd.v(i), first.truth));
    return benches.map((bench) => drawOf(bench, rows, wanted));
  },
);

/** Of the draws with seeds 1 … DRAWS, those in which a rule's λ, taken from the grid, has more than FAILURE times the least error. */
export function ratesOf(p: Params): Rates {
  const draws = drawsOf(p);
  const share = (choice: (draw: Draw) => number) =>
    (100 * draws.filter((draw) => draw.loss[choice(draw)] > FAILURE ** 2).length) / DRAWS;
  return {
    corner: share(({ corner }) => corner),
    gcv: share(({ gcv }) => gcv),
    discrepancy: share(({ residual, noise }) => {
      const target = (p.tau * p.guess * noise) ** 2;
      return Math.max(
        0,
        residual.findLastIndex((value) => value <= target),
      );
    }),
  };
}
