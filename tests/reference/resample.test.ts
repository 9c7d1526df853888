import { expect, test } from 'vitest';
import { difference1d } from '../../src/core/operators/difference1d.ts';
import type { DifferenceOptions } from '../../src/core/operators/difference1d.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { pad } from '../../src/core/operators/pad.ts';
import type { PadOptions } from '../../src/core/operators/pad.ts';
import { bilinearUpsampler, resample } from '../../src/core/operators/resample.ts';
import type { Resampling } from '../../src/core/operators/resample.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { wavelet } from '../../src/core/operators/wavelet.ts';
import type { WaveletOptions } from '../../src/core/operators/wavelet.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

type Size = readonly [number, number];
interface Resized {
  shape: Shape;
  outShape: Shape;
  y: number[];
}
const expected = fixture<{
  torch: (Resized & { method: Resampling })[];
  others: (Resized & { by: string })[];
  upsampler: { factor: number; outShape: Size; y: number[] }[];
  gradient: { shape: Size; boundary: 'replicate' | 'periodic'; y: number[] }[];
  difference: (DifferenceOptions & { n: number; y: number[] })[];
  pad: (PadOptions & { shape: Shape; widths: Size[]; y: number[] })[];
  wavelet: (WaveletOptions & { shape: Shape; c: number[] })[];
}>('resample');

/** The input of `resample.py`. */
function picture(shape: Shape) {
  return new RandomState(41).uniform(-1, 1, sizeOf(shape));
}

test.each(expected.torch)('PyTorch interpolate $method, $shape to $outShape', (row) => {
  const operator = resample(row.shape, row.outShape, { method: row.method });
  expect(operator.apply(picture(row.shape))).toAgreeWith(row.y, 1e-13);
});

test.each(expected.others)('$by with half-pixel centres, $shape to $outShape', (row) => {
  const operator = resample(row.shape, row.outShape, { method: 'bilinear' });
  expect(operator.apply(picture(row.shape))).toAgreeWith(row.y, 1e-12);
});

test.each(expected.upsampler)('PyTorch conv_transpose2d as bilinear upsampler × $factor', (row) => {
  const { kernel, ...options } = bilinearUpsampler(row.factor);
  const operator = transposedCorrelate2d(kernel, [3, 4], options);
  expect(operator.outShape).toEqual(row.outShape);
  expect(operator.apply(picture([3, 4]))).toAgreeWith(row.y, 1e-13);
});

test.each(expected.gradient)('NumPy diff down and across, $shape, $boundary', (row) => {
  expect(gradient(row.shape, row).apply(picture(row.shape))).toAgreeWith(row.y, 1e-15);
});

test.each(expected.difference)('NumPy difference $order of $n, $ends', (row) => {
  expect(difference1d(row.n, row).apply(picture([row.n]))).toAgreeWith(row.y, 1e-15);
});

test.each(expected.pad)('NumPy pad $shape by $widths, $boundary', (row) => {
  const [left, right] = row.widths.at(-1)!;
  const [top, bottom] = row.widths.length === 2 ? row.widths[0] : [0, 0];
  const operator = pad(row.shape, { top, bottom, left, right }, row);
  expect(operator.apply(picture(row.shape))).toEqual(Float64Array.from(row.y));
});

test.each(expected.wavelet)('PyWavelets $family of $shape, $levels levels', (row) => {
  expect(wavelet(row.shape, row).apply(picture(row.shape))).toAgreeWith(row.c, 1e-11);
});
