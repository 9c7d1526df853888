import { expect, test } from 'vitest';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import type { Boundary, Output } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { correlate1d } from '../../src/core/operators/correlate1d.ts';
import { correlate2d } from '../../src/core/operators/correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

interface Row {
  function: 'convolve' | 'correlate';
  shape: Shape;
  kernel: Shape;
  boundary: Boundary;
  output: Output;
  y: number[];
}

function make(row: Row, method: 'direct' | 'fft', h: Float64Array<ArrayBuffer>) {
  const options = { boundary: row.boundary, output: row.output, method };
  const flips = row.function === 'convolve';
  if (row.shape.length === 1) return (flips ? convolve1d : correlate1d)(h, row.shape[0], options);
  const kernel = { shape: row.kernel as readonly [number, number], data: h };
  return (flips ? convolve2d : correlate2d)(kernel, row.shape, options);
}

test.each(fixture<Row[]>('convolution'))(
  'SciPy $function of $shape with $kernel, $boundary, $output',
  (row) => {
    const rng = new RandomState(7);
    const x = rng.uniform(-1, 1, sizeOf(row.shape));
    const h = rng.uniform(-1, 1, sizeOf(row.kernel));
    for (const method of ['direct', 'fft'] as const) {
      const operator = make(row, method, h);
      expect(sizeOf(operator.outShape)).toBe(row.y.length);
      expect(operator.apply(x)).toAgreeWith(row.y, 1e-13);
    }
  },
);
