import { expect, test } from 'vitest';
import {
  overlapCounts,
  rampSteps,
  residueSums,
  stackedCounts,
  transposedFromSubPixel,
} from '../../src/core/checkerboard/index.ts';
import { outer } from '../../src/core/kernels/index.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { fixture } from './fixture.ts';

const { stacks, pictures, weights, subPixel } = fixture<{
  stacks: { n: number; layers: [number, number][]; counts: number[] }[];
  pictures: { k: [number, number]; s: [number, number]; shape: [number, number]; counts: number[] }[];
  weights: { k: number; s: number; seed: number; constant: number[]; steps: number[] }[];
  subPixel: { seed: number; c: number; s: number; p: number; shape: [number, number]; y: number[] }[];
}>('checkerboard');

const layersOf = (rows: [number, number][]) => rows.map(([kernel, stride]) => ({ kernel, stride }));

test.each(stacks)('PyTorch conv_transpose1d of $n ones through $layers', ({ n, layers, counts }) => {
  expect([...stackedCounts(n, layersOf(layers))]).toEqual(counts);
});

test.each(pictures)('PyTorch conv_transpose2d of ones, kernel $k, stride $s', ({ k, s, shape, counts }) => {
  const axis = (along: 0 | 1) => stackedCounts([4, 3][along], layersOf([[k[along], s[along]]]));
  const painted = outer(axis(0), axis(1));
  expect(painted.shape).toEqual(shape);
  expect([...painted.data]).toEqual(counts);
});

test.each(weights)('PyTorch on a constant and a ramp: $k random weights, stride $s', (row) => {
  const w = new RandomState(row.seed).uniform(-1, 1, row.k);
  expect(residueSums(w, row.s)).toAgreeWith(row.constant, 1e-13);
  expect(rampSteps(w, row.s, 10)).toAgreeWith(row.steps, 1e-12);
  const ones = overlapCounts({ kernel: row.k, stride: row.s });
  expect([...ones]).toEqual([
    ...residueSums(
      w.map(() => 1),
      row.s,
    ),
  ]);
});

test.each(subPixel)('PyTorch conv2d + pixel_shuffle, $c×$c, s $s, p $p, as one transposed layer', (row) => {
  const rng = new RandomState(row.seed);
  const x = rng.uniform(-1, 1, 20);
  const { c, s } = row;
  const all = rng.uniform(-1, 1, s * s * c * c);
  const kernels = Array.from({ length: s * s }, (_, channel) => ({
    shape: [c, c] as const,
    data: all.slice(channel * c * c, (channel + 1) * c * c),
  }));
  const { kernel, ...options } = transposedFromSubPixel(kernels, s, row.p);
  expect(kernel.shape).toEqual([c * s, c * s]);
  const layer = transposedCorrelate2d(kernel, [5, 4], options);
  expect(layer.outShape).toEqual(row.shape);
  expect(layer.apply(x)).toAgreeWith(row.y, 1e-13);
});
