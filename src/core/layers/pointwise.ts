import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';

/** What a pointwise layer keeps: the slope f′(x) at every input. */
export interface SlopeMemory<V extends Numbers = Vec> extends Memory {
  readonly slope: V;
}

/** A function of each number by itself; `run` fills in y = f(x) and the slope f′(x), two arrays as long as x. */
export function pointwise<V extends Numbers>(
  name: string,
  run: (x: Numbers, y: Numbers, slope: Numbers) => void,
): Layer<SlopeMemory<V>, V> {
  return layerOf<SlopeMemory<V>, V>({
    name,
    outShape: (inShape) => inShape,
    forward({ shape, data }) {
      const [y, slope] = [zerosLike(data, data.length), zerosLike(data, data.length)];
      run(data, y, slope);
      return { y, memory: { inShape: shape, slope } };
    },
    backward: (dy, { slope }) => ({ dx: product(dy.data, slope) }),
  });
}

/** Number by number. */
function product<V extends Numbers>(a: V, b: V): V {
  const out = zerosLike<Numbers>(a, a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i] * b[i];
  return out as V;
}
