import type { Numbers } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Params } from './layer.ts';
import type { Tensor } from './tensor.ts';

/** db[c] = Σ dy[n, c, i, j] over pictures and cells. */
function biasGradient<V extends Numbers>({ shape, data }: Tensor<V>): V {
  const [pictures, channels, height, width] = shape;
  const plane = height * width;
  // In double precision and rounded at the end: nothing of a long sum is lost.
  const gradient = new Float64Array(channels);
  for (let at = 0; at < pictures * channels; at++) {
    let total = 0;
    for (let i = at * plane; i < (at + 1) * plane; i++) total += data[i];
    gradient[at % channels] += total;
  }
  const rounded = zerosLike(data, channels);
  rounded.set(gradient);
  return rounded;
}

/** The gradients of a layer that multiplies and then adds. */
export function withBias<V extends Numbers>(bias: boolean, weight: V, dy: Tensor<V>): Params<V> {
  return bias ? { weight, bias: biasGradient(dy) } : { weight };
}
