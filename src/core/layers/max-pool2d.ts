import type { StridedAxis } from '../strided/index.ts';
import type { Vec } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { PoolOptions } from './pool-settings.ts';
import { poolAxes, pooledShape } from './pool-settings.ts';
import type { Tensor, TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

/** What a max-pool keeps. */
export interface SwitchMemory extends Memory {
  /** For each output the cell i·width + j of its channel that won, as PyTorch's `return_indices`. */
  readonly switches: Int32Array;
}

/**
 * The largest number under each window: y = x[switch], dx[switch] += dy. Of equals the first wins, in reading order. The padding
 * never wins. `memory.switches` go to `maxUnpool2d`. PyTorch: `nn.MaxPool2d(k, stride, padding, return_indices=True)`.
 * @throws RangeError "maxPool2d: Given input size: (1x2x2). Calculated output size: (1x0x0). Output size is too small".
 */
export function maxPool2d(options: PoolOptions): Layer<SwitchMemory> {
  const name = 'maxPool2d';
  const axes = poolAxes(name, options);
  return layerOf<SwitchMemory>({
    name,
    outShape: (inShape) => pooledShape(name, inShape, axes),
    forward(x, _, shape) {
      const switches = winners(x, shape, axes);
      const y = readSwitches(x, shape, switches);
      return { y, memory: { inShape: x.shape, switches } };
    },
    backward(dy, { inShape, switches }) {
      const dx = new Float64Array(countOf(inShape));
      const plane = inShape[2] * inShape[3];
      const outPlane = dy.shape[2] * dy.shape[3];
      for (let o = 0; o < switches.length; o++)
        dx[Math.floor(o / outPlane) * plane + switches[o]] += dy.data[o];
      return { dx };
    },
  });
}

/** y[n, c, o] = x[n, c, switch[n, c, o]]. */
export function readSwitches(
  { shape, data }: Tensor,
  [, , rows, columns]: TensorShape,
  switches: Int32Array,
): Vec {
  const plane = shape[2] * shape[3];
  return Float64Array.from(switches, (cell, o) => data[Math.floor(o / (rows * columns)) * plane + cell]);
}

/** For each output, the cell of the largest input under its window. */
function winners(
  { shape, data }: Tensor,
  [n, c, rows, columns]: TensorShape,
  axes: readonly [StridedAxis, StridedAxis],
) {
  const [, , height, width] = shape;
  const switches = new Int32Array(n * c * rows * columns);
  let o = 0;
  for (let channel = 0; channel < n * c; channel++) {
    const picture = data.subarray(channel * height * width, (channel + 1) * height * width);
    for (let i = 0; i < rows; i++) {
      const [top, bottom] = windowOf(axes[0], i, height);
      for (let j = 0; j < columns; j++) {
        const [left, right] = windowOf(axes[1], j, width);
        let best = top * width + left;
        for (let row = top; row < bottom; row++) {
          for (let cell = row * width + left; cell < row * width + right; cell++) {
            // NaN beats everything, so that a training that diverges shows it.
            if (picture[cell] > picture[best] || Number.isNaN(picture[cell])) best = cell;
          }
        }
        switches[o++] = best;
      }
    }
  }
  return switches;
}

/** The cells under window number o that lie inside: from the first up to, not with, the last. */
function windowOf({ k, s, p }: StridedAxis, o: number, n: number): readonly [number, number] {
  return [Math.max(0, o * s - p), Math.min(n, o * s - p + k)];
}
