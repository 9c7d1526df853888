import { scale, stack, sum } from '../../src/core/operator-algebra.ts';
import type { LinearOperator } from '../../src/core/operator.ts';
import { compose, dense, transpose } from '../../src/core/operator.ts';
import { crop } from '../../src/core/operators/crop.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { mask } from '../../src/core/operators/mask.ts';
import { pad } from '../../src/core/operators/pad.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { OperatorCase } from './cases.ts';

type Size = readonly [number, number];

/** A row whose matrix is told by the matrices of its parts. */
function row(
  name: string,
  make: () => LinearOperator,
  parts: LinearOperator[],
  entry: OfParts,
): OperatorCase {
  const matrices = parts.map(dense);
  return { file: 'operator-algebra', name, make, entry: (i, j) => entry(matrices, i, j) };
}
type OfParts = (matrices: readonly Float64Array[][], i: number, j: number) => number;

/** Sums, multiples, stacks, products and transposes of operators whose own rows are elsewhere. */
export function* algebraCases(): Generator<OperatorCase> {
  for (const shape of [
    [4, 4],
    [5, 5],
    [3, 6],
  ] as Size[]) {
    const weights = (seed: number) => new RandomState(seed).standardNormal(shape[0] * shape[1]);
    const [a, b] = [mask(weights(1), shape), mask(weights(2), shape)];
    const shift = compose(
      crop([shape[0] + 2, shape[1]], { top: 2 }),
      pad(shape, { bottom: 2 }, { boundary: 'periodic' }),
    );
    const slope = gradient(shape, { boundary: 'replicate' });
    const on = shape.join('×');
    yield row(
      `sum of three on ${on}`,
      () => sum(a, shift, b),
      [a, shift, b],
      (m, i, j) => m.reduce((total, matrix) => total + matrix[i][j], 0),
    );
    yield row(
      `sum of an operator with itself on ${on}`,
      () => sum(shift, shift),
      [shift],
      ([m], i, j) => 2 * m[i][j],
    );
    yield row(
      `−2.5 ∇ on ${on}`,
      () => scale(-2.5, slope),
      [slope],
      ([m], i, j) => -2.5 * m[i][j],
    );
    yield row(
      `0 ∇ on ${on}`,
      () => scale(0, slope),
      [slope],
      () => 0,
    );
    yield row(
      `stack of three on ${on}`,
      () => stack(a, slope, shift),
      [a, slope, shift],
      (m, i, j) => m.flat()[i][j],
    );
    yield row(
      `stack of one on ${on}`,
      () => stack(slope),
      [slope],
      ([m], i, j) => m[i][j],
    );
    yield row(
      `product on ${on}`,
      () => compose(slope, a),
      [slope, a],
      ([s, m], i, j) => m.reduce((total, matrixRow, k) => total + s[i][k] * matrixRow[j], 0),
    );
    yield row(
      `transpose on ${on}`,
      () => transpose(slope),
      [slope],
      ([m], i, j) => m[j][i],
    );
  }
}
