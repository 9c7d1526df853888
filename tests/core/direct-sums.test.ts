/** The sums of products: by compiled code and in TypeScript, to the last bit, and against their definition. */
import { expect, test } from 'vitest';
import { compiledSums } from '../../src/core/convolution/compiled.ts';
import { correlateValid } from '../../src/core/convolution/direct.ts';
import { rowsOf } from '../../src/core/convolution/rows.ts';
import type { Grid } from '../../src/core/convolution/rows.ts';
import type { Sums } from '../../src/core/convolution/sums.ts';
import { writtenSums } from '../../src/core/convolution/written.ts';
import { motion } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { withoutCompiled } from '../../src/core/compiled/switch.ts';
import { bothWays } from './both-ways.ts';

const grid = (height: number, width: number, seed: number): Grid => ({
  shape: [height, width],
  data: new RandomState(seed).standardNormal(height * width),
});

/** The whole picture as one band. */
function summed(sums: Sums, x: Grid, weights: Grid): Vec {
  const [rows, columns] = [0, 1].map((axis) => x.shape[axis] - weights.shape[axis] + 1);
  const out = new Float64Array(rows * columns);
  const band = sums.open(weights, x.shape[1], x.shape[0]);
  band.data.set(x.data);
  band.sum(rows, out);
  return out;
}

function byDefinition(x: Grid, weights: Grid): Vec {
  const [[kh, kw], width] = [weights.shape, x.shape[1]];
  const [rows, columns] = [x.shape[0] - kh + 1, width - kw + 1];
  return Float64Array.from({ length: rows * columns }, (_, q) => {
    const [i, j] = [Math.floor(q / columns), q % columns];
    let total = 0;
    for (let a = 0; a < kh; a++)
      for (let b = 0; b < kw; b++) total += weights.data[a * kw + b] * x.data[(i + a) * width + j + b];
    return total;
  });
}

const bitsOf = (x: Vec) => [...new BigUint64Array(x.buffer)];
const compiled = compiledSums()!;

test('every output width, every kernel width, to the last bit', () => {
  for (let columns = 1; columns <= 19; columns++)
    for (let kw = 1; kw <= 9; kw++)
      for (const kh of [1, 2, 3]) {
        const x = grid(kh + 2, columns + kw - 1, columns);
        const weights = grid(kh, kw, kw);
        const sums = summed(writtenSums, x, weights);
        expect(bitsOf(summed(compiled, x, weights)), `${kh}×${kw}, ${columns} columns`).toEqual(bitsOf(sums));
        expect(sums).toAgreeWith(byDefinition(x, weights), 1e-13);
      }
});

test('weights of zero, among others and alone, change no bit, and leave exact zeros', () => {
  const x = grid(20, 33, 1);
  x.data.fill(-0, 0, 200);
  for (let seed = 0; seed < 40; seed++) {
    const weights = grid(5, 7, seed);
    for (let k = seed % 3; k < 35; k += 1 + (seed % 5)) weights.data[k] = seed % 2 ? 0 : -0;
    expect(bitsOf(summed(compiled, x, weights))).toEqual(bitsOf(summed(writtenSums, x, weights)));
  }
  const none = summed(compiled, x, { shape: [3, 3], data: new Float64Array(9) });
  expect(none.every((value) => Object.is(value, 0))).toBe(true);
});

bothWays(() => {
  test.each([
    [300, 200, 7, 5],
    [3, 30_000, 2, 9],
    [30_000, 3, 9, 2],
    [70, 260, 70, 1],
  ])('a picture of many bands, %i×%i with %i×%i, is its definition', (height, width, kh, kw) => {
    const [x, weights] = [grid(height, width, 2), grid(kh, kw, 3)];
    const out = new Float64Array((height - kh + 1) * (width - kw + 1));
    correlateValid(rowsOf(x), weights, out);
    expect(out).toAgreeWith(byDefinition(x, weights), 1e-12);
  });
});

test.each(['direct', 'separable', 'fft', 'auto'] as const)('%s: both halves, to the last bit', (method) => {
  const kernels = [
    grid(1, 9, 4),
    grid(9, 1, 5),
    ...(method === 'separable' ? [] : [motion(11, 30), grid(6, 4, 6)]),
  ];
  const x = new RandomState(6).standardNormal(120 * 91);
  for (const kernel of kernels)
    for (const boundary of ['zero', 'reflect', 'replicate', 'periodic'] as const) {
      const blur = convolve2d(kernel, [120, 91], { boundary, method });
      const both = () => [blur.apply(x), blur.adjoint(x)].map(bitsOf);
      expect(both(), `${boundary}`).toEqual(withoutCompiled(both));
    }
});
