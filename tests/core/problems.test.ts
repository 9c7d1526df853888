import { describe, expect, test } from 'vitest';
import {
  blur,
  deriv2,
  gravity,
  heat,
  phillips,
  problemNames,
  shaw,
  testProblem,
} from '../../src/core/problems/index.ts';
import { svd } from '../../src/core/svd/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { dot, maxAbs, norm, subtract, sum } from '../../src/core/vector.ts';

const times = (rows: readonly Vec[], x: Vec) => Float64Array.from(rows, (row) => dot(row, x));
const condition = (matrix: readonly Vec[]) => {
  const { sigma } = svd(matrix);
  return sigma[0] / sigma[sigma.length - 1];
};
const sigmas = (matrix: readonly Vec[], count: number) => svd(matrix).sigma.subarray(0, count);

describe('Hansen’s numbers, n = 32', () => {
  test('deriv2: condition 1.244e3, and its first case at n = 3', () => {
    expect(condition(deriv2(32).matrix)).toBeCloseTo(1244, 0);
    const { x, b } = deriv2(3);
    expect(x).toAgreeWith([0.0962250448, 0.2886751345, 0.4811252243], 1e-9);
    expect(b).toAgreeWith([-0.0151465348, -0.0347479328, -0.0222743159], 1e-8);
  });
  test('phillips: condition 2.667e4', () => {
    expect(condition(phillips(32).matrix) / 2.667e4).toBeCloseTo(1, 3);
  });
  test('gravity at depth ¼: condition 3.401e9, σ₁ = 6.460396', () => {
    expect(condition(gravity(32).matrix) / 3.401e9).toBeCloseTo(1, 3);
    expect(sigmas(gravity(32).matrix, 1)[0]).toBeCloseTo(6.460396, 6);
  });
  test('shaw: its first five singular values, and rank 20', () => {
    const expected = [2.9933281, 1.8567989, 1.0341234, 0.39350705, 0.058992138];
    expect(sigmas(shaw(32).matrix, 5)).toAgreeWith(expected, 2e-8);
    expect(svd(shaw(32).matrix).rank).toBe(20);
  });
  test('foxgood has rank 18, heat with κ = 1 rank 31, and κ = 5 condition 2.278', () => {
    expect(svd(testProblem('foxgood', 32).matrix).rank).toBe(18);
    expect(svd(heat(32).matrix).rank).toBe(31);
    expect(condition(heat(32, { kappa: 5 }).matrix)).toBeCloseTo(2.278, 3);
  });
});

describe.each(problemNames)('%s', (name) => {
  test.each([16, 33])('is square, finite, and says whether b = Ax (n = %i)', (n) => {
    const { matrix, x, b, ...problem } = testProblem(name, n);
    expect(problem.name).toBe(name);
    expect([matrix.length, x.length, b.length, ...matrix.map((row) => row.length)]).toEqual(
      new Array(n + 3).fill(n),
    );
    expect([...x, ...b, ...matrix.flatMap((row) => [...row])].every(Number.isFinite)).toBe(true);
    const rest = norm(subtract(times(matrix, x), b)) / norm(b);
    expect(rest).toBeLessThan(problem.consistent ? 1e-15 : 0.02);
  });
});

describe('what they are', () => {
  test('symmetric, all but heat; shaw about the other diagonal too', () => {
    for (const name of problemNames) {
      const { matrix } = testProblem(name, 17);
      const skew = matrix.flatMap((row, i) => [...row].map((value, j) => value - matrix[j][i]));
      expect(maxAbs(Float64Array.from(skew)) < 1e-12, name).toBe(name !== 'heat');
    }
    const { matrix } = shaw(17);
    const turned = matrix.map((row) => row.slice().reverse()).reverse();
    expect(turned.flatMap((row) => [...row])).toAgreeWith(
      matrix.flatMap((row) => [...row]),
      1e-14,
    );
  });
  test('heat is causal, phillips a band, the blur keeps a constant away from the edges', () => {
    expect(heat(20).matrix.every((row, i) => row.subarray(i + 1).every((value) => value === 0))).toBe(true);
    const band = phillips(24).matrix.map((row) => row.filter((value) => value !== 0).length);
    expect(Math.max(...band)).toBe(13);
    expect(sum(blur(64).matrix[32])).toBeCloseTo(1, 12);
    expect(sum(blur(64).matrix[0])).toBeLessThan(0.7);
  });
  test('the discretisation’s error falls as the grid gets finer, at the rate of its order', () => {
    const error = (name: 'phillips' | 'foxgood', n: number) => {
      const { matrix, x, b } = testProblem(name, n);
      return norm(subtract(times(matrix, x), b)) / norm(b);
    };
    for (const name of ['phillips', 'foxgood'] as const) {
      expect(Math.log2(error(name, 32) / error(name, 64)), name).toBeCloseTo(2, 0);
    }
  });
  test('deriv2: b = Ax exactly for a line, and only then', () => {
    const error = (truth: 'line' | 'exponential' | 'tent') => {
      const { matrix, x, b } = deriv2(16, { truth });
      return norm(subtract(times(matrix, x), b)) / norm(b);
    };
    expect(error('line')).toBeLessThan(1e-14);
    expect(error('exponential')).toBeGreaterThan(1e-5);
    expect(error('tent')).toBeGreaterThan(1e-4);
  });
  test('deeper is worse, slower heat is worse, a wider blur is worse', () => {
    const gravities = [0.1, 0.25, 0.4].map((depth) => condition(gravity(24, { depth }).matrix));
    const heats = [5, 3, 2].map((kappa) => condition(heat(24, { kappa }).matrix));
    const blurs = [0.5, 1, 1.5].map((sigma) => condition(blur(24, { sigma }).matrix));
    for (const list of [gravities, heats, blurs]) expect(list).toEqual([...list].sort((a, b) => a - b));
  });
});

test.each([
  ['shaw: n must be a whole number ≥ 2, got 1', () => shaw(1)],
  ['gravity: depth must be a finite number > 0, got 0', () => gravity(8, { depth: 0 })],
  ['heat: kappa must be a finite number > 0, got -1', () => heat(8, { kappa: -1 })],
  ['blur: truth must hold 20 numbers, got 3', () => blur(20, { truth: new Float64Array(3) })],
  [
    "deriv2: truth must be 'line' | 'exponential' | 'tent', got 'cube'",
    () => deriv2(8, { truth: 'cube' as 'line' }),
  ],
  [
    "testProblem: name must be 'shaw' | 'phillips' | 'deriv2' | 'gravity' | 'heat' | 'foxgood' | 'blur', got 'tomo'",
    () => testProblem('tomo' as 'shaw', 8),
  ],
])('%s', (message, run) => {
  expect(run).toThrow(message);
});
