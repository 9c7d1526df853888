import { expect, test } from 'vitest';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { compose, dense, dotTest, linearOperator, transpose } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { roughKernel } from './cases.ts';

const a = convolve1d(roughKernel(1, 4).data, 10, { boundary: 'zero', output: 'valid' });
const b = convolve1d(roughKernel(1, 3).data, 8, { boundary: 'zero', output: 'full' });

test('compose multiplies the matrices and keeps the adjoint exact', () => {
  const c = compose(a, b);
  const [matrixA, matrixB] = [dense(a), dense(b)];
  const product = matrixA.map((row) =>
    matrixB[0].map((_, j) => row.reduce((s, v, k) => s + v * matrixB[k][j], 0)),
  );
  expect(dense(c).flatMap((row) => [...row])).toAgreeWith(
    product.flatMap((row) => [...row]),
    1e-14,
  );
  expect(dotTest(c, new RandomState(3))).toBeLessThan(1e-13);
  expect([c.inShape, c.outShape]).toEqual([[8], [7]]);
});

test('transpose swaps rows and columns', () => {
  const rows = dense(a);
  const columns = dense(transpose(a));
  expect(columns).toHaveLength(10);
  columns.forEach((column, j) => expect(column).toEqual(Float64Array.from(rows, (row) => row[j])));
});

test('the dot test notices a wrong adjoint', () => {
  const lie = linearOperator({
    name: 'lie',
    inShape: [8],
    outShape: [8],
    forward: (x, out) => out.set(x),
    backward: (y, out) => out.set(y.slice().reverse()),
  });
  expect(dotTest(lie, new RandomState(0))).toBeGreaterThan(1e-3);
});

test('operatorNorm is the largest singular value', () => {
  const diagonal = linearOperator({
    name: 'diagonal',
    inShape: [4],
    outShape: [4],
    forward: (x, out) => out.set(x.map((v, i) => v * [0.5, -3, 1, 2][i])),
    backward: (y, out) => out.set(y.map((v, i) => v * [0.5, -3, 1, 2][i])),
  });
  expect(operatorNorm(diagonal)).toBeCloseTo(3, 9);
  const zero = linearOperator({
    ...diagonal,
    forward: (_, out) => out.fill(0),
    backward: (_, out) => out.fill(0),
  });
  expect(operatorNorm(zero)).toBe(0);
});
