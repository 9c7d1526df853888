import { channelSums } from '../strided/index.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { PoolOptions } from './pool-settings.ts';
import { poolAxes, pooledShape } from './pool-settings.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

/**
 * The mean under each window, zeros of the padding included: a convolution of each channel with a box, and so computed.
 * PyTorch: `nn.AvgPool2d(k, stride, padding)`.
 * @throws RangeError "avgPool2d: Given input size: (1x2x2). Calculated output size: (1x0x0). Output size is too small".
 */
export function avgPool2d(options: PoolOptions): Layer<Memory> {
  const name = 'avgPool2d';
  const axes = poolAxes(name, options);
  const cells = axes[0].k * axes[1].k;
  const box = new Float64Array(cells).fill(1 / cells);
  const sums = ([n, c, h, w]: TensorShape, [, , rows, columns]: TensorShape) =>
    channelSums({ inputs: 1, outputs: 1, inShape: [h, w], outShape: [rows, columns], axes }, n * c);
  return layerOf({
    name,
    outShape: (inShape) => pooledShape(name, inShape, axes),
    forward(x, _, shape) {
      const y = new Float64Array(countOf(shape));
      sums(x.shape, shape).gather(box, x.data, y);
      return { y, memory: { inShape: x.shape } };
    },
    backward(dy, { inShape }) {
      const dx = new Float64Array(countOf(inShape));
      sums(inShape, dy.shape).scatter(box, dy.data, dx);
      return { dx };
    },
  });
}
