import type { Vec } from '../vector.ts';
import type { Params } from './layer.ts';
import type { Tensor, TensorShape } from './tensor.ts';

/** y[n, c, i, j] += b[c], in place; nothing without a bias. */
export function addBias(
  y: Vec,
  [pictures, channels, height, width]: TensorShape,
  bias: Vec | undefined,
): void {
  if (bias === undefined) return;
  const plane = height * width;
  for (let at = 0; at < pictures * channels; at++) {
    const value = bias[at % channels];
    for (let i = at * plane; i < (at + 1) * plane; i++) y[i] += value;
  }
}

/** db[c] = Σ dy[n, c, i, j] over pictures and cells. */
function biasGradient({ shape, data }: Tensor): Vec {
  const [pictures, channels, height, width] = shape;
  const plane = height * width;
  const gradient = new Float64Array(channels);
  for (let at = 0; at < pictures * channels; at++) {
    let total = 0;
    for (let i = at * plane; i < (at + 1) * plane; i++) total += data[i];
    gradient[at % channels] += total;
  }
  return gradient;
}

/** The gradients of a layer that multiplies and then adds. */
export function withBias(bias: boolean, weight: Vec, dy: Tensor): Params {
  return bias ? { weight, bias: biasGradient(dy) } : { weight };
}
