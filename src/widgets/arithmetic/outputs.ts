/** All outputs of the one channel that is drawn. */
import { stridedCorrelate2d } from '../../core/operators/strided-correlate2d.ts';
import type { Vec } from '../../core/vector.ts';
import type { LayerAxis } from './layer.ts';

/** Half a second of multiplications; beyond them sizes are told, and single outputs. */
export const MOST_PRODUCTS = 2 ** 27;

/** x with a row and a column of zeros after it, where the padding has one more there. */
function withZerosAfter(x: Vec, [down, across]: readonly [LayerAxis, LayerAxis]): Vec {
  if (down.after === 0 && across.after === 0) return x;
  const columns = across.input + across.after;
  const longer = new Float64Array((down.input + down.after) * columns);
  for (let row = 0; row < down.input; row++)
    longer.set(x.subarray(row * across.input, (row + 1) * across.input), row * columns);
  return longer;
}

export function outputsOf(axes: readonly [LayerAxis, LayerAxis], x: Vec, weights: Vec, bias: number): Vec {
  const [down, across] = axes;
  const layer = stridedCorrelate2d(
    { shape: [down.kernel, across.kernel], data: weights },
    [down.input + down.after, across.input + across.after],
    {
      stride: [down.stride, across.stride],
      padding: [down.padding, across.padding],
      dilation: [down.dilation, across.dilation],
    },
  );
  return layer.apply(withZerosAfter(x, axes)).map((value) => value + bias);
}
