import { checkChoice, checkInteger } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { resample } from '../operators/resample.ts';
import type { PerAxis } from '../strided/index.ts';
import { bothAxes } from '../strided/index.ts';
import type { Vec } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

export interface UpsampleOptions {
  /** A whole factor, or `[vertical, horizontal]`. */
  readonly scale: PerAxis;
  readonly method: 'nearest' | 'bilinear';
}

/**
 * Each channel enlarged by `resample`, a whole number of times. PyTorch: `nn.Upsample(scale_factor, mode)`, 'bilinear' with
 * `align_corners=False`.
 */
export function upsample2d({ scale, method }: UpsampleOptions): Layer<Memory> {
  const name = 'upsample2d';
  const [down, across] = bothAxes(name, 'scale', scale);
  checkInteger(name, 'scale', down, 1);
  checkInteger(name, 'scale', across, 1);
  checkChoice(name, 'method', method, ['nearest', 'bilinear']);
  const enlarger = ([, , h, w]: TensorShape) => resample([h, w], [h * down, w * across], { method });
  return layerOf({
    name,
    outShape: ([n, c, h, w]) => [n, c, h * down, w * across],
    forward(x, _, shape) {
      const { apply } = enlarger(x.shape);
      return { y: eachPicture(apply, x.data, x.shape, shape), memory: { inShape: x.shape } };
    },
    backward(dy, { inShape }) {
      const { adjoint } = enlarger(inShape);
      return { dx: eachPicture(adjoint, dy.data, dy.shape, inShape) };
    },
  });
}

/** The same map of every channel of every picture. */
function eachPicture(
  map: LinearOperator['apply'],
  from: Vec,
  inShape: TensorShape,
  outShape: TensorShape,
): Vec {
  const out = new Float64Array(countOf(outShape));
  const n = inShape[2] * inShape[3];
  const m = outShape[2] * outShape[3];
  for (let at = 0; at < inShape[0] * inShape[1]; at++) {
    map(from.subarray(at * n, (at + 1) * n), out.subarray(at * m, (at + 1) * m));
  }
  return out;
}
