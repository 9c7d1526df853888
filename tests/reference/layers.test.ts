import { describe, expect, test } from 'vitest';
import { convolutionSize, restoringOutputPadding, transposedSize } from '../../src/core/arithmetic.ts';
import { stridedCorrelate1d } from '../../src/core/operators/strided-correlate1d.ts';
import { stridedCorrelate2d } from '../../src/core/operators/strided-correlate2d.ts';
import type { PerAxis } from '../../src/core/operators/strided-correlate2d.ts';
import { transposedCorrelate1d } from '../../src/core/operators/transposed-correlate1d.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

interface Settings {
  shape: Shape;
  kernel: Shape;
  stride: PerAxis;
  padding: PerAxis;
  dilation: PerAxis;
}
interface Forward extends Settings {
  outShape: Shape;
  y: number[];
  gradient: number[];
}
interface Transposed extends Settings {
  outputPadding: PerAxis;
  outShape: Shape;
  y: number[];
}
const { forward, transposed, refused } = fixture<{
  forward: Forward[];
  transposed: Transposed[];
  refused: (Transposed & { words: string })[];
}>('layers');

/** The input and the kernel of `layers.py`, from one stream. */
function inputs({ shape, kernel }: Settings) {
  const rng = new RandomState(31);
  return { x: rng.uniform(-1, 1, sizeOf(shape)), h: rng.uniform(-1, 1, sizeOf(kernel)) };
}

function strided(row: Forward) {
  const { h } = inputs(row);
  const { stride, padding, dilation } = row;
  if (row.shape.length === 2 && row.kernel.length === 2)
    return stridedCorrelate2d({ shape: row.kernel, data: h }, row.shape, { stride, padding, dilation });
  const options = { stride, padding, dilation } as Record<string, number>;
  return stridedCorrelate1d(h, row.shape[0], options);
}

function transposedLayer(row: Transposed) {
  const { h } = inputs(row);
  const { stride, padding, dilation, outputPadding } = row;
  const options = { stride, padding, dilation, outputPadding };
  if (row.shape.length === 2 && row.kernel.length === 2)
    return transposedCorrelate2d({ shape: row.kernel, data: h }, row.shape, options);
  return transposedCorrelate1d(h, row.shape[0], options as Record<string, number>);
}

test.each(forward)(
  'PyTorch conv of $shape, kernel $kernel, s $stride, p $padding, d $dilation, and its gradient',
  (row) => {
    const operator = strided(row);
    expect(operator.outShape).toEqual(row.outShape);
    expect(operator.apply(inputs(row).x)).toAgreeWith(row.y, 1e-13);
    const seed = new RandomState(32).uniform(-1, 1, row.y.length);
    expect(operator.adjoint(seed)).toAgreeWith(row.gradient, 1e-13);
  },
);

test.each(transposed)(
  'PyTorch conv_transpose of $shape, kernel $kernel, s $stride, p $padding, a $outputPadding, d $dilation',
  (row) => {
    const operator = transposedLayer(row);
    expect(operator.outShape).toEqual(row.outShape);
    expect(operator.apply(inputs(row).x)).toAgreeWith(row.y, 1e-13);
  },
);

test.each(refused)('refused in the words of PyTorch: $words', (row) => {
  const words = row.words.toLowerCase().split(', but got')[0].split('. ').at(-1)!;
  expect(() => transposedLayer(row)).toThrow(words);
});

describe('arithmetic', () => {
  const one = (row: Settings) => ({
    kernel: row.kernel[0],
    stride: row.stride as number,
    padding: row.padding as number,
    dilation: row.dilation as number,
  });

  test("every 1D layer has PyTorch's size", () => {
    for (const row of forward.filter(({ shape }) => shape.length === 1)) {
      expect([convolutionSize(row.shape[0], one(row))]).toEqual(row.outShape);
    }
    for (const row of transposed.filter(({ shape }) => shape.length === 1)) {
      const outputPadding = row.outputPadding as number;
      expect([transposedSize(row.shape[0], { ...one(row), outputPadding })]).toEqual(row.outShape);
    }
  });

  test('the restoring output padding brings back the size of every 1D layer', () => {
    for (const row of forward.filter(({ shape }) => shape.length === 1)) {
      const outputPadding = restoringOutputPadding(row.shape[0], one(row));
      expect([transposedSize(row.outShape[0], { ...one(row), outputPadding })]).toEqual(row.shape);
    }
  });
});
