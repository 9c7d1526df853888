/** The upsamplers, against what each is said to be. */
import { describe, expect, test } from 'vitest';
import { transposedFromSubPixel } from '../../src/core/checkerboard/index.ts';
import { convTranspose2d, normal, tensor, type Tensor } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import {
  upsampler,
  upsamplerNames,
  upsamplerProducts,
  upsamplerStart,
  type UpsamplerName,
} from '../../src/core/upsamplers.ts';

const input = (channels: number, side: number): Tensor =>
  tensor([1, channels, side, side], new RandomState(3).standardNormal(channels * side * side));
function run(name: UpsamplerName, stride: number, x: Tensor, seed = 5) {
  const setting = { inChannels: x.shape[1], outChannels: 2, stride };
  const params = upsamplerStart(name, setting, new RandomState(seed), normal(1));
  return { params, y: upsampler(name, setting).forward(x, params).y };
}

describe.each([2, 3])('stride %i', (stride) => {
  test.each(upsamplerNames)('%s enlarges as many times', (name) => {
    expect(run(name, stride, input(3, 5)).y.shape).toEqual([1, 2, 5 * stride, 5 * stride]);
  });

  test('ICNR begins as a convolution before a nearest resize: every block of s × s is one number', () => {
    const { data } = run('icnr', stride, input(3, 5)).y;
    const side = 5 * stride;
    for (let at = 0; at < data.length; at++) {
      const [row, column] = [Math.floor(at / side), at % side];
      const corner = (row - (row % stride)) * side + column - (column % stride);
      expect(data[at]).toBe(data[corner]);
    }
  });

  test('sub-pixel is a transposed layer of k·s, stride s', () => {
    const x = input(1, 6);
    const setting = { inChannels: 1, outChannels: 1, stride };
    const params = upsamplerStart('subPixel', setting, new RandomState(7), normal(1));
    const { y } = upsampler('subPixel', setting).forward(x, params);
    const weight = params['0.weight'];
    const kernels = Array.from({ length: stride ** 2 }, (_, c) => ({
      shape: [3, 3] as const,
      data: weight.slice(9 * c, 9 * c + 9),
    }));
    const { kernel, padding } = transposedFromSubPixel(kernels, stride, 1);
    const same = convTranspose2d({
      inChannels: 1,
      outChannels: 1,
      kernel: kernel.shape[0],
      stride,
      padding,
      bias: false,
    });
    expect(same.forward(x, { weight: kernel.data }).y.data).toAgreeWith(y.data, 1e-12);
  });

  test('a constant stays one, away from the edges, where the upsampler can have no grid', () => {
    const x = tensor([1, 1, 8, 8], new Float64Array(64).fill(1));
    const side = 8 * stride;
    for (const name of ['nearest', 'bilinear', 'icnr'] as const) {
      const { data } = run(name, stride, x).y;
      const middle = data[(side / 2) * side + side / 2];
      for (let i = 2 * stride; i < side - 2 * stride; i++)
        for (let j = 2 * stride; j < side - 2 * stride; j++)
          expect(data[i * side + j]).toBeCloseTo(middle, 12);
    }
  });

  test('products are counted as the layers take them', () => {
    const setting = { inChannels: 4, outChannels: 2, stride };
    // Every weight is used once for each number of the grid it moves over.
    for (const name of upsamplerNames) {
      const [[, shape]] = Object.entries(upsampler(name, setting).parameters);
      const weights = shape.reduce((product, n) => product * n, 1);
      const resized = name === 'nearest' || name === 'bilinear';
      const cells = resized ? stride ** 2 : 1;
      const enlarging = name === 'bilinear' ? (4 * setting.inChannels) / setting.outChannels : 0;
      const counted = (weights * cells) / (setting.outChannels * stride ** 2) + enlarging;
      expect(upsamplerProducts(name, setting)).toBeCloseTo(counted, 12);
    }
  });
});

test('a name that is none explains itself', () => {
  const setting = { inChannels: 1, outChannels: 1, stride: 2 };
  expect(() => upsampler('cubic' as UpsamplerName, setting)).toThrow(/upsampler: name/);
});
