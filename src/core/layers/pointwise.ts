import type { Vec } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';

/** What a pointwise layer keeps: the slope f′(x) at every input. */
export interface SlopeMemory extends Memory {
  readonly slope: Vec;
}

/** A function of each number by itself; `slope` is its derivative, from x and y = f(x). */
export function pointwise(
  name: string,
  f: (x: number) => number,
  slope: (x: number, y: number) => number,
): Layer<SlopeMemory> {
  return layerOf<SlopeMemory>({
    name,
    outShape: (inShape) => inShape,
    forward(x) {
      const y = x.data.map(f);
      return { y, memory: { inShape: x.shape, slope: x.data.map((value, i) => slope(value, y[i])) } };
    },
    backward: (dy, memory) => ({ dx: dy.data.map((value, i) => value * memory.slope[i]) }),
  });
}
