/** The ways back through a network: what the rules change, and what they leave alone. */
import { describe, expect, test } from 'vitest';
import type { BackwardRule, Layer, Tensor, TensorShape } from '../../src/core/layers/index.ts';
import {
  BACKWARD_RULES,
  backwardBy,
  conv2d,
  convTranspose2d,
  initialise,
  leakyRelu,
  linear,
  maxPool2d,
  maxUnpool2d,
  relu,
  sequential,
  signalsBack,
  single,
  tensor,
} from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';

const rough = (shape: TensorShape, seed: number): Tensor =>
  tensor(shape, new RandomState(seed).standardNormal(shape.reduce((a, b) => a * b)));

const layers: readonly Layer[] = [
  conv2d({ inChannels: 1, outChannels: 4, kernel: 3 }),
  relu(),
  maxPool2d({ kernel: 2 }),
  conv2d({ inChannels: 4, outChannels: 6, kernel: 3 }),
  relu(),
  linear({ inFeatures: 24, outFeatures: 3 }),
];
const stack = sequential(layers);
const params = initialise(stack, new RandomState(1));
const x = rough([2, 1, 10, 10], 2);
const { y, memory } = stack.forward(x, params);
const dy = rough(y.shape, 3);
const back = (rule: BackwardRule, question = dy, count = layers.length) =>
  signalsBack(backwardBy(rule, layers.slice(0, count)), question, memory.memories, params);

test('the gradient is the true backward pass', () => {
  expect(back('gradient')[0]).toEqual(stack.backward(dy, memory, params).dx);
});

test('a deconvnet written out: unpool, rectify, the transposed convolution without its bias', () => {
  const [first, second] = [
    convTranspose2d({ inChannels: 4, outChannels: 1, kernel: 3, bias: false }),
    convTranspose2d({ inChannels: 6, outChannels: 4, kernel: 3, bias: false }),
  ];
  const pool = maxPool2d({ kernel: 2 }).forward(memory.outputs[1]);
  const unpool = maxUnpool2d({ ...pool.memory, pooledShape: pool.y.shape });
  const rectified = (signal: Tensor) => relu().forward(signal).y;
  const score = layers[5].backward(dy, memory.memories[5], {
    weight: params['5.weight'],
    bias: params['5.bias'],
  }).dx;
  const below = second.forward(rectified(score), { weight: params['3.weight'] }).y;
  const pixels = first.forward(rectified(unpool.forward(below).y), { weight: params['0.weight'] }).y;
  expect(back('deconvnet')[0].data).toAgreeWith(pixels.data, 1e-14);
});

describe('at a ReLU', () => {
  const up = tensor([1, 1, 1, 6], Float64Array.of(2, 2, -2, -2, 0, 3));
  const down = tensor([1, 1, 1, 6], Float64Array.of(5, -5, 5, -5, 5, NaN));
  const through = (rule: BackwardRule) => {
    const [layer] = backwardBy(rule, [relu()]);
    return [...layer.backward(down, layer.forward(up).memory).dx.data];
  };
  test('each rule has its own gates, and NaN is passed on', () => {
    expect(through('gradient')).toEqual([5, -5, 0, -0, 0, NaN]);
    expect(through('deconvnet')).toEqual([5, 0, 5, 0, 5, NaN]);
    expect(through('guided')).toEqual([5, 0, 0, 0, 0, NaN]);
  });
});

test('the way up is the same by every rule, and the memories serve all of them', () => {
  for (const rule of BACKWARD_RULES) {
    const again = sequential(backwardBy(rule, layers)).forward(x, params);
    expect(again.y).toEqual(y);
    expect(again.memory.memories).toEqual(memory.memories);
    expect(sequential(backwardBy(rule, layers)).backward(dy, memory, params).dx).toEqual(back(rule)[0]);
  }
});

test('every rule goes back in proportion, for a factor above 0', () => {
  const triple = tensor(
    dy.shape,
    dy.data.map((value) => 3 * value),
  );
  for (const rule of BACKWARD_RULES)
    expect(back(rule, triple)[0].data).toAgreeWith(
      back(rule)[0].data.map((value) => 3 * value),
      1e-13,
    );
});

test('unpooling is the backward pass of the pool, unless windows share a winner', () => {
  const agree = (stride: number) => {
    const pool = maxPool2d({ kernel: 2, stride });
    const input = rough([1, 2, 7, 7], 5);
    const made = pool.forward(input);
    const signal = rough(made.y.shape, 6);
    const unpool = maxUnpool2d({ ...made.memory, pooledShape: made.y.shape });
    const [a, b] = [pool.backward(signal, made.memory).dx.data, unpool.forward(signal).y.data];
    return a.every((value, i) => value === b[i]);
  };
  expect([agree(2), agree(3), agree(1)]).toEqual([true, true, false]);
});

test('a question may be put to a layer within; the signals stand before each layer, the question last', () => {
  const question = rough(memory.outputs[3].shape, 7);
  const signals = back('deconvnet', question, 4);
  expect(signals.map(({ shape }) => shape[1])).toEqual([1, 4, 4, 4, 6]);
  expect(signals[4]).toBe(question);
});

test('in single precision too', () => {
  const singles = sequential<Float32Array<ArrayBuffer>>([
    conv2d({ inChannels: 1, outChannels: 2, kernel: 3 }),
    relu(),
  ]);
  const weights = single(initialise(sequential([layers[0]]), new RandomState(1)));
  const few = { '0.weight': weights['0.weight'].slice(0, 18), '0.bias': weights['0.bias'].slice(0, 2) };
  const made = singles.forward(tensor([1, 1, 4, 4], Float32Array.from(x.data.slice(0, 16))), few);
  const parts = backwardBy<Float32Array<ArrayBuffer>>('guided', [
    conv2d({ inChannels: 1, outChannels: 2, kernel: 3 }),
    relu(),
  ]);
  expect(signalsBack(parts, made.y, made.memory.memories, few)[0].data).toBeInstanceOf(Float32Array);
});

test('what has no rule is refused', () => {
  expect(() => backwardBy('guided', [leakyRelu()])).toThrow(
    new RangeError('backwardBy: guided is for single layers with ReLUs, got leakyRelu'),
  );
  expect(() => backwardBy('deconvnet', [stack])).toThrow(/got sequential/);
  expect(backwardBy('gradient', [leakyRelu()])).toHaveLength(1);
  // @ts-expect-error -- a link may bring it
  expect(() => backwardBy('other', layers)).toThrow(
    new RangeError("backwardBy: rule must be 'gradient' | 'deconvnet' | 'guided', got 'other'"),
  );
});
