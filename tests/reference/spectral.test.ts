import { describe, expect, test } from 'vitest';
import { curvature, gcvFunction, regularisationPath } from '../../src/core/choose/index.ts';
import { cosineTransform, inverseCosineTransform } from '../../src/core/fft/index.ts';
import { laplacian } from '../../src/core/kernels/index.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { gravity, heat, shaw } from '../../src/core/problems/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { iterate } from '../../src/core/solvers/solver.ts';
import {
  penaltySpectrum,
  tikhonov,
  transferFunction,
  tsvd,
  unsupervisedWiener,
} from '../../src/core/spectral/index.ts';
import { gamma } from '../../src/core/spectral/gamma.ts';
import { generalisedSvd, svd } from '../../src/core/svd/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape, Vec } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

interface Fit {
  lambda: number;
  x: number[];
  residual: number;
  solution: number;
  dof: number;
}
interface Expected {
  cosine: { shape: Shape; forward: number[]; inverse: number[] }[];
  tikhonov: { problem: keyof typeof problems; n: number; penalty: keyof typeof penalties; rows: Fit[] }[];
  wide: { tikhonov: number[]; identity: number[]; sigma: number[] };
  tall: { tikhonov: number[]; sigma: number[]; outside: number };
  truncations: { k: number; x: number[] }[];
  damped: { lambda: number; x: number[] }[];
  curves: { n: number; lambda: number[]; gcv: number[]; curvature: number[] };
  gamma: { shape: number; scale: number; values: number[] }[];
  unsupervised: {
    shape: [number, number];
    kernel: number[];
    ratio: number;
    ratioSpread: number;
    noise: number;
    noiseSpread: number;
    x: number[];
  };
}
const expected = fixture<Expected>('spectral');
const problems = { shaw, gravity, heat };

/** m rows of n numbers. */
const rows = (m: number, n: number, entry: (i: number, j: number) => number): Vec[] =>
  Array.from({ length: m }, (_, i) => Float64Array.from({ length: n }, (_, j) => entry(i, j)));
const penalties = {
  identity: (n: number) => rows(n, n, (i, j) => (i === j ? 1 : 0)),
  first: (n: number) => rows(n - 1, n, (i, j) => [-1, 1][j - i] ?? 0),
  second: (n: number) => rows(n - 2, n, (i, j) => [1, -2, 1][j - i] ?? 0),
  weights: (n: number) => rows(n, n, (i, j) => (i === j ? 0.5 + (1.5 * i) / (n - 1) : 0)),
};
const observed = (name: keyof typeof problems, n: number) => {
  const { matrix, b } = problems[name](n);
  return { matrix, y: gaussianNoise(b, 0.01, new RandomState(32)) };
};

test.each(expected.cosine)('scipy.fft.dctn of $shape, types 2 and 3', ({ shape, forward, inverse }) => {
  const x = new RandomState(31).uniform(-1, 1, sizeOf(shape));
  expect(cosineTransform(x, shape)).toAgreeWith(forward, 1e-14);
  expect(inverseCosineTransform(x, shape)).toAgreeWith(inverse, 1e-14);
});

describe.each(expected.tikhonov)('Tikhonov by stacked least squares: $problem, L $penalty', (row) => {
  const { matrix, y } = observed(row.problem, row.n);
  const pair = generalisedSvd(matrix, penalties[row.penalty](row.n));
  const path = regularisationPath(pair, y);
  test.each(row.rows)('λ = $lambda', ({ lambda, x, residual, solution, dof }) => {
    expect(pair.solve(y, tikhonov(lambda))).toAgreeWith(x, 1e-9);
    const point = path.at(tikhonov(lambda));
    expect([point.residual]).toAgreeWith([residual], 1e-9);
    expect([point.solution]).toAgreeWith([solution], 1e-9);
    expect([point.dof]).toAgreeWith([dof], 1e-9);
  });
});

test('fewer data than unknowns', () => {
  const entries = new RandomState(33).uniform(-1, 1, 84);
  const matrix = rows(7, 12, (i, j) => entries[12 * i + j]);
  const y = new RandomState(34).uniform(-1, 1, 7);
  expect(svd(matrix).sigma).toAgreeWith(expected.wide.sigma, 1e-13);
  expect(svd(matrix).solve(y, tikhonov(0.3))).toAgreeWith(expected.wide.identity, 1e-12);
  expect(generalisedSvd(matrix, penalties.second(12)).solve(y, tikhonov(0.3))).toAgreeWith(
    expected.wide.tikhonov,
    1e-12,
  );
});

test('more data than unknowns: part of them outside the range', () => {
  const entries = new RandomState(35).uniform(-1, 1, 78);
  const matrix = rows(13, 6, (i, j) => entries[6 * i + j]);
  const y = new RandomState(36).uniform(-1, 1, 13);
  const pair = generalisedSvd(matrix, penalties.first(6));
  expect(svd(matrix).sigma).toAgreeWith(expected.tall.sigma, 1e-13);
  expect(pair.solve(y, tikhonov(0.4))).toAgreeWith(expected.tall.tikhonov, 1e-12);
  expect([svd(matrix).outside(y), pair.outside(y)]).toAgreeWith(
    [expected.tall.outside, expected.tall.outside],
    1e-12,
  );
});

test.each(expected.truncations)('TSVD by numpy.linalg.svd, k = $k', ({ k, x }) => {
  const { matrix, y } = observed('shaw', 24);
  expect(svd(matrix).solve(y, tsvd(k))).toAgreeWith(x, 1e-9);
});

test.each(expected.damped)('scipy.sparse.linalg.lsqr, damp = $lambda', ({ lambda, x }) => {
  const { matrix, y } = observed('shaw', 24);
  expect(svd(matrix).solve(y, tikhonov(lambda))).toAgreeWith(x, 1e-8);
});

test('GCV and the curvature of the L-curve, by dense NumPy', () => {
  const { n, lambda, gcv, curvature: bends } = expected.curves;
  const { matrix, y } = observed('shaw', n);
  const path = regularisationPath(svd(matrix), y);
  const ours = lambda.map((value) => gcvFunction(path.at(tikhonov(value)), n));
  expect(ours.map((value, i) => value / gcv[i])).toAgreeWith(
    ours.map(() => 1),
    1e-8,
  );
  // Theirs is a second difference.
  expect(lambda.map((value) => curvature(path, value))).toAgreeWith(bends, 1e-4);
});

test.each(expected.gamma)('RandomState.gamma($shape, $scale)', ({ shape, scale, values }) => {
  const rng = new RandomState(37);
  expect(values.map(() => gamma(shape, scale, rng))).toAgreeWith(values, 1e-14);
});

test('skimage.restoration.unsupervised_wiener, in distribution', () => {
  const { shape, kernel, ...theirs } = expected.unsupervised;
  const psf = { shape: [5, 5] as const, data: Float64Array.from(kernel) };
  const truth = Float64Array.from(
    { length: sizeOf(shape) },
    (_, k) => Math.sin(Math.floor(k / shape[1]) / 3) * Math.cos((k % shape[1]) / 4),
  );
  const blurred = convolve2d(psf, shape, { boundary: 'periodic' }).apply(truth);
  const data = gaussianNoise(blurred, 0.05, new RandomState(38));
  const problem = {
    data,
    shape,
    transfer: transferFunction(psf, shape),
    penalty: penaltySpectrum(laplacian(), shape),
  };
  // Means of the last 100 of 150, in decades, as the fixture's.
  const chain = (seed: number) => {
    let [ratio, noise] = [0, 0];
    for (const state of iterate(unsupervisedWiener, { ...problem, seed }, { burnIn: 50 })) {
      if (state.iteration > 50) {
        ratio += Math.log10(state.truthPrecision / state.noisePrecision) / 100;
        noise += Math.log10(state.noisePrecision) / 100;
      }
      if (state.iteration === 150) return { ratio, noise, x: state.x };
    }
    throw new Error('unreachable');
  };
  const ours = [1, 2, 3].map(chain);
  for (const { ratio, noise, x } of ours) {
    expect(Math.abs(ratio - theirs.ratio)).toBeLessThan(4 * theirs.ratioSpread);
    expect(Math.abs(noise - theirs.noise)).toBeLessThan(4 * theirs.noiseSpread);
    expect(x).toAgreeWith(theirs.x, 0.05);
  }
});
