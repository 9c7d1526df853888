import { checkInteger } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

export interface CropOptions {
  /** [height, width] of what stays. */
  readonly to: readonly [number, number];
  /** Row and column where it begins; [0, 0] unless given. */
  readonly from?: readonly [number, number];
}

/**
 * A window of each channel: y[i, j] = x[i + top, j + left]. Its transpose lays dy into zeros. PyTorch: `x[..., top:top+h, left:left+w]`. An FCN
 * crops what it adds so (Long, Shelhamer & Darrell, CVPR 2015).
 *
 * @throws RangeError where the window does not lie inside
 */
export function crop2d<V extends Numbers = Vec>({ to, from = [0, 0] }: CropOptions): Layer<Memory, V> {
  const name = 'crop2d';
  to.forEach((n, axis) => checkInteger(name, `to[${axis}]`, n, 1));
  from.forEach((n, axis) => checkInteger(name, `from[${axis}]`, n, 0));
  return layerOf<Memory, V>({
    name,
    outShape([n, c, h, w]) {
      checkInteger(name, 'height of x', h, from[0] + to[0]);
      checkInteger(name, 'width of x', w, from[1] + to[1]);
      return [n, c, ...to];
    },
    forward(x, _, shape) {
      const y = zerosLike(x.data, countOf(shape));
      eachRow(x.shape, to, from, (inside, cropped) =>
        y.set(x.data.subarray(inside, inside + to[1]), cropped),
      );
      return { y, memory: { inShape: x.shape } };
    },
    backward(dy, { inShape }) {
      const dx = zerosLike(dy.data, countOf(inShape));
      eachRow(inShape, to, from, (inside, cropped) =>
        dx.set(dy.data.subarray(cropped, cropped + to[1]), inside),
      );
      return { dx };
    },
  });
}

/** Where each row of the window begins, in the whole and in the window. */
function eachRow(
  [n, c, h, w]: TensorShape,
  [rows, columns]: readonly [number, number],
  [top, left]: readonly [number, number],
  visit: (inside: number, cropped: number) => void,
): void {
  for (let plane = 0; plane < n * c; plane++)
    for (let row = 0; row < rows; row++)
      visit((plane * h + row + top) * w + left, (plane * rows + row) * columns);
}
