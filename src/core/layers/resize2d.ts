import { checkInteger } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import { countOf } from './tensor.ts';
import { channelByChannel } from './upsample2d.ts';

/**
 * Each channel stretched to a size of any ratio, bilinear: the far edges of both fall together, whatever grid x came from. PyTorch:
 * `F.interpolate(x, size=to, mode='bilinear', align_corners=False)`.
 *
 * @throws RangeError unless both sides are whole numbers, no smaller than x
 */
export function resize2d<V extends Numbers = Vec>(to: readonly [number, number]): Layer<Memory, V> {
  const name = 'resize2d';
  return layerOf<Memory, V>({
    name,
    outShape([n, c, h, w]) {
      checkInteger(name, 'height', to[0], h);
      checkInteger(name, 'width', to[1], w);
      return [n, c, ...to];
    },
    forward(x, _, shape) {
      const y = zerosLike(x.data, countOf(shape));
      channelByChannel<V>(x.shape, to, 'bilinear').apply(x.data, y);
      return { y, memory: { inShape: x.shape } };
    },
    backward(dy, { inShape }) {
      const dx = zerosLike(dy.data, countOf(inShape));
      channelByChannel<V>(inShape, to, 'bilinear').adjoint(dy.data, dx);
      return { dx };
    },
  });
}
