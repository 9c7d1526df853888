import { expect, test } from 'vitest';
import { psnr, relativeError, ssim } from '../../src/core/metrics.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { fixture } from './fixture.ts';

interface Row {
  shape: [number, number];
  noise: number;
  psnr: number;
  relativeError: number;
  gaussian: number;
  uniform: number;
}

test.each(fixture<Row[]>('metrics'))('skimage.metrics on $shape, noise $noise', (row) => {
  const [height, width] = row.shape;
  const truth = Float64Array.from(
    { length: height * width },
    (_, k) => 0.5 + 0.25 * Math.sin(Math.floor(k / width) / 3) + 0.25 * Math.cos((k % width) / 4),
  );
  const normals = new RandomState(5).standardNormal(truth.length);
  const estimate = truth.map((value, k) => value + row.noise * normals[k]);
  expect([psnr(estimate, truth)]).toAgreeWith([row.psnr]);
  expect([relativeError(estimate, truth)]).toAgreeWith([row.relativeError]);
  expect([ssim(truth, estimate, row.shape)]).toAgreeWith([row.gaussian]);
  expect([ssim(truth, estimate, row.shape, { window: 'uniform' })]).toAgreeWith([row.uniform]);
});
