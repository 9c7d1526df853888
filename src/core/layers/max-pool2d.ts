import { layersModule } from '../compiled/layers.ts';
import type { StridedAxis } from '../strided/index.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { PoolOptions } from './pool-settings.ts';
import { poolAxes, pooledShape } from './pool-settings.ts';
import type { Tensor, TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

type Axes = readonly [StridedAxis, StridedAxis];

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
export function maxPool2d<V extends Numbers = Vec>(options: PoolOptions): Layer<SwitchMemory, V> {
  const name = 'maxPool2d';
  const axes = poolAxes(name, options);
  return layerOf<SwitchMemory, V>({
    name,
    outShape: (inShape) => pooledShape(name, inShape, axes),
    forward(x, _, shape) {
      const { y, switches } = compiledPool(x, shape, axes) ?? writtenPool(x, shape, axes);
      return { y, memory: { inShape: x.shape, switches } };
    },
    backward(dy, { inShape, switches }) {
      const dx = zerosLike<Numbers>(dy.data, countOf(inShape));
      eachSwitch(inShape, dy.shape, switches, (cell, o) => (dx[cell] += dy.data[o]));
      return { dx: dx as V };
    },
  });
}

interface Pooled<V extends Numbers> {
  readonly y: V;
  readonly switches: Int32Array;
}

function writtenPool<V extends Numbers>(x: Tensor<V>, shape: TensorShape, axes: Axes): Pooled<V> {
  const switches = winners(x, shape, axes);
  return { y: readSwitches(x, shape, switches), switches };
}

/** In single precision by compiled code; null where that does not run, and in double precision. */
function compiledPool<V extends Numbers>(
  { shape: [n, c, h, w], data }: Tensor<V>,
  [, , rows, columns]: TensorShape,
  axes: Axes,
): Pooled<V> | null {
  const module = data instanceof Float32Array ? layersModule() : null;
  if (module === null) return null;
  const { functions, memory } = module;
  memory.begin();
  const count = n * c * rows * columns;
  const [x, y, switches] = [memory.put(data), memory.room(4 * count), memory.room(4 * count)];
  const windows = axes.flatMap(({ k, s, p }) => [k, s, p]);
  functions.maxPool(x, n * c, h, w, ...windows, rows, columns, y, switches);
  return { y: memory.takeSingles(y, count) as V, switches: memory.takeWords(switches, count) };
}

/** y[n, c, o] = x[n, c, switch[n, c, o]]. */
export function readSwitches<V extends Numbers>(
  { shape, data }: Tensor<V>,
  outShape: TensorShape,
  switches: Int32Array,
): V {
  const y = zerosLike<Numbers>(data, switches.length);
  eachSwitch(shape, outShape, switches, (cell, o) => (y[o] = data[cell]));
  return y as V;
}

/** For each output o the cell in the whole of x to which its switch points. */
function eachSwitch(
  [, , h, w]: TensorShape,
  [, , rows, columns]: TensorShape,
  switches: Int32Array,
  visit: (cell: number, o: number) => void,
): void {
  const plane = rows * columns;
  for (let o = 0, first = 0; o < switches.length; first += h * w) {
    for (const end = o + plane; o < end; o++) visit(first + switches[o], o);
  }
}

/** For each output, the cell of the largest input under its window. */
function winners({ shape, data }: Tensor<Numbers>, [n, c, rows, columns]: TensorShape, axes: Axes) {
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
