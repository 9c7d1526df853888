import { describe, expect, test } from 'vitest';
import { deriv2, foxgood, gravity, heat, phillips, shaw } from '../../src/core/problems/index.ts';
import type { TestProblem } from '../../src/core/problems/index.ts';
import { svd } from '../../src/core/svd/index.ts';
import { fixture } from './fixture.ts';

interface Row {
  name: string;
  n: number;
  options: object;
  sigma: number[];
}
const { small, large } = fixture<{
  small: (Row & { matrix: number[]; x: number[]; b: number[] })[];
  large: Row[];
}>('problems');
const made: Record<string, (n: number, options: object) => TestProblem> = {
  deriv2,
  foxgood,
  gravity,
  heat,
  phillips,
  shaw,
};

describe.each(small)(
  '$name, n = $n, $options, by quadrature in SciPy',
  ({ name, n, options, ...expected }) => {
    const { matrix, x, b } = made[name](n, options);
    test('the matrix', () => {
      expect(matrix.flatMap((row) => [...row])).toAgreeWith(expected.matrix, 1e-12);
    });
    test('x and b', () => {
      expect(x).toAgreeWith(expected.x, 1e-12);
      expect(b).toAgreeWith(expected.b, 1e-12);
    });
    test('the singular values', () => {
      expect(svd(matrix).sigma).toAgreeWith(expected.sigma, 1e-12);
    });
  },
);

test.each(large)('numpy.linalg.svd of $name, n = $n, $options', ({ name, n, options, sigma }) => {
  expect(svd(made[name](n, options).matrix).sigma).toAgreeWith(sigma, 1e-13);
});
