import { conv2d, convTranspose2d, tensor } from '../../../src/core/layers/index.ts';
import { RandomState } from '../../../src/core/random/index.ts';
import type { Row } from '../row.ts';
import { SINGLE, row } from '../row.ts';
import type { Peers } from '../peers/index.ts';

const CHANNELS = 16;
const SIDE = 64;

/** Layers of a network on one picture, 16 channels to 16, in single precision as what trains and draws with them. */
export const layerRows = ({ tf }: Peers): Row[] => {
  const random = new RandomState(5);
  const block = <S extends readonly [number, number, number, number]>(shape: S) => ({
    shape,
    data: Float32Array.from(random.standardNormal(shape[0] * shape[1] * shape[2] * shape[3])),
  });
  const [x, dy] = [block([1, CHANNELS, SIDE, SIDE] as const), block([1, CHANNELS, SIDE, SIDE] as const)];
  const [w3, w4] = [block([CHANNELS, CHANNELS, 3, 3] as const), block([CHANNELS, CHANNELS, 4, 4] as const)];
  const settings = { inChannels: CHANNELS, outChannels: CHANNELS, bias: false };
  const layer = conv2d<Float32Array<ArrayBuffer>>({ ...settings, kernel: 3, padding: 1 });
  const transposed = convTranspose2d<Float32Array<ArrayBuffer>>({
    ...settings,
    kernel: 4,
    stride: 2,
    padding: 1,
  });
  const [input, output] = [tensor(x.shape, x.data), tensor(dy.shape, dy.data)];
  const { memory } = layer.forward(input, { weight: w3.data });
  return [
    row({
      row: 'layer 16→16, 3×3, 64², forward',
      targets: targets(1.7),
      ours: () => layer.forward(input, { weight: w3.data }).y.data,
      peers: tf && { 'tfjs-wasm': tf.conv2d(x, w3) },
      tolerance: SINGLE,
    }),
    row({
      row: 'layer 16→16, 3×3, 64², both gradients',
      targets: targets(4),
      ours: () => layer.backward(output, memory, { weight: w3.data }),
      read: ({ dx, gradients }) => [...dx.data, ...gradients.weight],
      peers: tf && { 'tfjs-wasm': tf.conv2dGradients(x, w3, dy) },
      tolerance: SINGLE,
    }),
    row({
      row: 'transposed 16→16, k4 s2, 64² → 128²',
      targets: targets(5),
      ours: () => transposed.forward(input, { weight: w4.data }).y.data,
      peers: tf && { 'tfjs-wasm': tf.convTranspose2d(x, w4) },
      tolerance: SINGLE,
    }),
  ];
};

const targets = (ms: number) =>
  [
    { most: ms, of: 'ms' },
    { most: 1 / 8, of: 'tfjs-wasm' },
  ] as const;
