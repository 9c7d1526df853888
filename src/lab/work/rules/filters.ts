/** Rules for λ of a spectral filter: the core's, on the frame that the method sees. */
import {
  discrepancy,
  gcv,
  gcvFunction,
  lCurveCorner,
  logarithmicGrid,
  meaningfulRange,
  quasiOptimality,
  sure,
  tikhonovFamily,
  type ChoiceProblem,
  type Family,
} from '../../../core/choose/index.ts';
import { identity } from '../../../core/kernels/index.ts';
import { penalised, truncated, type Decomposition } from '../../../core/spectral/index.ts';
import { cumulativePeriodogram, distanceFromWhite } from '../../../core/stopping/index.ts';
import type { Vec } from '../../../core/vector.ts';
import { diagonalise, differencePower } from '../../../methods/index.ts';
import { hasMargin, innerOf, squared } from './residual.ts';
import type { Asked, SettingRule } from './rule.ts';

/** A filter with one number: in which basis, and how its λ stands for the method's param. */
interface Filter {
  readonly param: string;
  readonly family: Family;
  basis(asked: Asked): Decomposition;
  /** The method's param for a λ. */
  of(lambda: number): number;
}

const plain = ({ problem, method }: Asked): Decomposition => diagonalise(method.name, problem);
const square = (lambda: number): number => lambda * lambda;
const same = (lambda: number): number => lambda;

/** Truncation by a threshold, in any order of the coefficients. */
const truncation: Family = {
  name: 'truncation',
  factor: truncated,
  grid: (decomposition) => logarithmicGrid(...meaningfulRange(decomposition), GRID),
  slope: null,
  smoothing: true,
};

/** |L|² of the spectral Wiener filter seen as Tikhonov's: σ²/S, so that λ² is what multiplies the noise's power. */
function whitened(asked: Asked): Decomposition {
  const { noise, spectrum } = asked.problem;
  const power = (noise?.sigma ?? 0) ** 2;
  const most = spectrum!.reduce((a, b) => Math.max(a, b));
  return penalised(
    plain(asked),
    spectrum!.map((value) => power / Math.max(value, LEAST_POWER * most)),
  );
}
const LEAST_POWER = 1e-15;

export const filters = {
  tsvd: { param: 'threshold', family: truncation, basis: plain, of: same },
  tikhonov: { param: 'lambda', family: tikhonovFamily, basis: plain, of: same },
  'tikhonov-gradient': {
    param: 'lambda',
    family: tikhonovFamily,
    basis: (asked) => penalised(plain(asked), differencePower(asked.problem, asked.values.order)),
    of: same,
  },
  wiener: { param: 'nsr', family: tikhonovFamily, basis: plain, of: square },
  'wiener-spectrum': { param: 'strength', family: tikhonovFamily, basis: whitened, of: square },
} as const satisfies Record<string, Filter>;

/** λ looked at, and between the neighbours of the best; a root's tries and how close it is met; digits kept. */
const GRID = 30;
const FINER = 9;
const MOST_TRIES = 30;
const CLOSE = 1e-3;
/** A residual of exactly 0 has no logarithm. */
const NOTHING = 1e-9;
const DIGITS = 3;

type Problem = ChoiceProblem & { readonly lambdas: Vec };
type Choose = (problem: Problem, asked: Asked, filter: Filter) => number;

/** What a filter leaves where the data can be explained, over λ. */
interface Left {
  /** Pixels there. */
  readonly size: number;
  readonly shape: readonly [number, number];
  /** y − Ax̂. */
  residual(lambda: number): Vec;
  /** Σφ of those pixels: a filter follows each of them as much as any other. */
  dof(lambda: number): number;
}

/** In the basis of a lone 1, which is A's own, the residual is y filtered by 1 − φ. */
function leftBy({ decomposition, data }: Problem, asked: Asked, { family }: Filter): Left {
  const basis = diagonalise(asked.method.name, { ...asked.problem, kernel: identity() });
  const inner = innerOf(asked);
  const [height, width] = inner.shape;
  const { sigma } = decomposition;
  const kept = (lambda: number) => {
    const factor = family.factor(lambda);
    return (i: number): number => (sigma[i] === 0 ? 0 : factor(sigma[i], i));
  };
  return {
    size: height * width,
    shape: inner.shape,
    residual(lambda) {
      const phi = kept(lambda);
      return inner.cut(basis.solve(data, (_, i) => 1 - phi(i)));
    },
    dof: (lambda) =>
      (sigma.map((_, i) => kept(lambda)(i)).reduce((a, b) => a + b, 0) * height * width) / sigma.length,
  };
}

/** ‖y − Ax̂‖² = mσ². Where no λ leaves just the noise: the least of the grid, or the largest where the data are all noise. */
const byDiscrepancy: Choose = (problem, asked, filter) => {
  const { lambdas } = problem;
  const { sigma } = asked.noise;
  if (!hasMargin(asked)) {
    const { lambda, trouble } = discrepancy(problem, { sigma });
    return lambda ?? (trouble === 'drowned' ? lambdas.at(-1)! : lambdas[0]);
  }
  const { size, residual } = leftBy(problem, asked, filter);
  // Rising, and nearly straight in log λ.
  const excess = (t: number) =>
    Math.log(Math.max(NOTHING, squared(residual(Math.exp(t))) / (size * sigma ** 2)));
  return Math.exp(root(excess, Math.log(lambdas[0]), Math.log(lambdas.at(-1)!)));
};

/**
 * Where a rising f is 0 in [low, high], to `CLOSE`; the end nearest to it where it is not. False position with its stuck end halved, as
 * "Illinois" has it: Dowell & Jarratt, *BIT* 11, 1971.
 */
function root(f: (t: number) => number, low: number, high: number): number {
  let [below, above] = [f(low), f(high)];
  if (below >= 0) return low;
  if (above <= 0) return high;
  let kept = 0;
  for (let i = 0; i < MOST_TRIES && high - low > CLOSE; i++) {
    const t = (low * above - high * below) / (above - below);
    const value = f(t);
    if (Math.abs(value) < CLOSE) return t;
    if (value < 0) {
      [low, below] = [t, value];
      if (kept === -1) above /= 2;
    } else {
      [high, above] = [t, value];
      if (kept === 1) below /= 2;
    }
    kept = Math.sign(value);
  }
  return (low + high) / 2;
}

/** With a margin ‖r‖² and Σφ are of the data that can be explained; without one it is the core's rule. */
const byGcv: Choose = (problem, asked, filter) => {
  if (!hasMargin(asked)) return gcv(problem).lambda;
  const { size, residual, dof } = leftBy(problem, asked, filter);
  const value = (lambda: number) =>
    gcvFunction({ residual: squared(residual(lambda)), dof: dof(lambda), solution: 0 }, size);
  return leastOf(value, problem.lambdas);
};

const bySure: Choose = (problem, asked, filter) => {
  const { sigma } = asked.noise;
  if (!hasMargin(asked)) return sure(problem, { sigma }).lambda;
  const { residual, dof } = leftBy(problem, asked, filter);
  return leastOf((lambda) => squared(residual(lambda)) + 2 * sigma ** 2 * dof(lambda), problem.lambdas);
};

/** The λ whose residual is nearest to white. */
const byWhiteness: Choose = (problem, asked, filter) => {
  const { residual, shape } = leftBy(problem, asked, filter);
  const distance = (lambda: number) => distanceFromWhite(cumulativePeriodogram(residual(lambda), shape));
  return leastOf(distance, problem.lambdas);
};

/** On the grid, then on a finer one between the neighbours of its least point. */
function leastOf(f: (lambda: number) => number, lambdas: Vec): number {
  const best = bestOf(f, lambdas);
  const [low, high] = [lambdas[Math.max(0, best - 1)], lambdas[Math.min(lambdas.length - 1, best + 1)]];
  const finer = logarithmicGrid(low, high, FINER);
  return finer[bestOf(f, finer)];
}

function bestOf(f: (lambda: number) => number, lambdas: Vec): number {
  const values = lambdas.map(f);
  return values.indexOf(values.reduce((a, b) => Math.min(a, b)));
}

export const choosing = {
  discrepancy: byDiscrepancy,
  gcv: byGcv,
  sure: bySure,
  'l-curve': (problem) => lCurveCorner(problem).lambda,
  quasi: (problem) => quasiOptimality(problem).lambda,
  whiteness: byWhiteness,
} as const satisfies Record<string, Choose>;
export type ChoiceRule = keyof typeof choosing;

/** What the core's rules are asked of this filter. */
export function choiceProblem(filter: Filter, asked: Asked): Problem {
  const decomposition = filter.basis(asked);
  const [low, high] = meaningfulRange(decomposition);
  return {
    decomposition,
    data: asked.problem.data,
    family: filter.family,
    lambdas: logarithmicGrid(low, high, GRID),
  };
}

/** A rule of the core for a filter. */
export const filterRule = (filter: Filter, rule: ChoiceRule): SettingRule => ({
  kind: 'set',
  params: [filter.param],
  set(asked) {
    const problem = choiceProblem(filter, asked);
    const lambda = choosing[rule](problem, asked, filter);
    const ends = [problem.lambdas[0], problem.lambdas.at(-1)!];
    return {
      values: { [filter.param]: Number(filter.of(lambda).toPrecision(DIGITS)) },
      isAtEnd: ends.some((end) => Math.abs(lambda / end - 1) < CLOSE),
    };
  },
});
