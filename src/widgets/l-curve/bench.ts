/** What all rules are given: a matrix taken apart, and noisy data. */
import { arNoise } from '../../core/noise.ts';
import { testProblem, type ProblemName } from '../../core/problems/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { svd, type Svd } from '../../core/svd/index.ts';
import { dot, norm, type Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { SIZE, type Params } from './params.ts';

interface Apart {
  readonly svd: Svd;
  readonly truth: Vec;
  /** A x. */
  readonly clean: Vec;
}
export interface Bench extends Apart {
  readonly data: Vec;
  /** The noise's true standard deviation, in units of the data. */
  readonly sigma: number;
}

/** The decomposition depends on the problem alone, and is made once. */
const takeApart = keepEach((name: ProblemName): Apart => {
  const { matrix, x } = testProblem(name, SIZE);
  return { svd: svd(matrix), truth: x, clean: Float64Array.from(matrix, (row) => dot(row, x)) };
});

/** σ is a fraction of the root mean square of the clean data; ρ = 0 is white. */
export function benchOf({ problem, noise, rho, seed }: Params): Bench {
  const apart = takeApart(problem);
  const sigma = (noise * norm(apart.clean)) / Math.sqrt(SIZE);
  const data = arNoise(apart.clean, sigma, rho, new RandomState(seed));
  return { ...apart, data, sigma };
}
