import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regularisationPath } from '../../src/core/choose/index.ts';
import { disc, gaussian, gaussian2d, kernelOf, laplacian, motion } from '../../src/core/kernels/index.ts';
import { relativeError } from '../../src/core/metrics.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { dense } from '../../src/core/operator.ts';
import type { LinearOperator } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import {
  classSpectrum,
  dct,
  dft,
  landweberFactor,
  naive,
  penalised,
  penaltySpectrum,
  periodogram,
  powerLawSpectrum,
  spectralSolve,
  subtractedSpectrum,
  tikhonov,
  transferFunction,
  truncated,
  tsvd,
  unsupervisedWiener,
  wiener,
} from '../../src/core/spectral/index.ts';
import type { Decomposition } from '../../src/core/spectral/index.ts';
import { generalisedSvd, svd } from '../../src/core/svd/index.ts';
import { dot, norm, scale, sizeOf, subtract, sum } from '../../src/core/vector.ts';
import type { Shape, Vec } from '../../src/core/vector.ts';
import { roughKernel } from './cases.ts';
import { matrixOperator as matrix } from './matrix-operator.ts';

const random = (n: number, seed = 1) => new RandomState(seed).standardNormal(n);

const roughMatrix = (m: number, n: number): Vec[] =>
  Array.from({ length: m }, (_, i) => random(n, 100 * m + i));

/** The x that solves (AᵀA + λ²LᵀL) x = Aᵀy, by Gaussian elimination. */
function normalEquations(a: LinearOperator, l: LinearOperator | null, y: Vec, lambda: number): Vec {
  const n = sizeOf(a.inShape);
  const system = Array.from({ length: n }, (_, j) => {
    const unit = new Float64Array(n);
    unit[j] = 1;
    const penalty = l === null ? unit : l.adjoint(l.apply(unit));
    return [...a.adjoint(a.apply(unit)).map((value, i) => value + lambda * lambda * penalty[i])];
  });
  a.adjoint(y).forEach((value, i) => system[i].push(value));
  for (let k = 0; k < n; k++) {
    const pivot = system.slice(k).reduce((best, row) => (Math.abs(row[k]) > Math.abs(best[k]) ? row : best));
    const at = system.indexOf(pivot);
    [system[k], system[at]] = [system[at], system[k]];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = system[i][k] / system[k][k];
      for (let j = k; j <= n; j++) system[i][j] -= factor * system[k][j];
    }
  }
  return Float64Array.from({ length: n }, (_, i) => system[i][n] / system[i][i]);
}

interface Row {
  readonly name: string;
  readonly decomposition: Decomposition;
  readonly operator: LinearOperator;
  readonly penalty?: LinearOperator;
}
const periodic = { boundary: 'periodic' } as const;
const reflect = { boundary: 'reflect' } as const;
const zero = { boundary: 'zero' } as const;
const second = Float64Array.of(1, -2, 1);
const valid = { boundary: 'zero', output: 'valid' } as const;

function pair(name: string, operator: LinearOperator, penalty: LinearOperator): Row {
  return { name, operator, penalty, decomposition: generalisedSvd(operator, penalty) };
}
const symmetricPlane = kernelOf([
  [1, 3, 1],
  [2, 7, 2],
  [1, 3, 1],
]);
const rows: readonly Row[] = [
  ...(
    [
      [5, 5],
      [9, 4],
      [4, 9],
      [1, 3],
      [3, 1],
    ] as const
  ).map(([m, n]) => {
    const entries = roughMatrix(m, n);
    return { name: `svd of ${m}×${n}`, decomposition: svd(entries), operator: matrix(entries) };
  }),
  ...[
    convolve1d(gaussian(1), 20, zero),
    convolve2d(motion(3, 30), [5, 6], { boundary: 'replicate' }),
    convolve2d(roughKernel(2, 3), [5, 6], valid),
  ].map((operator) => ({ name: `svd of ${operator.name}`, decomposition: svd(operator), operator })),
  ...[12, 13].map((n) => {
    const kernel = roughKernel(1, 4).data;
    return {
      name: `dft of ${n}`,
      decomposition: dft(kernel, [n]),
      operator: convolve1d(kernel, n, periodic),
    };
  }),
  {
    name: 'dft of 6×7',
    decomposition: dft(roughKernel(3, 2), [6, 7]),
    operator: convolve2d(roughKernel(3, 2), [6, 7], periodic),
  },
  ...([1, 2, 11, 12] as const).map((n) => ({
    name: `dct of ${n}`,
    decomposition: dct(gaussian(0.7, 4), [n]),
    operator: convolve1d(gaussian(0.7, 4), n, reflect),
  })),
  {
    name: 'dct of a sharpener, with negative eigenvalues',
    decomposition: dct(Float64Array.of(0, 1, -0.3, 1), [9]),
    operator: convolve1d(Float64Array.of(0, 1, -0.3, 1), 9, reflect),
  },
  ...(
    [
      [5, 8],
      [7, 6],
    ] as const
  ).map((shape) => ({
    name: `dct of ${shape.join('×')}`,
    decomposition: dct(symmetricPlane, shape),
    operator: convolve2d(symmetricPlane, shape, reflect),
  })),
  pair('gsvd, second difference', convolve1d(gaussian(1), 15, zero), convolve1d(second, 15, valid)),
  pair('gsvd, periodic difference', convolve1d(gaussian(1), 15, reflect), convolve1d(second, 15, periodic)),
  pair(
    'gsvd, fewer data than unknowns',
    convolve1d(gaussian(1, 2), 15, valid),
    convolve1d(second, 15, valid),
  ),
  pair('gsvd, more data than unknowns', matrix(roughMatrix(11, 6)), matrix(roughMatrix(4, 6))),
  pair('gsvd, a penalty of one row', matrix(roughMatrix(6, 6)), matrix(roughMatrix(1, 6))),
  pair('gsvd, a tall penalty', matrix(roughMatrix(3, 6)), matrix(roughMatrix(8, 6))),
];

describe.each(rows)('$name', ({ decomposition, operator, penalty }) => {
  const { sigma, inShape, outShape } = decomposition;
  const y = random(sizeOf(outShape));

  test('has the shapes of its operator', () => {
    expect([inShape, outShape]).toEqual([operator.inShape, operator.outShape]);
    expect(sigma.every((value) => value >= 0)).toBe(true);
  });

  test('the power of the coefficients and what lies outside make ‖y‖²', () => {
    const power = decomposition.power(y);
    expect(power).toHaveLength(sigma.length);
    expect(sum(power) + decomposition.outside(y)).toBeCloseTo(norm(y) ** 2, 11);
    const inside = operator.apply(random(sizeOf(inShape), 2));
    expect(decomposition.outside(inside) / norm(inside) ** 2).toBeLessThan(1e-25);
  });

  test.each([0.02, 0.5, 3])('Tikhonov solves the normal equations, λ = %f', (lambda) => {
    const expected = normalEquations(operator, penalty ?? null, y, lambda);
    expect(decomposition.solve(y, tikhonov(lambda))).toAgreeWith(expected, 1e-9);
  });

  test('φ = 0 gives 0; the naive inverse undoes A where there is no null space', () => {
    expect(norm(decomposition.solve(y, () => 0))).toBe(0);
    if (sigma.length < sizeOf(inShape)) return;
    const x = random(sizeOf(inShape), 3);
    expect(decomposition.solve(operator.apply(x), naive())).toAgreeWith(x, 1e-7);
  });

  test('‖Ax̂ − y‖² and ‖Lx̂‖² from the coefficients', () => {
    const factor = tikhonov(0.3);
    const x = decomposition.solve(y, factor);
    const { residual, solution } = regularisationPath(decomposition, y).at(factor);
    expect([residual]).toAgreeWith([norm(subtract(operator.apply(x), y)) ** 2], 1e-9);
    expect([solution]).toAgreeWith([norm(penalty ? penalty.apply(x) : x) ** 2], 1e-9);
  });

  test('leaves y and what it returned alone, and names itself when y is wrong', () => {
    const before = y.slice();
    decomposition.solve(y, tikhonov(0.1)).fill(7);
    decomposition.power(y).fill(7);
    expect(y).toEqual(before);
    const wrong = new Float64Array(y.length + 1);
    expect(() => decomposition.solve(wrong, naive())).toThrow('data must hold');
    expect(() => decomposition.power(wrong)).toThrow('must hold');
    expect(() => decomposition.outside(wrong)).toThrow('data must hold');
    expect(() => decomposition.solve(wrong.subarray(1).fill(NaN), naive())).toThrow(
      'data must be finite everywhere',
    );
  });
});

describe('svd', () => {
  test('A = Σ σuvᵀ with orthonormal u and v, σ falling, for random matrices of any shape', () => {
    const sides = fc.integer({ min: 1, max: 9 });
    const sizes = fc.tuple(sides, sides, fc.integer({ min: 0, max: 1000 }), fc.boolean());
    fc.assert(
      fc.property(sizes, ([m, n, seed, twice]) => {
        const entries = Array.from({ length: m }, (_, i) => random(n, seed + (twice ? i >> 1 : i)));
        const { sigma, u, v } = svd(entries);
        const p = sigma.length;
        for (let i = 0; i < p; i++) {
          if (i > 0) expect(sigma[i]).toBeLessThanOrEqual(sigma[i - 1]);
          for (let j = 0; j <= i; j++) {
            expect(dot(u(i), u(j))).toBeCloseTo(i === j ? 1 : 0, 12);
            expect(dot(v(i), v(j))).toBeCloseTo(i === j ? 1 : 0, 12);
          }
        }
        const back = entries.flatMap((row, r) =>
          Array.from(row, (_, c) => sigma.reduce((total, s, i) => total + s * u(i)[r] * v(i)[c], 0)),
        );
        expect(back).toAgreeWith(
          entries.flatMap((row) => [...row]),
          1e-13,
        );
      }),
      { seed: 7, numRuns: 120 },
    );
  });
  test('coefficients are uᵢᵀy, and the rank leaves rounding out', () => {
    const flat = [random(4, 1), random(4, 2), random(4, 1)];
    const { coefficients, u, rank, v, sigma } = svd(flat);
    const y = random(3, 9);
    expect(coefficients(y)).toAgreeWith(
      [0, 1, 2].map((i) => dot(u(i), y)),
      1e-14,
    );
    expect(rank).toBe(2);
    expect(matrix(flat).apply(v(1))).toAgreeWith(scale(sigma[1], u(1)), 1e-13);
    u(0).fill(9);
    expect(norm(u(0))).toBeCloseTo(1, 14);
  });
  test('finds |H| of a periodic convolution and of a reflecting one', () => {
    const kernel = roughKernel(1, 5).data;
    const falling = (values: Vec) => values.slice().sort((a, b) => b - a);
    expect(svd(convolve1d(kernel, 14, periodic)).sigma).toAgreeWith(falling(dft(kernel, [14]).sigma), 1e-13);
    const round = disc(1.7);
    const ours = svd(convolve2d(round, [5, 6], reflect)).sigma;
    expect(ours).toAgreeWith(falling(dct(round, [5, 6]).sigma), 1e-13);
  });
  test.each([
    ['svd: matrix must have at least one row, got none', () => svd([])],
    ["svd: matrix's row 1 must hold 2 numbers, got 1", () => svd([new Float64Array(2), new Float64Array(1)])],
    ["svd: matrix's row 0 must not be empty, got length 0", () => svd([new Float64Array(0)])],
    [
      "svd: matrix's row 0 must be finite everywhere, got NaN at index 1",
      () => svd([Float64Array.of(1, NaN)]),
    ],
    ['svd: matrix must be rows of numbers or an operator, got number', () => svd(3 as unknown as Vec[])],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});

describe('dct', () => {
  test.each([9, 10])('diagonalises the half-sample reflection: C A Cᵀ is diag H (n = %i)', (n) => {
    const kernel = gaussian(1.5);
    const { coefficients } = dct(kernel, [n]);
    const a = dense(convolve1d(kernel, n, reflect));
    // Rows of A times Cᵀ, then columns.
    const half = a.map((row) => coefficients(row));
    const whole = Array.from({ length: n }, (_, k) => coefficients(Float64Array.from(half, (row) => row[k])));
    const { sigma } = dct(kernel, [n]);
    const expected = whole.flatMap((_, i) => Array.from({ length: n }, (_, j) => (i === j ? sigma[i] : 0)));
    expect(whole.flatMap((row) => [...row]).map((v, i) => (expected[i] ? Math.abs(v) : v))).toAgreeWith(
      expected,
      1e-14,
    );
  });
  test('refuses a kernel that is not its own mirror image, either way', () => {
    const rule = 'kernel must be its own mirror image about its centre, left to right and top to bottom';
    expect(() => dct(Float64Array.of(1, 2, 3), [9])).toThrow(`dct: ${rule}, got 1 at (0, 0) and 3 at (0, 2)`);
    expect(() => dct(Float64Array.of(1, 1), [9])).toThrow(`dct: ${rule}, got 1 at (0, 0) and 0 at (0, 2)`);
    expect(() => dct(motion(5, 30), [9, 9])).toThrow(`dct: ${rule}`);
    expect(() => dct(roughKernel(3, 1), [9, 9])).toThrow('and top to bottom');
    expect(() => dct(gaussian(1), [0])).toThrow('dct: shape must be [n] or [height, width]');
    for (const round of [gaussian2d(1), disc(2.5), laplacian()])
      expect(() => dct(round, [8, 9])).not.toThrow();
  });
});

describe('pairs (A, L)', () => {
  const a = convolve1d(gaussian(1), 16, zero);

  test('γ falls, and is ∞ once for each null vector of L, which no λ touches', () => {
    const l = convolve1d(second, 16, valid);
    const { sigma, solve } = generalisedSvd(a, l);
    expect([...sigma]).toEqual([...sigma].sort((p, q) => q - p));
    expect(sigma.filter((gamma) => gamma === Infinity)).toHaveLength(2);
    const ramp = Float64Array.from({ length: 16 }, (_, i) => 2 + 0.3 * i);
    expect(solve(a.apply(ramp), tikhonov(1e8))).toAgreeWith(ramp, 1e-10);
  });
  test('γ is σ when L = 1, and in two scales', () => {
    const one = convolve1d(Float64Array.of(1), 16, zero);
    expect(generalisedSvd(a, one).sigma).toAgreeWith(svd(a).sigma, 1e-12);
    const half = convolve1d(Float64Array.of(0.5), 16, zero);
    expect(generalisedSvd(a, half).sigma).toAgreeWith(scale(2, svd(a).sigma), 1e-12);
  });
  test('stays accurate where L is tiny beside A', () => {
    const small = convolve1d(scale(1e-5, second), 16, valid);
    const y = random(16);
    const plain = generalisedSvd(a, convolve1d(second, 16, valid)).solve(y, tikhonov(0.1));
    expect(generalisedSvd(a, small).solve(y, tikhonov(0.1 * 1e5))).toAgreeWith(plain, 1e-8);
  });
  test('two circulants: the DFT with a penalty is the generalised SVD', () => {
    const kernel = roughKernel(1, 5).data;
    const byDft = penalised(dft(kernel, [16]), penaltySpectrum(second, [16]));
    const bySvd = generalisedSvd(convolve1d(kernel, 16, periodic), convolve1d(second, 16, periodic));
    const falling = byDft.sigma.slice().sort((p, q) => q - p);
    expect([falling[0], bySvd.sigma[0]]).toEqual([Infinity, Infinity]);
    expect(bySvd.sigma.subarray(1)).toAgreeWith(falling.subarray(1), 1e-10);
    const y = random(16);
    const lambda = 0.4;
    expect(byDft.solve(y, tikhonov(lambda))).toAgreeWith(bySvd.solve(y, tikhonov(lambda)), 1e-11);
    const weighted = dft(kernel, [16]).solve(y, tikhonov(lambda, penaltySpectrum(second, [16])));
    expect(byDft.solve(y, tikhonov(lambda))).toAgreeWith(weighted, 1e-12);
  });
  test.each([
    [
      'generalisedSvd: penalty must take 16 numbers as the matrix does, got 9',
      () => generalisedSvd(a, convolve1d(second, 9, zero)),
    ],
    [
      'generalisedSvd: A and L together must have at least n rows, got 3 of 6',
      () => generalisedSvd(roughMatrix(2, 6), roughMatrix(1, 6)),
    ],
    [
      'generalisedSvd: A and L must share no null vector',
      () => generalisedSvd(convolve1d(second, 16, periodic), convolve1d(second, 16, valid)),
    ],
    [
      "generalisedSvd: penalty's row 0 must be finite everywhere",
      () => generalisedSvd(roughMatrix(2, 2), [Float64Array.of(1, Infinity)]),
    ],
    ['penalised: penalty must hold 9 numbers, got 2', () => penalised(dft(second, [9]), new Float64Array(2))],
    [
      'penalised: penalty must be ≥ 0 everywhere, got -1',
      () => penalised(dft(second, [9]), new Float64Array(9).fill(-1)),
    ],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});

describe('factors', () => {
  test('truncation by place and by size', () => {
    expect([0, 1, 2, 3].map((i) => tsvd(2)(0.5, i))).toEqual([1, 1, 0, 0]);
    expect([0.1, 0.2, 0.3, Infinity].map((sigma) => truncated(0.2)(sigma, 0))).toEqual([0, 1, 1, 1]);
    const decomposition = svd(roughMatrix(6, 6));
    const y = random(6);
    const threshold = decomposition.sigma[3];
    expect(decomposition.solve(y, truncated(threshold))).toEqual(decomposition.solve(y, tsvd(4)));
  });
  test('keep γ = ∞ whole', () => {
    for (const factor of [tikhonov(3), wiener(2), tsvd(1), naive()]) expect(factor(Infinity, 0)).toBe(1);
  });
  test('one formula: k steps of Landweber on a matrix', () => {
    const entries = roughMatrix(7, 5).map((row) => scale(0.2, row));
    const operator = matrix(entries);
    const y = random(7);
    let x: Vec = new Float64Array(5);
    for (let k = 0; k < 12; k++) {
      const update = operator.adjoint(subtract(y, operator.apply(x)));
      x = x.map((value, i) => value + 0.5 * update[i]);
    }
    expect(svd(entries).solve(y, landweberFactor(12, 0.5))).toAgreeWith(x, 1e-13);
  });
  test.each([
    ['tsvd: k must be a whole number ≥ 0, got 1.5', () => tsvd(1.5)],
    ['truncated: threshold must be a finite number ≥ 0, got -1', () => truncated(-1)],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});

describe('spectra for Wiener', () => {
  const shape = [32, 36] as const;
  const size = sizeOf(shape);
  const transfer = transferFunction(gaussian2d(1), shape);

  /** A Gaussian random picture with this power spectrum. */
  function picture(power: Vec, seed: number): Vec {
    const root = { re: power.map(Math.sqrt), im: new Float64Array(size) };
    return spectralSolve(random(size, seed), shape, { re: root.re.map((r) => 1 / r), im: root.im }, naive());
  }
  const radius = Float64Array.from({ length: size }, (_, i) => {
    const [k, l] = [Math.floor(i / 36), i % 36];
    return Math.hypot(Math.min(k, 32 - k) / 32, Math.min(l, 36 - l) / 36);
  });
  const law = radius.map((r) => 2e-4 * Math.max(r, 0.02) ** -2);

  test('the periodogram of white noise lies at σ², and adds up to ‖y‖²', () => {
    const y = scale(0.3, random(size));
    expect(sum(periodogram(y, shape))).toBeCloseTo(norm(y) ** 2, 10);
    expect(sum(periodogram(y, shape)) / size).toBeCloseTo(0.09, 2);
  });
  test('the class spectrum comes to the class’s own', () => {
    const many = Array.from({ length: 400 }, (_, k) => picture(law, k));
    const estimated = classSpectrum(many, shape);
    const ratio = estimated.map((value, i) => value / law[i]);
    expect(sum(ratio) / size).toBeCloseTo(1, 1);
    expect(Math.max(...ratio)).toBeLessThan(1.6);
    expect(classSpectrum([many[0]], shape)).toEqual(periodogram(many[0], shape));
  });
  test('with the class spectrum Wiener beats every flat ratio, on average', () => {
    const sigma = 0.05;
    const flats = [0.003, 0.01, 0.03, 0.1, 0.3];
    const factors = [wiener({ signal: law, noise: sigma ** 2 }), ...flats.map((nsr) => wiener(nsr))];
    const errors = factors.map(() => 0);
    for (let seed = 0; seed < 20; seed++) {
      const x = picture(law, seed);
      const y = gaussianNoise(
        convolve2d(gaussian2d(1), shape, periodic).apply(x),
        sigma,
        new RandomState(1000 + seed),
      );
      factors.forEach(
        (factor, i) => (errors[i] += norm(subtract(dft(gaussian2d(1), shape).solve(y, factor), x)) ** 2),
      );
    }
    expect(errors[0]).toBeLessThan(0.95 * Math.min(...errors.slice(1)));
  });
  test('measured from the data: by subtraction, and as a power law', () => {
    const sigma = 0.005;
    const x = picture(law, 5);
    const y = gaussianNoise(convolve2d(gaussian2d(1), shape, periodic).apply(x), sigma, new RandomState(6));
    const known = { shape, transfer, noise: sigma ** 2 };
    const rough = subtractedSpectrum(y, known);
    expect(Math.min(...rough)).toBe(0);
    // Where the signal is loud, it is the truth's own periodogram.
    const own = periodogram(x, shape);
    const loud = [...radius.keys()].filter((i) => radius[i] > 0 && radius[i] < 0.15);
    expect(loud.map((i) => rough[i])).toAgreeWith(
      loud.map((i) => own[i]),
      0.1,
    );
    const { spectrum, exponent, scale: height } = powerLawSpectrum(y, known);
    expect(exponent).toBeGreaterThan(1.7);
    expect(exponent).toBeLessThan(2.3);
    expect(spectrum[40]).toBeCloseTo(height * radius[40] ** -exponent, 12);
    expect(spectrum[0]).toBeCloseTo((periodogram(y, shape)[0] - sigma ** 2) / transfer.re[0] ** 2, 10);
    const error = (signal: Vec) =>
      relativeError(dft(gaussian2d(1), shape).solve(y, wiener({ signal, noise: sigma ** 2 })), x);
    expect(error(spectrum)).toBeLessThan(1.05 * error(law));
    expect(error(rough)).toBeGreaterThan(error(spectrum));
  });
  test('the power law is the signal’s alone, however loud the noise', () => {
    const sharp = transferFunction(Float64Array.of(1), [4096]);
    const r = Float64Array.from({ length: 4096 }, (_, k) => Math.max(Math.min(k, 4096 - k), 1) / 4096);
    const root = { re: r.map((value) => 10 * value), im: new Float64Array(4096) };
    const fits = [0, 1, 2, 3].map((seed) => {
      const x = spectralSolve(random(4096, seed), [4096], root, naive());
      const y = gaussianNoise(x, 0.5, new RandomState(10 + seed));
      return powerLawSpectrum(y, { shape: [4096], transfer: sharp, noise: 0.25 });
    });
    // Of 0.01·r⁻²: at r = 0.2 the noise is as loud.
    for (const { exponent, scale: height } of fits) {
      expect(Math.abs(exponent - 2)).toBeLessThan(0.1);
      expect(Math.abs(height / 0.01 - 1)).toBeLessThan(0.25);
    }
  });
  test.each([
    ['classSpectrum: pictures must hold at least one, got none', () => classSpectrum([], [4])],
    [
      'classSpectrum: picture 1 must hold 4 numbers, got 3',
      () => classSpectrum([new Float64Array(4), new Float64Array(3)], [4]),
    ],
    [
      'powerLawSpectrum: at least two rings of frequencies must stand out of the noise, got 0',
      () => powerLawSpectrum(random(size), { shape, transfer, noise: 100 }),
    ],
    [
      'subtractedSpectrum: noise must be a finite number ≥ 0, got -1',
      () => subtractedSpectrum(random(size), { shape, transfer, noise: -1 }),
    ],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});

describe('unsupervised Wiener', () => {
  const shape: Shape = [20, 18];
  const sigma = 0.05;
  const truth = Float64Array.from({ length: 360 }, (_, k) => Math.sin(k / 18 / 3) * Math.cos((k % 18) / 3));
  const kernel = gaussian2d(1, 3);
  const blurred = convolve2d(kernel, [20, 18], periodic).apply(truth);
  const problem = {
    data: gaussianNoise(blurred, sigma, new RandomState(1)),
    shape,
    transfer: transferFunction(kernel, shape),
    penalty: penaltySpectrum(laplacian(), shape),
    seed: 4,
  };

  test('finds the size of the noise, and an estimate near the best Tikhonov', () => {
    const state = stateAfter(unsupervisedWiener, problem, {}, 150);
    expect(state.noisePrecision ** -0.5 / sigma).toBeGreaterThan(0.85);
    expect(state.noisePrecision ** -0.5 / sigma).toBeLessThan(1.15);
    const decomposition = penalised(dft(kernel, shape), problem.penalty);
    const best = Math.min(
      ...[0.03, 0.1, 0.2, 0.4, 0.8].map((lambda) =>
        relativeError(decomposition.solve(problem.data, tikhonov(lambda)), truth),
      ),
    );
    expect(relativeError(state.x, truth)).toBeLessThan(1.3 * best);
    expect(state.averaged).toBe(120);
  });
  test('a step is pure, repeats itself, and another seed is another chain', () => {
    const state = stateAfter(unsupervisedWiener, problem, {}, 3);
    const before = structuredClone(state.x);
    const [one, two] = [0, 0].map(() => unsupervisedWiener.step(state, {}));
    expect(one).toEqual(two);
    expect(state.x).toEqual(before);
    expect(stateAfter(unsupervisedWiener, { ...problem, seed: 5 }, {}, 3).x).not.toEqual(state.x);
  });
  test('its estimate is the mean of the samples after the burn-in', () => {
    const samples = [3, 4, 5].map((k) => stateAfter(unsupervisedWiener, problem, { burnIn: k - 1 }, k).x);
    const mean = samples[0].map((value, i) => (value + samples[1][i] + samples[2][i]) / 3);
    expect(stateAfter(unsupervisedWiener, problem, { burnIn: 2 }, 5).x).toAgreeWith(mean, 1e-13);
  });
  test('names itself when the problem is wrong', () => {
    const init = (change: object) => () => unsupervisedWiener.init({ ...problem, ...change });
    expect(init({ data: new Float64Array(3) })).toThrow(
      'unsupervisedWiener: data must hold 20×18 numbers, got 3',
    );
    expect(init({ seed: -1 })).toThrow('unsupervisedWiener: seed must be a whole number');
    const silent = { re: new Float64Array(360), im: new Float64Array(360) };
    expect(init({ transfer: silent, penalty: new Float64Array(360) })).toThrow(
      'H and penalty must not both be 0 at one frequency, got index 0',
    );
  });
});
