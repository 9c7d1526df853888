/** Single precision: it follows the data, agrees with double precision as far as it reaches, and repeats. */
import { describe, expect, test } from 'vitest';
import { withoutCompiled } from '../../src/core/compiled/switch.ts';
import * as core from '../../src/core/layers/index.ts';
import type { Layer, Memory, Params, Tensor, TensorShape } from '../../src/core/layers/index.ts';
import { exponentialOf } from '../../src/core/layers/exponentials.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Numbers, Single, Vec } from '../../src/core/vector.ts';
import { relativeError } from '../setup.ts';
import { bothWays } from './both-ways.ts';
import { compareGradients } from './gradient-check.ts';
import { drawSetting, layerFor, legalSettings, outcome } from './layer-settings.ts';
import type { Setting } from './layer-settings.ts';

const TOLERANCE = 1e-5;
const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b);
/** Numbers that both precisions hold. */
const rough = (count: number, rng: RandomState): Single => new Float32Array(rng.uniform(-1, 1, count));
const paramsOf = (layer: Pick<Layer, 'parameters'>, rng: RandomState): Params<Single> =>
  Object.fromEntries(Object.entries(layer.parameters).map(([key, shape]) => [key, rough(size(shape), rng)]));
const doubled = (params: Params<Single>): Params =>
  Object.fromEntries(Object.entries(params).map(([key, values]) => [key, new Float64Array(values)]));
/** The same layer as one for another precision: settings know of none. */
const as = <V extends Numbers>(layer: Layer) => layer as unknown as Layer<Memory, V>;

/** y, dx and the gradients of one pass. */
function pass<V extends Numbers>(layer: Layer<Memory, V>, x: Tensor<V>, params: Params<V>, dy: V): V[] {
  const { y, memory } = layer.forward(x, params);
  const { dx, gradients } = layer.backward({ shape: y.shape, data: dy }, memory, params);
  return [y.data, dx.data, ...Object.values(gradients)];
}

/** One layer on the same numbers in each precision, by compiled code and without. */
function passes(layer: Layer, inShape: TensorShape, seed: number) {
  const rng = new RandomState(seed);
  const [x, params] = [rough(size(inShape), rng), paramsOf(layer, rng)];
  const dy = rough(size(layer.outShape(inShape)), rng);
  const single = () => pass(as<Single>(layer), core.tensor(inShape, x), params, dy);
  return {
    compiled: single(),
    written: withoutCompiled(single),
    double: pass(layer, core.tensor(inShape, new Float64Array(x)), doubled(params), new Float64Array(dy)),
  };
}

/** The largest relative error of compiled and written against double precision, and against each other. */
function worstError(layer: Layer, inShape: TensorShape, seed: number): number {
  const { compiled, written, double } = passes(layer, inShape, seed);
  const errors = double.flatMap((exact, i) => [
    relativeError(compiled[i], exact),
    relativeError(written[i], exact),
    relativeError(compiled[i], written[i]),
  ]);
  return errors.reduce((worst, error) => (error <= worst ? worst : error), 0);
}

function expectAgreement(setting: Setting, seed: number): void {
  const error = worstError(layerFor(setting), setting.inShape, seed);
  if (!(error <= TOLERANCE)) expect.fail(`${JSON.stringify(setting)}: ${error}`);
}

test('a thousand random legal settings, sizes up to 8', () => {
  legalSettings(1000).forEach(expectAgreement);
});

/** Larger pictures, more channels and more of them: every path and every remainder of the compiled loops. */
test('a hundred settings with many channels and pictures', () => {
  const rng = new RandomState(7);
  let legal = 0;
  for (let trial = 0; legal < 100; trial++) {
    const drawn = drawSetting(rng, trial);
    const inShape: TensorShape = [
      rng.randint(1, 5),
      rng.randint(1, 12),
      rng.randint(1, 30),
      rng.randint(1, 30),
    ];
    const setting = { ...drawn, inShape, outChannels: rng.randint(1, 14) };
    if (typeof outcome(setting) === 'string') continue;
    legal++;
    expectAgreement(setting, trial);
  }
});

const stack = <V extends Numbers = Vec>() =>
  core.sequential<V>([
    core.conv2d({ inChannels: 2, outChannels: 5, kernel: 3, padding: 1 }),
    core.leakyRelu(0.2),
    core.maxPool2d({ kernel: 2 }),
    core.convTranspose2d({ inChannels: 5, outChannels: 4, kernel: 4, stride: 2, padding: 1 }),
    core.tanh(),
    core.upsample2d({ scale: 2, method: 'bilinear' }),
    core.avgPool2d({ kernel: 2 }),
    core.sigmoid(),
    core.linear({ inFeatures: 4 * 16, outFeatures: 3 }),
  ]);

const layers: readonly (readonly [string, Layer, TensorShape])[] = [
  ['conv2d', core.conv2d({ inChannels: 3, outChannels: 5, kernel: 3, stride: 2, padding: 1 }), [2, 3, 5, 4]],
  [
    'convTranspose2d',
    core.convTranspose2d({ inChannels: 5, outChannels: 2, kernel: 4, stride: 2 }),
    [2, 5, 2, 3],
  ],
  ['linear', core.linear({ inFeatures: 12, outFeatures: 5 }), [3, 3, 2, 2]],
  ['relu', core.relu(), [2, 2, 3, 3]],
  ['leakyRelu', core.leakyRelu(0.2), [2, 2, 3, 3]],
  ['tanh', core.tanh(), [2, 2, 3, 3]],
  ['sigmoid', core.sigmoid(), [2, 2, 3, 3]],
  ['maxPool2d', core.maxPool2d({ kernel: [3, 2], stride: [2, 1], padding: [1, 0] }), [2, 2, 5, 4]],
  ['avgPool2d', core.avgPool2d({ kernel: [3, 2], stride: [2, 1], padding: 1 }), [2, 2, 5, 4]],
  ['upsample2d nearest', core.upsample2d({ scale: [2, 3], method: 'nearest' }), [2, 2, 3, 2]],
  ['upsample2d bilinear', core.upsample2d({ scale: [2, 3], method: 'bilinear' }), [2, 2, 3, 2]],
  ['pixelShuffle', core.pixelShuffle(2), [2, 8, 2, 3]],
  ['pixelUnshuffle', core.pixelUnshuffle(2), [2, 2, 4, 6]],
  ['crop2d', core.crop2d({ to: [2, 3], from: [1, 0] }), [2, 2, 4, 4]],
  ['resize2d', core.resize2d([7, 5]), [2, 2, 3, 4]],
  ['sequential', stack(), [2, 2, 4, 4]],
];

describe.each(layers)('%s', (_, layer, inShape) => {
  test('answers in the precision of its input, and agrees with double precision', () => {
    const { compiled, written } = passes(layer, inShape, 1);
    for (const values of [...compiled, ...written]) expect(values).toBeInstanceOf(Float32Array);
    expect(worstError(layer, inShape, 1)).toBeLessThanOrEqual(TOLERANCE);
  });

  test('finite differences', () => {
    const rng = new RandomState(2);
    const [x, params] = [rough(size(inShape), rng), paramsOf(layer, rng)];
    const dy = rough(size(layer.outShape(inShape)), rng);
    const exact = core.tensor(inShape, new Float64Array(x));
    const rows = compareGradients(layer, exact, doubled(params), new Float64Array(dy));
    const [, ...gradients] = pass(as<Single>(layer), core.tensor(inShape, x), params, dy);
    expect(gradients.length).toBe(rows.length);
    rows.forEach(({ expected }, i) => expect(gradients[i]).toAgreeWith(expected, TOLERANCE));
  });
});

bothWays(() => {
  test('pools have the same switches in both precisions, NaN and equals too', () => {
    const data = rough(2 * 3 * 9 * 10, new RandomState(3)).map((v, i) => (i % 17 ? Math.round(4 * v) : NaN));
    const shape: TensorShape = [2, 3, 9, 10];
    for (const options of [{ kernel: 2 }, { kernel: [3, 2], stride: [2, 1], padding: [1, 0] }] as const) {
      const single = core.maxPool2d<Single>(options).forward(core.tensor(shape, data));
      const double = core.maxPool2d(options).forward(core.tensor(shape, new Float64Array(data)));
      expect(single.memory.switches).toEqual(double.memory.switches);
      expect([...single.y.data]).toEqual([...double.y.data]);
    }
  });

  test('maxUnpool2d puts single numbers back', () => {
    const { y, memory } = core
      .maxPool2d<Single>({ kernel: 2 })
      .forward(core.tensor([1, 1, 2, 4], Float32Array.of(1, 5, 3, 3, 2, 4, 3, 3)));
    const back = core.maxUnpool2d<Single>({ ...memory, pooledShape: y.shape }).forward(y);
    expect(back.y.data).toEqual(Float32Array.of(0, 5, 3, 0, 0, 0, 0, 0));
  });

  test('losses and their gradients', () => {
    const shape: TensorShape = [3, 7, 2, 3];
    const rng = new RandomState(8);
    const [y, target] = [rough(size(shape), rng).map((v) => 20 * v), rough(size(shape), rng)];
    const labels = rng.randint(0, 7, 18);
    const [singleY, doubleY] = [core.tensor(shape, y), core.tensor(shape, new Float64Array(y))];
    const pairs = [
      [core.crossEntropy<Single>(labels)(singleY), core.crossEntropy(labels)(doubleY)],
      [
        core.meanSquaredError(core.tensor(shape, target))(singleY),
        core.meanSquaredError(core.tensor(shape, new Float64Array(target)))(doubleY),
      ],
    ] as const;
    for (const [single, double] of pairs) {
      expect(single.dy.data).toBeInstanceOf(Float32Array);
      expect(single.dy.data).toAgreeWith(double.dy.data, 1e-6);
      expect(single.value / double.value).toBeCloseTo(1, 6);
    }
    expect(core.softmax(singleY).data).toAgreeWith(core.softmax(doubleY).data, 1e-6);
  });

  test('optimisers stay in single precision, near the doubles', () => {
    const rng = new RandomState(9);
    const start = { weight: rough(37, rng), bias: rough(3, rng) };
    const gradientsAt = (i: number): Params<Single> =>
      Object.fromEntries(Object.entries(start).map(([key, v]) => [key, v.map((value) => value * (i - 3))]));
    let [sgd, adam] = [core.sgd.init(start), core.adam.init(start)];
    let [exactSgd, exactAdam] = [core.sgd.init(doubled(start)), core.adam.init(doubled(start))];
    for (let i = 0; i < 10; i++) {
      const gradients = gradientsAt(i);
      const settings = { learningRate: 0.1, momentum: 0.5 };
      sgd = core.sgd.step(sgd, gradients, settings);
      adam = core.adam.step(adam, gradients, settings);
      exactSgd = core.sgd.step(exactSgd, doubled(gradients), settings);
      exactAdam = core.adam.step(exactAdam, doubled(gradients), settings);
    }
    for (const [single, exact] of [
      [sgd.params, exactSgd.params],
      [sgd.velocity, exactSgd.velocity],
      [adam.params, exactAdam.params],
      [adam.mean, exactAdam.mean],
      [adam.square, exactAdam.square],
    ]) {
      for (const [key, values] of Object.entries(single)) {
        expect(values).toBeInstanceOf(Float32Array);
        expect(values).toAgreeWith(exact[key], TOLERANCE);
      }
    }
  });
});

describe('exponentials by compiled code', () => {
  /** The distance to the next number of single precision. */
  const unit = (value: number) => 2 ** Math.max(Math.floor(Math.log2(Math.abs(value))) - 23, -149);
  const logistic = (x: number) => 1 / (1 + Math.exp(-x));

  test.each([
    ['exp', Math.exp, -87, 88.7, 1],
    ['tanh', Math.tanh, -10, 10, 1.5],
    ['tanh', Math.tanh, -0.01, 0.01, 1],
    ['sigmoid', logistic, -80, 20, 2.5],
  ] as const)('%s within units of the last place', (name, exact, low, high, units) => {
    const x = new Float32Array(new RandomState(1).uniform(low, high, 100_000));
    const y = exponentialOf(name, x);
    const worst = x.reduce((most, v, i) => Math.max(most, Math.abs(y[i] - exact(v)) / unit(exact(v))), 0);
    expect(worst).toBeLessThanOrEqual(units);
  });

  test('at the ends', () => {
    const x = Float32Array.of(0, -0, Infinity, -Infinity, NaN, 200, -200);
    expect([...exponentialOf('exp', x)]).toEqual([1, 1, Infinity, 0, NaN, Infinity, 0]);
    expect([...exponentialOf('tanh', x)]).toEqual([0, -0, 1, -1, NaN, 1, -1]);
    expect([...exponentialOf('sigmoid', x)]).toEqual([0.5, 0.5, 1, 0, NaN, 1, 0]);
  });
});

/** Fifty steps of Adam from a seed. Uniform numbers only: normal ones come by logarithms, which are each engine's own. */
function train(): { losses: number[]; params: Params<Single> } {
  const network = stack<Single>();
  const rng = new RandomState(11);
  const x = core.tensor([12, 2, 4, 4], rough(12 * 32, rng));
  const loss = core.crossEntropy<Single>(rng.randint(0, 3, 12));
  let state = core.adam.init(core.single(core.initialise(network, rng)));
  const losses: number[] = [];
  for (let i = 0; i < 50; i++) {
    const step = core.lossAndGradients(network, state.params, x, loss);
    losses.push(step.loss);
    state = core.adam.step(state, step.gradients, { learningRate: 0.02 });
  }
  return { losses, params: state.params };
}

/** FNV-1a of all bits. */
function fingerprint(params: Params<Single>): string {
  let hash = 0x811c9dc5;
  for (const { buffer } of Object.values(params))
    for (const byte of new Uint8Array(buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

test('a seeded training of fifty steps repeats bit for bit, here and everywhere', () => {
  const first = train();
  expect(first.losses[49]).toBeLessThan(0.2 * first.losses[0]);
  expect(train()).toEqual(first);
  // Changes with the order of a sum in the kernels, and with nothing else.
  expect(fingerprint(first.params)).toBe('a0a69332');
  const written = withoutCompiled(train);
  expect(written.losses[0]).toBeCloseTo(first.losses[0], 5);
  expect(written.losses[49]).toBeLessThan(0.2 * written.losses[0]);
});

describe('two precisions at once are refused', () => {
  const layer = core.conv2d<Single>({ inChannels: 1, outChannels: 1, kernel: 3, bias: false });
  const x = core.tensor([1, 1, 4, 4], new Float32Array(16));
  const weight = new Float32Array(9);
  const memory = layer.forward(x, { weight }).memory;
  const double = new Float64Array(9) as unknown as Single;
  const dy = (data: Single) => core.tensor([1, 1, 2, 2], data);

  test.each<readonly [string, () => unknown]>([
    ['conv2d: weight must be a Float32Array, got Float64Array', () => layer.forward(x, { weight: double })],
    [
      'conv2d backward: dy must be a Float32Array, got Float64Array',
      () => layer.backward(dy(new Float64Array(4) as unknown as Single), memory, { weight }),
    ],
    [
      'conv2d backward: weight must be a Float32Array, got Float64Array',
      () => layer.backward(dy(new Float32Array(4)), memory, { weight: double }),
    ],
    [
      'meanSquaredError: y must be a Float32Array, got Float64Array',
      () => core.meanSquaredError(x)(core.tensor([1, 1, 4, 4], new Float64Array(16) as unknown as Single)),
    ],
    [
      "adam: gradient of 'weight' must be a Float32Array, got Float64Array",
      () => core.adam.step(core.adam.init({ weight }), { weight: double }, { learningRate: 1 }),
    ],
    [
      'tensor: tensor must be a Float64Array or a Float32Array, got Int32Array',
      () => core.tensor([1, 1, 1, 1], new Int32Array(1) as unknown as Single),
    ],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
    expect(run).toThrow(TypeError);
  });
});
