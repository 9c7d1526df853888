import { describe, expect, test } from 'vitest';
import { box, gaussian, gaussian2d, laplacian } from '../../src/core/kernels/index.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import {
  landweberFactor,
  magnitude,
  naive,
  noiseGain,
  penaltySpectrum,
  spectralSolve,
  tikhonov,
  transferFunction,
  wiener,
} from '../../src/core/spectral/index.ts';
import { fft2, ifft2 } from '../../src/core/fft/index.ts';
import { norm, subtract } from '../../src/core/vector.ts';
import type { Shape, Vec } from '../../src/core/vector.ts';
import { roughKernel } from './cases.ts';

const relative = (a: Vec, b: Vec) => norm(subtract(a, b)) / norm(b);

describe('transfer function', () => {
  test.each([
    [[12], 5],
    [[13], 4],
  ] as const)('multiplies the spectrum as the periodic convolution of %s does', (shape, k) => {
    const kernel = roughKernel(1, k).data;
    const x = new RandomState(1).standardNormal(shape[0]);
    const h = transferFunction(kernel, shape);
    const expected = convolve1d(kernel, shape[0], { boundary: 'periodic', method: 'direct' }).apply(x);
    expect(multiply(h, x, shape)).toAgreeWith(expected, 1e-13);
  });

  test('in 2D too, with an even kernel', () => {
    const kernel = roughKernel(4, 3);
    const x = new RandomState(2).standardNormal(7 * 10);
    const expected = convolve2d(kernel, [7, 10], { boundary: 'periodic', method: 'direct' }).apply(x);
    expect(multiply(transferFunction(kernel, [7, 10]), x, [7, 10])).toAgreeWith(expected, 1e-13);
  });

  test('is real for a symmetric kernel, and its magnitude is 1 at frequency 0 for a blur', () => {
    const h = transferFunction(gaussian2d(1.5), [32, 40]);
    expect(Math.max(...h.im.map(Math.abs))).toBeLessThan(1e-15);
    expect(magnitude(h)[0]).toBeCloseTo(1, 14);
  });

  test('two-pasts: a box of 8 has 7 nulls among 256 frequencies, a box of 9 none', () => {
    const least = (width: number) =>
      [...magnitude(transferFunction(box(width), [256]))].sort((a, b) => a - b);
    expect(least(8).filter((sigma) => sigma < 1e-15)).toHaveLength(7);
    expect(least(8)[7]).toBeGreaterThan(1e-3);
    expect(least(9)[0]).toBeCloseTo(0.002, 3);
  });

  test('penaltySpectrum of the Laplacian is (4 − 2cos − 2cos)²', () => {
    const power = penaltySpectrum(laplacian(), [8, 8]);
    expect(power[0]).toBeCloseTo(0, 14);
    expect(power[4 * 8 + 4]).toBeCloseTo(64, 12);
  });
});

function multiply(h: { re: Vec; im: Vec }, x: Vec, shape: Shape): Vec {
  const { re, im } = fft2(x, new Float64Array(x.length), shape);
  const product = {
    re: re.map((a, i) => a * h.re[i] - im[i] * h.im[i]),
    im: re.map((a, i) => a * h.im[i] + im[i] * h.re[i]),
  };
  return ifft2(product.re, product.im, shape).re;
}

describe('factors', () => {
  test('Tikhonov keeps half at σ = λ: it is λ, not λ²', () => {
    expect(tikhonov(0.1)(0.1, 0)).toBeCloseTo(0.5, 15);
    expect(tikhonov(0)(0.3, 0)).toBe(1);
    expect(tikhonov(0)(0, 0)).toBe(0);
    expect(tikhonov(0.1, Float64Array.of(0, 4))(0.1, 1)).toBeCloseTo(1 / 5, 15);
  });
  test('Wiener with a flat ratio is Tikhonov with λ² = nsr', () => {
    for (const sigma of [0, 1e-3, 0.2, 1])
      expect(wiener(0.04)(sigma, 0)).toBeCloseTo(tikhonov(0.2)(sigma, 0), 15);
    const spectra = wiener({ signal: Float64Array.of(2, 0), noise: Float64Array.of(0.5, 0.5) });
    expect(spectra(1, 0)).toBeCloseTo(0.8, 15);
    expect(spectra(1, 1)).toBe(0);
  });
  test('Landweber lets through 1 − (1 − τσ²)^k, also where that is tiny', () => {
    expect(landweberFactor(3, 0.5)(1, 0)).toBeCloseTo(1 - 0.125, 15);
    expect(landweberFactor(3, 1.5)(1, 0)).toBeCloseTo(1 + 0.125, 15);
    expect(landweberFactor(10, 1)(1e-9, 0) / 1e-17).toBeCloseTo(1, 12);
    expect(landweberFactor(0, 1)(0.5, 0)).toBeCloseTo(0, 15);
    expect(landweberFactor(5, 1)(1, 0)).toBe(1);
  });
});

describe('spectralSolve', () => {
  const n = 256;
  const x = new RandomState(3).uniform(0, 1, n);

  test('a frequency with H exactly 0 contributes nothing, whatever φ', () => {
    const h = { re: new Float64Array(n).fill(1), im: new Float64Array(n) };
    h.re[0] = 0;
    const mean = x.reduce((a, b) => a + b) / n;
    expect(spectralSolve(x, [n], h, naive())).toAgreeWith(
      x.map((value) => value - mean),
      1e-13,
    );
    expect(noiseGain(h, naive())[0]).toBe(0);
  });

  test('noise-explosion: with a Gaussian of σ = 2 the naive inverse is perfect, then drowns', () => {
    const kernel = gaussian(2);
    const h = transferFunction(kernel, [n]);
    const y = convolve1d(kernel, n, { boundary: 'periodic' }).apply(x);
    const normals = new RandomState(4).standardNormal(n);
    const error = (sigma: number) =>
      relative(
        spectralSolve(
          y.map((value, i) => value + sigma * normals[i]),
          [n],
          h,
          naive(),
        ),
        x,
      );
    expect(error(1e-16)).toBeLessThan(1e-6);
    expect(error(1e-8)).toBeGreaterThan(0.1);
    expect(error(1e-4)).toBeGreaterThan(1e3);
  });

  test('noiseGain is 1/|H| for the naive inverse, and its rms is what white noise grows by', () => {
    const h = transferFunction(box(9), [n]);
    const gain = noiseGain(h, naive());
    expect(gain).toAgreeWith(
      magnitude(h).map((sigma) => 1 / sigma),
      1e-13,
    );
    const rms = norm(gain) / Math.sqrt(n);
    const rng = new RandomState(5);
    let grown = 0;
    for (let i = 0; i < 200; i++)
      grown += norm(spectralSolve(rng.standardNormal(n), [n], h, naive())) ** 2 / n / 200;
    expect(Math.sqrt(grown) / rms).toBeCloseTo(1, 1);
  });
});
