/** The three methods of each case, each set by a rule that sees the data alone: the residual shall be as large as the noise. */
import type { Vec } from '../../core/vector.ts';
import {
  nonnegativeLeastSquares,
  richardsonLucy,
  richardsonLucyTv,
  sparse,
  tikhonov,
  totalVariation,
  wiener,
  type IterativeMethod,
  type Method,
  type RestorationProblem,
} from '../../methods/index.ts';
import type { Case } from './cases.ts';
import type { CaseName, Params, Place } from './params.ts';

type Blur = Params['blur'];
type Values = Readonly<Record<string, number>>;

export interface Way {
  readonly method: Method;
  /** The values that a rule finds with this blur: it knows no other. */
  values(given: Case, blur: Blur): Values;
}
export interface Undone {
  readonly method: Method;
  readonly values: Values;
  readonly x: Vec;
}

/** Mean of (y − Ax)²/variance with a blur's A: 1 for the truth and the right blur, on average. */
function misfit({ problem, operator, variance }: Case, blur: Blur, x: Vec): number {
  const { data } = problem[blur];
  const model = operator[blur].apply(x);
  return data.reduce((total, y, i) => total + (y - model[i]) ** 2 / variance(model[i]), 0) / data.length;
}

interface Stretch {
  readonly decades: readonly [number, number];
  readonly halvings: number;
  readonly others?: Values;
}

/** The largest weight, to three digits, whose residual is no larger than the noise, by halving a stretch of decades. */
function weighed(
  method: Method,
  name: string,
  { decades: [least, most], halvings, others = {} }: Stretch,
): Way {
  return {
    method,
    values(given, blur) {
      const problem = given.problem[blur];
      let [low, high] = [least, most];
      for (let i = 0; i < halvings; i++) {
        const middle = (low + high) / 2;
        const x = method.restore(problem, { ...others, [name]: 10 ** middle });
        if (misfit(given, blur, x) > 1) high = middle;
        else low = middle;
      }
      return { ...others, [name]: Number((10 ** low).toPrecision(3)) };
    },
  };
}
/** The first step whose residual is no larger than the noise. */
function stopped(method: IterativeMethod, most: number, others: Values = {}): Way {
  return {
    method,
    values(given, blur) {
      const problem = given.problem[blur];
      const values = { ...others, steps: most };
      const params = method.solverParams(problem, values);
      let state = method.solver.init(method.solverProblem(problem, values));
      while (state.iteration < most && (state.iteration === 0 || misfit(given, blur, state.x) > 1))
        state = method.solver.step(state, params);
      return { ...others, steps: state.iteration };
    },
  };
}

const fixed = (method: Method, values: Values): Way => ({ method, values: () => values });

/** Steps that are too many, and the most that a rule waits for. */
export const RUN_ON = 300;

export const WAYS: Readonly<Record<CaseName, Readonly<Record<Place, Way>>>> = {
  photograph: {
    first: weighed(totalVariation, 'lambda', {
      decades: [-5, -1],
      halvings: 8,
      others: { steps: 150 },
    }),
    second: weighed(wiener, 'nsr', { decades: [-8, 1], halvings: 24 }),
    third: stopped(richardsonLucy, RUN_ON),
  },
  slice: {
    first: stopped(richardsonLucy, RUN_ON),
    second: weighed(wiener, 'nsr', { decades: [-8, 1], halvings: 24 }),
    third: fixed(richardsonLucy, { steps: RUN_ON }),
  },
  spectrum: {
    first: stopped(nonnegativeLeastSquares, 5000, { step: 1 }),
    second: weighed(tikhonov, 'lambda', { decades: [-6, 1], halvings: 24 }),
    third: weighed(sparse, 'lambda', {
      decades: [-5, 0],
      halvings: 10,
      others: { steps: 1000 },
    }),
  },
};

/** A prior beside the counts, its weight set on other draws (seeds 101 to 104): what the slice leaves to gain. */
export const PRIOR: Way = fixed(richardsonLucyTv, { steps: 40, lambda: 0.02, smoothing: 0.05 });

export const undo = ({ method }: Way, problem: RestorationProblem, values: Values): Undone => ({
  method,
  values,
  x: method.restore(problem, values),
});
