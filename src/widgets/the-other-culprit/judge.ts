/** The discriminator of `networks/discriminator-layers.ts` in double precision, and its gradient with respect to a picture. */
import { avgPool2d, conv2d, leakyRelu, linear, sequential, tensor } from '../../core/layers/index.ts';
import type { Layer, Memory, Params as Weights, Tensor } from '../../core/layers/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { First } from './params.ts';

const SLOPE = 0.2;
const CHANNELS = [8, 16, 32] as const;
const CLASSES = 10;
/** Cells of the last level: 32/2³ along each side. */
const LAST = 16;

function firstBy(first: First): Layer<Memory, Vec>[] {
  const [kernel, stride] = { k4s2: [4, 2], k3s2: [3, 2], k3pool: [3, 1] }[first];
  const conv = conv2d<Vec>({ inChannels: 1, outChannels: CHANNELS[0], kernel, stride, padding: 1 });
  return first === 'k3pool' ? [conv, avgPool2d({ kernel: 2 })] : [conv];
}

export function judge(first: First): Layer<Memory, Vec> {
  const [one, two, three] = CHANNELS;
  const halve = (inChannels: number, outChannels: number) =>
    conv2d<Vec>({ inChannels, outChannels, kernel: 4, stride: 2, padding: 1 });
  const stack = [...firstBy(first), leakyRelu(SLOPE), halve(one, two), leakyRelu(SLOPE)];
  const end = [leakyRelu(SLOPE), linear({ inFeatures: three * LAST, outFeatures: 1 + CLASSES })];
  return sequential<Vec>([...stack, halve(two, three), ...end]);
}

/** ∂D/∂x of each picture [n, 1, 32, 32], D(x) = ⟨w + eᵧ, h(x)⟩ + b for its own class y. */
export function gradientsOf(
  first: First,
  weights: Weights,
  pictures: Tensor,
  labels: readonly number[],
): Vec {
  const layer = judge(first);
  const { y, memory } = layer.forward(pictures, weights);
  const dy = new Float64Array(y.data.length);
  labels.forEach((label, i) => {
    dy[i * (1 + CLASSES)] = 1;
    dy[i * (1 + CLASSES) + 1 + label] = 1;
  });
  return layer.backward(tensor(y.shape, dy), memory, weights).dx.data;
}
