import { testProblem } from '../../core/problems/index.ts';
import type { ProblemName } from '../../core/problems/index.ts';
import { svd } from '../../core/svd/index.ts';
import type { Svd } from '../../core/svd/index.ts';
import { maxAbs, scale } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach } from './memo.ts';

/** A test problem in units that compare: σ₁ = 1 and max|x| = 1, with b scaled along. */
export interface ScaledProblem {
  readonly matrix: readonly Vec[];
  readonly x: Vec;
  readonly b: Vec;
  /** True when b = Ax was made; false when b is the integral equation's own. */
  readonly consistent: boolean;
  readonly svd: Svd;
}

/** By name, taken apart once and kept: the same n and name give the same object. */
export const scaledProblem = (name: ProblemName, n: number): ScaledProblem => scaled({ name, n });

const scaled = keepEach(
  ({ name, n }: { name: ProblemName; n: number }): ScaledProblem => {
    const { matrix, x, b, consistent } = testProblem(name, n);
    const largest = svd(matrix).sigma[0];
    const [unit, peak] = [1 / largest, 1 / maxAbs(x)];
    const rows = matrix.map((row) => scale(unit, row));
    return { matrix: rows, x: scale(peak, x), b: scale(unit * peak, b), consistent, svd: svd(rows) };
  },
  ({ name, n }) => `${name} ${n}`,
);
