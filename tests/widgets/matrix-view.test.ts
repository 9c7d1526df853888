import { describe, expect, test } from 'vitest';
import { cosineTransform, inverseCosineTransform } from '../../src/core/fft/index.ts';
import { disc, motion, type Kernel } from '../../src/core/kernels/index.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { svd } from '../../src/core/svd/index.ts';
import { challenges } from '../../src/widgets/matrix-view/challenges.ts';
import { tapsOf } from '../../src/widgets/matrix-view/kernels.ts';
import { model } from '../../src/widgets/matrix-view/model.ts';
import { params, presets, type Params } from '../../src/widgets/matrix-view/params.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);
const DIAGONAL = 1e-13;
const boundaries = params.boundary.options;
const kernels = ['tent', 'box', 'fade', 'slope'] as const;

/** The signal with two samples more on both sides, written out. */
function extended(x: readonly number[], boundary: Params['boundary']): number[] {
  const n = x.length;
  switch (boundary) {
    case 'zero':
      return [0, 0, ...x, 0, 0];
    case 'periodic':
      return [x[n - 2], x[n - 1], ...x, x[0], x[1]];
    case 'reflect':
      return [x[1], x[0], ...x, x[n - 1], x[n - 2]];
    case 'replicate':
      return [x[0], x[0], ...x, x[n - 1], x[n - 1]];
  }
}

/** A, one impulse at a time. */
function slow({ size: n, boundary, ...p }: Params): number[] {
  const h = tapsOf(p);
  const matrix = Array.from({ length: n * n }, () => 0);
  for (let j = 0; j < n; j++) {
    const around = extended(
      Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)),
      boundary,
    );
    // yᵢ = Σ h[m] x[i − m], with x[i] at i + 2 of the extended signal.
    for (let i = 0; i < n; i++)
      for (let m = -2; m <= 2; m++) matrix[i * n + j] += h[m + 2] * around[i - m + 2];
  }
  return matrix;
}

type Entry = (k: number, j: number) => readonly [re: number, im: number];
const dft =
  (n: number): Entry =>
  (k, j) => [
    Math.cos((2 * Math.PI * j * k) / n) / Math.sqrt(n),
    -Math.sin((2 * Math.PI * j * k) / n) / Math.sqrt(n),
  ];
const dct =
  (n: number): Entry =>
  (k, j) => [Math.sqrt((k === 0 ? 1 : 2) / n) * Math.cos((Math.PI * k * (2 * j + 1)) / (2 * n)), 0];

/** |B A Bᴴ|, entry by entry. */
function seenIn(basis: Entry, matrix: readonly number[], n: number): number[] {
  return Array.from({ length: n * n }, (_, at) => {
    const [k, l] = [Math.floor(at / n), at % n];
    let [re, im] = [0, 0];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const [[a, b], [c, d]] = [basis(k, i), basis(l, j)];
        re += matrix[i * n + j] * (a * c + b * d);
        im += matrix[i * n + j] * (b * c - a * d);
      }
    return Math.hypot(re, im);
  });
}

describe('against matrices written out', () => {
  test.each(boundaries.flatMap((boundary) => kernels.map((kernel) => [boundary, kernel] as const)))(
    '%s, %s',
    (boundary, kernel) => {
      const p = state('periodic', { boundary, kernel, size: 9 });
      const r = model.compute(p);
      const matrix = slow(p);
      expect(r.matrix).toAgreeWith(matrix, 1e-14);
      expect(r.fourier).toAgreeWith(seenIn(dft(9), matrix, 9), 1e-12);
      expect(r.cosine).toAgreeWith(seenIn(dct(9), matrix, 9), 1e-12);
      expect(r.transposed).toAgreeWith(
        matrix.map((_, at) => matrix[(at % 9) * 9 + Math.floor(at / 9)]),
        1e-14,
      );
    },
  );
});

/** x with A x = y, by elimination. */
function solved(matrix: Float64Array, y: Float64Array): number[] {
  const n = y.length;
  const rows = Array.from(y, (value, i) => [...matrix.slice(i * n, (i + 1) * n), value]);
  for (let c = 0; c < n; c++) {
    const pivot = rows.findIndex(
      (row, i) => i >= c && Math.abs(row[c]) === Math.max(...rows.slice(c).map((one) => Math.abs(one[c]))),
    );
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    for (const [i, row] of rows.entries())
      if (i !== c) {
        const factor = row[c] / rows[c][c];
        for (let j = c; j <= n; j++) row[j] -= factor * rows[c][j];
      }
  }
  return rows.map((row, i) => row[n] / row[i]);
}

/** How much of a mirrored blur's matrix lies off the diagonal in the two-dimensional DCT-II, on 16 × 16. */
function offInCosines(kernel: Kernel): number {
  const shape = [16, 16] as const;
  const blur = convolve2d(kernel, shape, { boundary: 'reflect', method: 'direct' });
  let [off, all] = [0, 0];
  for (let at = 0; at < 256; at++) {
    const wave = new Float64Array(256);
    wave[at] = 1;
    for (const [k, value] of cosineTransform(
      blur.apply(inverseCosineTransform(wave, shape)),
      shape,
    ).entries()) {
      all += value ** 2;
      if (k !== at) off += value ** 2;
    }
  }
  return Math.sqrt(off / all);
}

describe('what the page says', () => {
  test.each(kernels)('the DFT takes exactly the circulants apart: %s', (kernel) => {
    for (const boundary of boundaries) {
      const { dft: off } = measure(state('periodic', { boundary, kernel }));
      if (boundary === 'periodic') expect(off).toBeLessThan(DIAGONAL);
      else expect(off).toBeGreaterThan(0.05);
    }
  });
  test('the DCT takes the mirror apart, if the kernel is symmetric; replicate belongs to neither', () => {
    for (const kernel of kernels) {
      const { dct: off } = measure(state('reflect', { kernel }));
      if (kernel === 'tent' || kernel === 'box') expect(off).toBeLessThan(DIAGONAL);
      else expect(off).toBeGreaterThan(0.05);
      const replicate = measure(state('replicate', { kernel }));
      expect(Math.min(replicate.dct, replicate.dft)).toBeGreaterThan(0.05);
    }
  });
  test('zero and periodic are Toeplitz, the other two are not', () => {
    for (const boundary of boundaries) {
      const { toeplitz } = measure(state('periodic', { boundary }));
      if (boundary === 'zero' || boundary === 'periodic') expect(toeplitz).toBeLessThan(DIAGONAL);
      else expect(toeplitz).toBeGreaterThan(0.1);
    }
  });
  test('of a symmetric kernel all but replicate are symmetric', () => {
    for (const boundary of boundaries) {
      const { symmetric } = measure(state('periodic', { boundary }));
      if (boundary === 'replicate') expect(symmetric).toBeGreaterThan(0.1);
      else expect(symmetric).toBe(0);
    }
  });
  test.each(['periodic', 'reflect', 'turned'] as const)('%s: the same wave comes out', (preset) => {
    for (let frequency = 0; frequency < 12; frequency++)
      expect(measure(state(preset, { frequency })).changed).toBeLessThan(1e-12);
  });
  test.each(['zero', 'replicate', 'fade', 'large'] as const)('%s: it does not', (preset) => {
    expect(measure(state(preset)).changed).toBeGreaterThan(0.01);
  });
  test('in the one-sided, periodic case it comes out shifted', () => {
    const { input, output } = model.compute(state('turned')).wave;
    const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, j) => sum + value * b[j], 0);
    // Scaled alone it would be parallel to what went in.
    expect(inner(output, input) ** 2).toBeLessThan(0.9 * inner(output, output) * inner(input, input));
  });
  test('the gain is |H|: the kernel’s own transform', () => {
    const h = tapsOf(state('turned'));
    for (let k = 0; k < 12; k++) {
      const [re, im] = [0, 1].map((part) =>
        h.reduce(
          (sum, tap, m) => sum + tap * Math.cos((2 * Math.PI * k * (m - 2)) / 12 + (part * Math.PI) / 2),
          0,
        ),
      );
      expect(measure(state('turned', { frequency: k })).gain).toBeCloseTo(Math.hypot(re, im), 12);
    }
  });
  test('a larger frame has less off the diagonal, and never nothing', () => {
    expect(measure(state('large')).dft).toBeLessThan(0.9 * measure(state('zero')).dft);
    const sizes = [8, 12, 18, 24].map((size) => measure(state('zero', { size })).dft);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[3]).toBeGreaterThan(0.1);
  });
  test('a null on the ring erases a wave; with zeros outside the same box keeps every signal, and solving brings it back', () => {
    const ring = model.compute(state('ring'));
    expect(measure(state('ring'))).toMatchObject({ least: 0 });
    expect(measure(state('ring')).gain).toBeLessThan(DIAGONAL);
    expect(Math.max(...ring.wave.output.map(Math.abs))).toBeLessThan(1e-12);
    const night = model.compute(state('night'));
    expect(night.least).toBeGreaterThan(0.03);
    expect(Math.max(...night.wave.output.map(Math.abs))).toBeGreaterThan(0.5);
    expect(solved(night.matrix, night.wave.output)).toAgreeWith(night.wave.input, 1e-12);
  });
  test('cut to its own size, the box loses a signal at some sizes; of the whole result, ends included, at none', () => {
    const lost = (n: number) => {
      const { sigma } = svd(convolve1d(new Float64Array(5).fill(1), n, { boundary: 'zero' }));
      return sigma.filter((one) => one < 1e-12 * sigma[0]).length;
    };
    expect([13, 14, 15].map(lost)).toEqual([2, 1, 0]);
    for (const size of [13, 14]) expect(measure(state('night', { size })).least).toBe(0);
    for (let n = 8; n <= 24; n++) {
      const whole = convolve1d(new Float64Array(5).fill(1), n, { boundary: 'zero', output: 'full' });
      const { sigma } = svd(whole);
      expect(sigma[n - 1] / sigma[0], String(n)).toBeGreaterThan(0.05);
    }
  });
  test('of a symmetric kernel waves k and n − k share a factor; of the one-sided one they share its size', () => {
    for (const preset of ['periodic', 'turned'] as const)
      for (const frequency of [1, 2, 5])
        expect(measure(state(preset, { frequency })).gain).toBeCloseTo(
          measure(state(preset, { frequency: 12 - frequency })).gain,
          12,
        );
  });
  test('in a picture the DCT wants a kernel that is its own mirror image across both axes', () => {
    expect(offInCosines(disc(3))).toBeLessThan(1e-12);
    // A slanted motion looks the same after half a turn, and that is not enough.
    expect(offInCosines(motion(7, 45))).toBeGreaterThan(0.4);
  });
  test('a ring of four wraps what a ring of five holds', () => {
    const round = (x: number[], h: number[]) =>
      x.map((_, i) => h.reduce((sum, weight, j) => sum + weight * x[(i - j + x.length) % x.length], 0));
    expect(round([1, 2, 3, 4], [1, 1])).toEqual([5, 3, 5, 7]);
    expect(round([1, 2, 3, 4, 0], [1, 1])).toEqual([1, 3, 5, 7, 4]);
  });
  test('a quarter, a half, a quarter: three waves of four samples, each times a number', () => {
    const filtered = (x: number[]) => x.map((value, i) => x.at(i - 1)! / 4 + value / 2 + x[(i + 1) % 4] / 4);
    expect(filtered([1, 1, 1, 1])).toEqual([1, 1, 1, 1]);
    expect(filtered([1, 0, -1, 0])).toEqual([0.5, 0, -0.5, 0]);
    expect(filtered([1, -1, 1, -1])).toEqual([0, 0, 0, 0]);
    expect(
      [0, Math.PI / 2, Math.PI].map((angle) => Number((0.5 + 0.5 * Math.cos(angle)).toFixed(12))),
    ).toEqual([1, 0.5, 0]);
  });
  test('a frequency, a row or a column beyond the size is the last one', () => {
    expect(model.compute(state('periodic', { size: 8, frequency: 23 })).wave.frequency).toBe(7);
  });
});

describe('the challenge', () => {
  const [cosine] = challenges;
  const own = (changes: Partial<Params>) => state('own', changes);
  const hint = (p: Params) => hintOf(cosine, p, measure(p));
  const symmetric = [1, 2, 4, 2, 1];

  test('is passed by a symmetric kernel with the mirror, and by nothing else', () => {
    for (const boundary of boundaries)
      for (const drawn of [symmetric, [1, 2, 4, 3, 1], [2, 1, -3, 1, 2]]) {
        const p = own({ boundary, drawn });
        const right = boundary === 'reflect' && drawn[1] === drawn[3];
        expect(cosine.passed(p, measure(p)), `${boundary} ${String(drawn)}`).toBe(right);
      }
  });
  test('a kernel that reaches one sample only would not tell reflect from replicate', () => {
    const [a, b] = (['reflect', 'replicate'] as const).map((boundary) =>
      model.compute(own({ boundary, drawn: [0, 1, 4, 2, 0] })),
    );
    expect(a.matrix).toEqual(b.matrix);
  });
  test('each mistake has its hint', () => {
    expect(hint(state('reflect'))).toBe('draw');
    expect(hint(own({ drawn: [0, 1, 4, 1, 0], boundary: 'reflect' }))).toBe('few');
    for (const boundary of ['replicate', 'zero', 'periodic'] as const)
      expect(hint(own({ boundary, drawn: symmetric }))).toBe(boundary);
    expect(hint(own({ boundary: 'reflect' }))).toBe('lopsided');
  });
  test('no weight at all is a problem that is explained', () => {
    expect(model.check(own({ drawn: [0, 0.4, 0, -0.3, 0] }))?.code).toBe('empty');
  });
});
