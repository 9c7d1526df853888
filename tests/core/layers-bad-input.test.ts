import { expect, test } from 'vitest';
import {
  adam,
  conv2d,
  convTranspose2d,
  crossEntropy,
  initialise,
  kaimingUniform,
  uniform,
  leakyRelu,
  maxUnpool2d,
  meanSquaredError,
  normal,
  pixelShuffle,
  relu,
  sequential,
  sgd,
  tensor,
  upsample2d,
} from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';

/** For what TypeScript would not let through, but a reader's link or file may bring. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- wrong kinds on purpose
const wrong = (value: unknown) => value as any;
const one = { inChannels: 1, outChannels: 1, kernel: 3 } as const;
const layer = conv2d({ ...one, bias: false });
const x = tensor([1, 1, 4, 4]);
const weight = new Float64Array(9);
const memory = layer.forward(x, { weight }).memory;
const state = sgd.init({ weight });

const cases: readonly (readonly [message: string, run: () => unknown, kind?: typeof TypeError])[] = [
  ['conv2d: inChannels must be a whole number ≥ 1, got 0', () => conv2d({ ...one, inChannels: 0 })],
  ['conv2d: outChannels must be a whole number ≥ 1, got 1.5', () => conv2d({ ...one, outChannels: 1.5 })],
  ['conv2d: kernel size must be a whole number ≥ 1, got 0', () => conv2d({ ...one, kernel: 0 })],
  ['conv2d: stride must be a whole number ≥ 1, got 0', () => conv2d({ ...one, stride: [1, 0] })],
  [
    "conv2d: padding must be a number, got 'same'",
    () => conv2d({ ...one, padding: wrong('same') }),
    TypeError,
  ],
  [
    'convTranspose2d: output padding must be smaller than either stride or dilation, got 2 with stride 2, dilation 1',
    () => convTranspose2d({ ...one, stride: 2, outputPadding: 2 }).outShape([1, 1, 4, 4]),
  ],
  ['conv2d: weight must hold 9 numbers, got 8', () => layer.forward(x, { weight: new Float64Array(8) })],
  ['conv2d: weight must be a Float64Array, got undefined', () => layer.forward(x), TypeError],
  ['conv2d: x must be {shape, data}, got object', () => layer.forward(wrong(null)), TypeError],
  [
    "conv2d: x's shape must be [pictures, channels, height, width] of whole numbers ≥ 1, got [4, 4]",
    () => layer.forward({ shape: wrong([4, 4]), data: new Float64Array(16) }),
  ],
  [
    'conv2d backward: dy must have shape [1, 1, 2, 2], got [1, 1, 4, 4]',
    () => layer.backward(x, memory, { weight }),
  ],
  ['tensor: tensor must hold 4 numbers, got 3', () => tensor([1, 1, 2, 2], new Float64Array(3))],
  ['leakyRelu: a must be a finite number, got NaN', () => leakyRelu(NaN)],
  ['pixelShuffle: r must be a whole number ≥ 1, got 0', () => pixelShuffle(0)],
  [
    "upsample2d: method must be 'nearest' | 'bilinear', got 'bicubic'",
    () => upsample2d({ scale: 2, method: wrong('bicubic') }),
  ],
  [
    'maxUnpool2d: number of switches must be a whole number in [4, 4], got 3',
    () => maxUnpool2d({ inShape: [1, 1, 4, 4], pooledShape: [1, 1, 2, 2], switches: new Int32Array(3) }),
  ],
  ['sequential: layers must not be empty, got none', () => sequential([])],
  [
    'sequential: layer 1, conv2d: Given groups=1, weight of size [1, 1, 3, 3], expected input[1, 2, 2, 2] to have 1 channels',
    () => sequential([conv2d({ ...one, outChannels: 2 }), layer]).outShape([1, 1, 4, 4]),
  ],
  [
    'sequential: 0.weight must be a Float64Array, got undefined',
    () => sequential([layer]).forward(x),
    TypeError,
  ],
  [
    'sgd: learningRate must be a finite number ≥ 0, got -1',
    () => sgd.step(state, { weight }, { learningRate: -1 }),
  ],
  ["sgd: gradients must hold one for 'weight', got []", () => sgd.step(state, {}, { learningRate: 1 })],
  [
    "sgd: gradient of 'weight' must hold 9 numbers, got 1",
    () => sgd.step(state, { weight: new Float64Array(1) }, { learningRate: 1 }),
  ],
  [
    'adam: beta1 must be a finite number in [0, 0.9999999999999998], got 1',
    () => adam.step(adam.init({ weight }), { weight }, { learningRate: 1, beta1: 1 }),
  ],
  ['uniform: high must be a finite number ≥ 1, got 0', () => uniform(1, 0)],
  ['normal: sigma must be a finite number ≥ 0, got -1', () => normal(-1)],
  [
    'kaimingUniform: Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, got [3]',
    () => kaimingUniform()([3], new RandomState(0)),
  ],
  [
    'meanSquaredError: y must have shape [1, 1, 4, 4], got [1, 1, 2, 2]',
    () => meanSquaredError(x)(tensor([1, 1, 2, 2])),
  ],
  [
    'crossEntropy: label must be a whole number ≥ -9007199254740991, got 0.5',
    () => crossEntropy([0.5])(tensor([1, 2, 1, 1])),
  ],
];

test.each(cases)('%s', (message, run, kind) => {
  expect(run).toThrow(message);
  expect(run).toThrow(kind ?? RangeError);
});

test('a layer without parameters needs none', () => {
  expect(relu().forward(x).y.shape).toEqual([1, 1, 4, 4]);
  expect(initialise(relu(), new RandomState(0))).toEqual({});
});
