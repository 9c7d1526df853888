import { describe, expect, test } from 'vitest';
import {
  adam,
  avgPool2d,
  binaryCrossEntropy,
  conv2d,
  convTranspose2d,
  crop2d,
  crossEntropy,
  graph,
  initialise,
  kaimingNormal,
  kaimingUniform,
  uniform,
  leakyRelu,
  linear,
  lossAndGradients,
  maxPool2d,
  maxUnpool2d,
  meanSquaredError,
  normal,
  pixelShuffle,
  pixelUnshuffle,
  relu,
  resize2d,
  sequential,
  sgd,
  sigmoid,
  softmax,
  tanh,
  tensor,
  upsample2d,
} from '../../src/core/layers/index.ts';
import type { Layer, Loss, Tensor, TensorShape } from '../../src/core/layers/index.ts';
import { sobel } from '../../src/core/kernels/index.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sum } from '../../src/core/vector.ts';
import { compareGradients, numericalGradient } from './gradient-check.ts';

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b);
const rough = (shape: TensorShape, seed = 1): Tensor =>
  tensor(shape, new RandomState(seed).uniform(-1, 1, size(shape)));
const pool = maxPool2d({ kernel: [3, 2], stride: [2, 1], padding: [1, 0] });
const pooled = pool.forward(rough([2, 2, 5, 4]));

const stack = () =>
  sequential([
    conv2d({ inChannels: 2, outChannels: 5, kernel: 3, padding: 1 }),
    leakyRelu(0.2),
    maxPool2d({ kernel: 2 }),
    convTranspose2d({ inChannels: 5, outChannels: 4, kernel: 4, stride: 2, padding: 1 }),
    tanh(),
    linear({ inFeatures: 4 * 16, outFeatures: 3 }),
  ]);

/** An encoder, its way back up, and a skip from before the pool. */
const skipped = () =>
  graph(
    {
      fine: { of: ['x'], layer: conv2d({ inChannels: 2, outChannels: 3, kernel: 3, padding: 1 }) },
      coarse: { of: ['fine'], layer: sequential([maxPool2d({ kernel: 2 }), tanh()]) },
      up: { of: ['coarse'], layer: upsample2d({ scale: 2, method: 'bilinear' }) },
      joined: { of: ['up', 'fine'], layer: conv2d({ inChannels: 3, outChannels: 2, kernel: 1 }) },
    },
    ['joined', 'x'],
  );

const layers: readonly (readonly [string, Layer, TensorShape])[] = [
  ['conv2d', conv2d({ inChannels: 2, outChannels: 3, kernel: [3, 2], stride: 2, padding: 1 }), [2, 2, 5, 4]],
  ['conv2d, 5 to 6', conv2d({ inChannels: 5, outChannels: 6, kernel: 3, dilation: 2 }), [1, 5, 6, 5]],
  ['conv2d, no bias', conv2d({ inChannels: 1, outChannels: 4, kernel: 3, bias: false }), [2, 1, 4, 4]],
  [
    'convTranspose2d',
    convTranspose2d({ inChannels: 5, outChannels: 2, kernel: 3, stride: [2, 3], outputPadding: [1, 2] }),
    [2, 5, 2, 3],
  ],
  ['linear', linear({ inFeatures: 12, outFeatures: 5 }), [3, 3, 2, 2]],
  ['linear, no bias', linear({ inFeatures: 4, outFeatures: 2, bias: false }), [3, 4, 1, 1]],
  ['relu', relu(), [2, 2, 3, 3]],
  ['leakyRelu', leakyRelu(0.2), [2, 2, 3, 3]],
  ['tanh', tanh(), [2, 2, 3, 3]],
  ['sigmoid', sigmoid(), [2, 2, 3, 3]],
  ['maxPool2d', pool, [2, 2, 5, 4]],
  [
    'maxUnpool2d with shared winners',
    maxUnpool2d({ ...pooled.memory, pooledShape: pooled.y.shape }),
    pooled.y.shape,
  ],
  ['avgPool2d', avgPool2d({ kernel: [3, 2], stride: [2, 1], padding: 1 }), [2, 2, 5, 4]],
  ['upsample2d nearest', upsample2d({ scale: [2, 3], method: 'nearest' }), [2, 2, 3, 2]],
  ['upsample2d bilinear', upsample2d({ scale: [2, 3], method: 'bilinear' }), [2, 2, 3, 2]],
  ['pixelShuffle', pixelShuffle(2), [2, 8, 2, 3]],
  ['pixelUnshuffle', pixelUnshuffle(2), [2, 2, 4, 6]],
  ['crop2d', crop2d({ to: [2, 3], from: [1, 0] }), [2, 2, 4, 4]],
  ['resize2d', resize2d([7, 5]), [2, 2, 3, 4]],
  ['sequential', stack(), [2, 2, 4, 4]],
  ['graph', skipped(), [2, 2, 4, 4]],
];

describe.each(layers)('%s', (_, layer, inShape) => {
  const x = rough(inShape);
  const params = initialise(layer, new RandomState(5));
  const dy = rough(layer.outShape(inShape), 6);

  test('finite differences', () => {
    for (const { what, found, expected } of compareGradients(layer, x, params, dy.data)) {
      expect({ what, error: Math.max(...found.map((v, i) => Math.abs(v - expected[i]))) < 1e-8 }).toEqual({
        what,
        error: true,
      });
    }
  });

  test('twice the same bits, and nothing that came in is changed', () => {
    const run = () => {
      const { y, memory } = layer.forward(x, params);
      return { y, memory, ...layer.backward(dy, memory, params) };
    };
    const before = structuredClone([x, params, dy]);
    const [first, second] = [run(), run()];
    expect(second).toEqual(first);
    expect([x, params, dy]).toEqual(before);
    expect(layer.backward(dy, first.memory, params)).toEqual({ dx: first.dx, gradients: first.gradients });
    expect(Object.keys(first.gradients)).toEqual(Object.keys(layer.parameters));
  });

  test('a batch is its pictures one by one', () => {
    if (layer.name === 'maxUnpool2d') return;
    const whole = layer.forward(x, params).y.data;
    const one = size(inShape) / inShape[0];
    const parts = Array.from({ length: inShape[0] }, (_, n) => {
      const picture = tensor([1, inShape[1], inShape[2], inShape[3]], x.data.slice(n * one, (n + 1) * one));
      return [...layer.forward(picture, params).y.data];
    });
    expect(parts.flat()).toEqual([...whole]);
  });
});

test("the transposed layer's forward pass is the convolution's input gradient, and the other way round", () => {
  const options = { kernel: 3, stride: 2, padding: 1, bias: false } as const;
  const forward = conv2d({ ...options, inChannels: 3, outChannels: 5 });
  const back = convTranspose2d({ ...options, inChannels: 5, outChannels: 3 });
  expect(back.parameters).toEqual(forward.parameters);
  const params = initialise(forward, new RandomState(2));
  const [x, dy] = [rough([2, 3, 7, 5]), rough([2, 5, 4, 3], 2)];
  const there = forward.forward(x, params);
  expect(forward.backward(dy, there.memory, params).dx).toEqual(back.forward(dy, params).y);
  expect(back.backward(x, back.forward(dy, params).memory, params).dx).toEqual(there.y);
});

test('one channel is the operator of chapter 11', () => {
  const kernel = { shape: [4, 3] as const, data: new RandomState(3).standardNormal(12) };
  const options = { stride: [2, 3], padding: 1, outputPadding: [1, 2] } as const;
  const layer = convTranspose2d({ ...options, inChannels: 1, outChannels: 1, kernel: [4, 3], bias: false });
  const x = rough([1, 1, 4, 5]);
  const { y } = layer.forward(x, { weight: kernel.data });
  expect(y.data).toEqual(transposedCorrelate2d(kernel, [4, 5], options).apply(x.data));
});

test('the cells that a stride never reads get only the bias', () => {
  const layer = convTranspose2d({ inChannels: 1, outChannels: 1, kernel: 1, stride: 3 });
  const params = { weight: Float64Array.of(2), bias: Float64Array.of(0.5) };
  const { y } = layer.forward(tensor([1, 1, 1, 2], Float64Array.of(1, 1)), params);
  expect([...y.data]).toEqual([2.5, 0.5, 0.5, 2.5]);
});

test('pool and unpool: every maximum comes back to its place; of equals the first wins', () => {
  const x = tensor([1, 1, 2, 4], Float64Array.of(1, 5, 3, 3, 2, 4, 3, 3));
  const { y, memory } = maxPool2d({ kernel: 2 }).forward(x);
  expect([...memory.switches]).toEqual([1, 2]);
  const back = maxUnpool2d({ ...memory, pooledShape: y.shape }).forward(y);
  expect([...back.y.data]).toEqual([0, 5, 3, 0, 0, 0, 0, 0]);
});

test('NaN is passed on, not hidden', () => {
  const x = tensor([1, 1, 2, 2], Float64Array.of(1, NaN, 2, 3));
  for (const layer of [maxPool2d({ kernel: 2 }), relu(), avgPool2d({ kernel: 2 })]) {
    expect(layer.forward(x).y.data.some(Number.isNaN)).toBe(true);
  }
});

test('pixelUnshuffle is the inverse of pixelShuffle', () => {
  const x = rough([2, 18, 2, 3]);
  expect(pixelUnshuffle(3).forward(pixelShuffle(3).forward(x).y).y).toEqual(x);
});

test('a graph of one chain is that stack', () => {
  const parts = [conv2d({ inChannels: 1, outChannels: 2, kernel: 3 }), relu()];
  const chain = graph({ 0: { of: ['x'], layer: parts[0] }, 1: { of: ['0'], layer: parts[1] } }, ['1']);
  const params = initialise(chain, new RandomState(4));
  const x = rough([2, 1, 5, 5]);
  expect(chain.parameters).toEqual(sequential(parts).parameters);
  expect(chain.forward(x, params).y).toEqual(sequential(parts).forward(x, params).y);
});

test('a skip of another size is refused in PyTorch’s words', () => {
  expect(() => skipped().outShape([1, 2, 5, 4])).toThrow(
    'graph: node joined, The size of tensor a (4) must match the size of tensor b (5) at non-singleton dimension 2',
  );
  expect(() => graph({ a: { of: ['b'], layer: relu() } }, ['a'])).toThrow('graph: a reads nothing called b');
});

describe('losses', () => {
  const y = tensor([2, 3, 2, 1], new RandomState(8).uniform(-3, 3, 12));
  const probabilities = tensor(y.shape, new RandomState(9).uniform(0, 1, 12));
  test.each<[string, Loss]>([
    ['meanSquaredError', meanSquaredError(rough(y.shape, 9))],
    ['crossEntropy', crossEntropy([0, 2, 1, 1])],
    ['crossEntropy, weighted', crossEntropy([0, 2, 1, 1], [1, 5, 0.5])],
    ['binaryCrossEntropy', binaryCrossEntropy(probabilities, rough(y.shape, 10))],
  ])('%s: finite differences', (_, loss) => {
    const expected = numericalGradient(y.data, (v) => loss(tensor(y.shape, v)).value);
    expect(loss(y).dy.data).toAgreeWith(expected, 1e-8);
  });

  test('large numbers do not overflow', () => {
    const huge = tensor([1, 3, 1, 1], Float64Array.of(1000, 999, -1000));
    expect(softmax(huge).data).toAgreeWith([1 / (1 + Math.exp(-1)), 1 / (1 + Math.E), 0], 1e-15);
    expect(crossEntropy([2])(huge).value).toBeCloseTo(2000 + Math.log(1 + Math.exp(-1)), 10);
  });
});

describe('training', () => {
  const layer = conv2d({ inChannels: 1, outChannels: 1, kernel: 3, padding: 1, bias: false });
  const x = tensor([1, 1, 16, 16], new RandomState(1).standardNormal(256));
  const weight = sobel('x').data;
  const loss = meanSquaredError(layer.forward(x, { weight }).y);

  test('a filter is learned from what it did to a picture', () => {
    let state = sgd.init({ weight: new Float64Array(9) });
    for (let i = 0; i < 150; i++) {
      const { gradients } = lossAndGradients(layer, state.params, x, loss);
      state = sgd.step(state, gradients, { learningRate: 0.1, momentum: 0.5 });
    }
    expect(state.iteration).toBe(150);
    expect(state.params.weight).toAgreeWith(weight, 1e-8);
  });

  test('steps are pure: a state can be taken up again, with another rate', () => {
    const start = adam.init({ weight: new Float64Array(9) });
    const { gradients } = lossAndGradients(layer, start.params, x, loss);
    const before = structuredClone(start);
    const first = adam.step(start, gradients, { learningRate: 0.1 });
    expect(adam.step(start, gradients, { learningRate: 0.1 })).toEqual(first);
    expect(start).toEqual(before);
    // The first step of Adam is γ·sign(g), whatever the gradient's size (the Sobel filter's middle has none).
    const steps = first.params.weight.filter((_, i) => Math.abs(gradients.weight[i]) > 1e-3);
    expect(steps.length).toBeGreaterThan(6);
    expect(steps.map(Math.abs)).toAgreeWith(new Float64Array(steps.length).fill(0.1), 1e-4);
    expect(adam.step(start, gradients, { learningRate: 0 }).params).toEqual(start.params);
  });

  test('a stack learns, and its parameters are named as in a state_dict', () => {
    const network = stack();
    expect(Object.keys(network.parameters)).toEqual([
      '0.weight',
      '0.bias',
      '3.weight',
      '3.bias',
      '5.weight',
      '5.bias',
    ]);
    const batch = rough([6, 2, 4, 4], 3);
    const labels = crossEntropy([0, 1, 2, 0, 1, 2]);
    let state = adam.init(initialise(network, new RandomState(4)));
    const run = [];
    for (let i = 0; i < 60; i++) {
      const { loss: value, gradients } = lossAndGradients(network, state.params, batch, labels);
      run.push(value);
      state = adam.step(state, gradients, { learningRate: 0.02 });
    }
    expect(run[59]).toBeLessThan(0.05 * run[0]);
    const { memory, y } = network.forward(batch, state.params);
    expect(memory.outputs.map(({ shape }) => shape[1])).toEqual([5, 5, 5, 4, 4, 3]);
    expect(memory.outputs[5].data).toBe(y.data);
  });
});

describe('first values', () => {
  const shape = [64, 16, 5, 5];
  const variance = (v: Float64Array<ArrayBuffer>) => sum(v.map((value) => value * value)) / v.length;
  const rng = () => new RandomState(7);

  test('are the streams of RandomState, with the variance they promise', () => {
    expect(normal(0.02)([3, 2], rng())).toEqual(
      rng()
        .standardNormal(6)
        .map((value) => 0.02 * value),
    );
    expect(uniform(-1, 3)(shape, rng())).toAgreeWith(rng().uniform(-1, 3, size(shape)));
    expect(variance(kaimingNormal()(shape, rng())) / (2 / 400)).toBeCloseTo(1, 1);
    expect(variance(kaimingUniform(0.2)(shape, rng())) / (2 / (1.04 * 400))).toBeCloseTo(1, 1);
    const bound = 1 / Math.sqrt(400);
    expect(kaimingUniform(Math.sqrt(5))(shape, rng())).toAgreeWith(rng().uniform(-bound, bound, size(shape)));
  });

  test('biases are 0, and the whole stack draws from one stream', () => {
    const values = initialise(stack(), rng(), normal(1));
    expect(values['3.bias']).toEqual(new Float64Array(4));
    const stream = rng().standardNormal(90 + 320);
    expect(values['0.weight']).toEqual(stream.slice(0, 90));
    expect(values['3.weight']).toEqual(stream.slice(90));
  });
});
