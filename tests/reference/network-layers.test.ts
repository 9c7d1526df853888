import { describe, expect, test } from 'vitest';
import * as core from '../../src/core/layers/index.ts';
import type { Layer, Params, TensorShape } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { dot, norm } from '../../src/core/vector.ts';
import { drawSetting, layerFor, outcome } from '../core/layer-settings.ts';
import { fixture } from './fixture.ts';
import { make } from './layers-by-name.ts';

interface LayerRow {
  layer: keyof typeof make;
  options: never;
  inShape: TensorShape;
  outShape: TensorShape;
  float64: number[][];
  float32: number[][];
}
interface SwitchRow {
  options: core.PoolOptions;
  inShape: TensorShape;
  pooledShape: TensorShape;
  switches: number[];
  y: number[];
  dx: number[];
}
interface LossRow {
  shape: TensorShape;
  crossEntropy: number;
  dy: number[];
  softmax: number[];
  meanSquaredError: number;
  dySquared: number[];
}
interface Trajectory {
  optimiser: 'sgd' | 'momentum' | 'adam';
  dtype: 'float32' | 'float64';
  losses: number[];
  params: number[];
}
type SettingRow = { words: string } | { outShape: number[]; found: number[] };

const rows = fixture<{
  layers: LayerRow[];
  switches: SwitchRow[];
  losses: LossRow[];
  trajectories: Trajectory[];
  settings: SettingRow[];
  refused: Record<string, string>;
}>('network-layers');

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b);
const uniform = (rng: RandomState, shape: readonly number[]) => rng.uniform(-1, 1, size(shape));
const drawParams = (layer: Layer, rng: RandomState): Params =>
  Object.fromEntries(Object.entries(layer.parameters).map(([key, shape]) => [key, uniform(rng, shape)]));
const float32 = (dtype: string) => (dtype === 'float32' ? 1e-5 : 1e-10);

test.each(rows.layers)('PyTorch $layer $options on $inShape, and its gradients', (row) => {
  const layer: Layer = make[row.layer](row.options);
  const rng = new RandomState(41);
  const x = core.tensor(row.inShape, uniform(rng, row.inShape));
  const params = drawParams(layer, rng);
  const { y, memory } = layer.forward(x, params);
  expect(y.shape).toEqual(row.outShape);
  const dy = core.tensor(y.shape, uniform(new RandomState(42), y.shape));
  const { dx, gradients } = layer.backward(dy, memory, params);
  const found = [y.data, dx.data, ...Object.values(gradients)];
  for (const dtype of ['float64', 'float32'] as const) {
    expect(row[dtype].length).toBe(found.length);
    found.forEach((values, i) => expect(values).toAgreeWith(row[dtype][i], float32(dtype)));
  }
});

test.each(rows.switches)('PyTorch max_pool2d $options with indices, and max_unpool2d', (row) => {
  const x = core.tensor(row.inShape, uniform(new RandomState(41), row.inShape));
  const { y: pooled, memory } = core.maxPool2d(row.options).forward(x);
  expect(pooled.shape).toEqual(row.pooledShape);
  expect([...memory.switches]).toEqual(row.switches);
  const layer = core.maxUnpool2d({ ...memory, pooledShape: row.pooledShape });
  const z = core.tensor(row.pooledShape, uniform(new RandomState(43), row.pooledShape));
  const back = layer.forward(z);
  expect(back.y.data).toAgreeWith(row.y);
  const dy = core.tensor(row.inShape, uniform(new RandomState(42), row.inShape));
  expect(layer.backward(dy, back.memory).dx.data).toAgreeWith(row.dx);
});

test.each(rows.losses)('PyTorch cross_entropy, softmax and mse_loss on $shape', (row) => {
  const rng = new RandomState(44);
  const y = core.tensor(
    row.shape,
    uniform(rng, row.shape).map((value) => 4 * value),
  );
  const target = core.tensor(row.shape, uniform(rng, row.shape));
  const labels = rng.randint(0, row.shape[1], y.data.length / row.shape[1]);
  const crossed = core.crossEntropy(labels)(y);
  const squared = core.meanSquaredError(target)(y);
  expect([crossed.value, squared.value]).toAgreeWith([row.crossEntropy, row.meanSquaredError]);
  expect(crossed.dy.data).toAgreeWith(row.dy);
  expect(squared.dy.data).toAgreeWith(row.dySquared);
  expect(core.softmax(y).data).toAgreeWith(row.softmax);
});

describe('twenty steps of training', () => {
  const network = core.sequential([
    core.conv2d({ inChannels: 1, outChannels: 3, kernel: 3 }),
    core.tanh(),
    core.avgPool2d({ kernel: 2 }),
    core.linear({ inFeatures: 12, outFeatures: 4 }),
  ]);
  const rng = new RandomState(45);
  const x = core.tensor([5, 1, 6, 6], uniform(rng, [5, 1, 6, 6]));
  const labels = rng.randint(0, 4, 5);
  const start = drawParams(network, rng);

  function train<S extends core.OptimiserState, T>(
    optimiser: core.Optimiser<S, T>,
    settings: (learningRate: number) => T,
  ) {
    let state = optimiser.init(start);
    const losses: number[] = [];
    for (let i = 0; i < 20; i++) {
      const { loss, gradients } = core.lossAndGradients(network, state.params, x, core.crossEntropy(labels));
      losses.push(loss);
      state = optimiser.step(state, gradients, settings(i < 10 ? 0.1 : 0.03));
    }
    return { losses, params: Object.values(state.params).flatMap((values) => [...values]) };
  }
  const runs = {
    sgd: () => train(core.sgd, (learningRate) => ({ learningRate })),
    momentum: () => train(core.sgd, (learningRate) => ({ learningRate, momentum: 0.9 })),
    adam: () =>
      train(core.adam, (learningRate) => ({ learningRate, beta1: 0.8, beta2: 0.99, epsilon: 1e-6 })),
  };

  test.each(rows.trajectories)('as PyTorch by $optimiser in $dtype', (row) => {
    const { losses, params } = runs[row.optimiser]();
    expect(losses).toAgreeWith(row.losses, float32(row.dtype));
    expect(params).toAgreeWith(row.params, float32(row.dtype));
  });
});

test('random settings: PyTorch takes and refuses the same ones, with the same shapes, values and gradients', () => {
  const rng = new RandomState(2026);
  const legal = rows.settings.filter((row) => {
    const trial = rows.settings.indexOf(row);
    const setting = drawSetting(rng, trial);
    const shape = outcome(setting);
    if ('words' in row) {
      // PyTorch lists six numbers after the last of these complaints; the first words are what one searches for.
      expect(shape).toContain(row.words.split(', but got')[0]);
      return false;
    }
    expect(shape).toEqual(row.outShape);
    const values = new RandomState(trial);
    const layer = layerFor(setting);
    const x = core.tensor(setting.inShape, uniform(values, setting.inShape));
    const params = drawParams(layer, values);
    const { y, memory } = layer.forward(x, params);
    const { dx, gradients } = layer.backward(core.tensor(y.shape, uniform(values, y.shape)), memory, params);
    const tensors = [y.data, dx.data, gradients.weight, gradients.bias];
    tensors.forEach((tensor, i) => {
      const [product, length] = row.found.slice(2 * i);
      const probe = values.uniform(-1, 1, tensor.length);
      expect(Math.abs(dot(tensor, probe) - product)).toBeLessThanOrEqual(1e-11 * Math.max(length, 1));
      expect(Math.abs(norm(tensor) - length)).toBeLessThanOrEqual(1e-11 * Math.max(length, 1));
    });
    return true;
  });
  expect(legal.length).toBeGreaterThan(180);
});

describe('refused in the words of PyTorch', () => {
  const one = { inChannels: 1, outChannels: 4 } as const;
  const runs: Record<string, () => unknown> = {
    channels: () => core.conv2d({ ...one, kernel: 3 }).outShape([1, 3, 8, 8]),
    kernel: () => core.conv2d({ ...one, kernel: 3 }).outShape([1, 1, 2, 2]),
    'dilated kernel': () =>
      core.conv2d({ ...one, kernel: 2, dilation: [1, 4], padding: [1, 0] }).outShape([1, 1, 2, 3]),
    'transposed channels': () => core.convTranspose2d({ ...one, kernel: 3 }).outShape([1, 3, 8, 8]),
    'nothing left': () => core.convTranspose2d({ ...one, kernel: 2, padding: 2 }).outShape([1, 1, 2, 2]),
    pool: () => core.maxPool2d({ kernel: 3 }).outShape([1, 1, 2, 2]),
    mean: () => core.avgPool2d({ kernel: 3 }).outShape([1, 1, 2, 2]),
    'pool padding': () => core.maxPool2d({ kernel: 3, padding: 2 }),
    shuffle: () => core.pixelShuffle(2).outShape([1, 3, 8, 8]),
    unshuffle: () => core.pixelUnshuffle(2).outShape([1, 3, 7, 8]),
    linear: () => core.linear({ inFeatures: 3, outFeatures: 4 }).outShape([2, 5, 1, 1]),
    label: () => core.crossEntropy([1, 5])(core.tensor([2, 5, 1, 1])),
    labels: () => core.crossEntropy([1, 1, 1])(core.tensor([2, 5, 1, 1])),
    switch: () =>
      core.maxUnpool2d({
        inShape: [1, 1, 4, 4],
        pooledShape: [1, 1, 2, 2],
        switches: Int32Array.of(0, 1, 2, 99),
      }),
  };

  test.each(Object.entries(rows.refused))('%s: %s', (what, words) => {
    expect(runs[what]).toThrow(words);
    expect(runs[what]).toThrow(RangeError);
  });
});
