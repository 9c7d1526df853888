import { channelSums } from '../strided/index.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
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
export function avgPool2d<V extends Numbers = Vec>(options: PoolOptions): Layer<Memory, V> {
  const name = 'avgPool2d';
  const axes = poolAxes(name, options);
  const cells = axes[0].k * axes[1].k;
  const boxLike = (like: V) => zerosLike(like, cells).fill(1 / cells) as V;
  const sums = ([n, c, h, w]: TensorShape, [, , rows, columns]: TensorShape, like: V) =>
    channelSums({ inputs: 1, outputs: 1, inShape: [h, w], outShape: [rows, columns], axes }, n * c, like);
  return layerOf<Memory, V>({
    name,
    outShape: (inShape) => pooledShape(name, inShape, axes),
    forward(x, _, shape) {
      const y = zerosLike(x.data, countOf(shape));
      sums(x.shape, shape, y).gather(boxLike(y), x.data, y);
      return { y, memory: { inShape: x.shape } };
    },
    backward(dy, { inShape }) {
      const dx = zerosLike(dy.data, countOf(inShape));
      sums(inShape, dy.shape, dx).scatter(boxLike(dx), dy.data, dx);
      return { dx };
    },
  });
}
