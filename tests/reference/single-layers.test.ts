import { describe, expect, test } from 'vitest';
import * as core from '../../src/core/layers/index.ts';
import type { Layer, Memory, Params, TensorShape } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Single } from '../../src/core/vector.ts';
import { bothWays } from '../core/both-ways.ts';
import { fixture } from './fixture.ts';
import { make } from './layers-by-name.ts';

interface LayerRow {
  layer: keyof typeof make;
  options: never;
  inShape: TensorShape;
  told: number[][];
}
interface LossRow {
  shape: TensorShape;
  crossEntropy: number;
  meanSquaredError: number;
  dy: number[];
  softmax: number[];
  dySquared: number[];
}
const rows = fixture<{
  layers: LayerRow[];
  losses: LossRow[];
  training: { losses: number[]; told: number[][] };
}>('single_layers');

type SingleLayer = Layer<Memory, Single>;

const TOLERANCE = 1e-5;
const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b);
const uniform = (rng: RandomState, shape: readonly number[]) =>
  new Float32Array(rng.uniform(-1, 1, size(shape)));
const drawParams = (layer: SingleLayer, rng: RandomState): Params<Single> =>
  Object.fromEntries(Object.entries(layer.parameters).map(([key, shape]) => [key, uniform(rng, shape)]));

/** Its norm and its products with seven random tensors, as single_layers.py tells them; all within the tolerance of the norm. */
function expectTold(values: Single, [length, ...products]: readonly number[], rng: RandomState): void {
  const scalar = (other: ArrayLike<number>) => values.reduce((sum, value, i) => sum + value * other[i], 0);
  const found = [Math.sqrt(scalar(values)), ...products.map(() => scalar(rng.uniform(-1, 1, values.length)))];
  [length, ...products].forEach((expected, i) =>
    expect(Math.abs(found[i] - expected)).toBeLessThanOrEqual(TOLERANCE * length),
  );
}

bothWays(() => {
  test.each(rows.layers)('PyTorch $layer $options on $inShape in float32, and its gradients', (row) => {
    const layer = make[row.layer](row.options) as unknown as SingleLayer;
    const rng = new RandomState(51);
    const x = core.tensor(row.inShape, uniform(rng, row.inShape));
    const params = drawParams(layer, rng);
    const { y, memory } = layer.forward(x, params);
    const { dx, gradients } = layer.backward(core.tensor(y.shape, uniform(rng, y.shape)), memory, params);
    const found = [y.data, dx.data, ...Object.values(gradients)];
    expect(found.length).toBe(row.told.length);
    found.forEach((values, i) => expectTold(values, row.told[i], rng));
  });

  test.each(rows.losses)('PyTorch cross_entropy, softmax and mse_loss on $shape in float32', (row) => {
    const rng = new RandomState(52);
    const y = core.tensor(
      row.shape,
      uniform(rng, row.shape).map((value) => 8 * value),
    );
    const target = core.tensor(row.shape, uniform(rng, row.shape));
    const crossed = core.crossEntropy<Single>(rng.randint(0, row.shape[1], y.data.length / row.shape[1]))(y);
    const squared = core.meanSquaredError(target)(y);
    expect([crossed.value, squared.value]).toAgreeWith([row.crossEntropy, row.meanSquaredError], TOLERANCE);
    expect(crossed.dy.data).toAgreeWith(row.dy, TOLERANCE);
    expect(squared.dy.data).toAgreeWith(row.dySquared, TOLERANCE);
    expect(core.softmax(y).data).toAgreeWith(row.softmax, TOLERANCE);
  });

  describe('ten steps of Adam in float32', () => {
    const network = core.sequential<Single>([
      core.conv2d({ inChannels: 2, outChannels: 8, kernel: 3, padding: 1 }),
      core.leakyRelu(0.2),
      core.maxPool2d({ kernel: 2 }),
      core.conv2d({ inChannels: 8, outChannels: 8, kernel: 3, stride: 2, padding: 1 }),
      core.tanh(),
      core.convTranspose2d({ inChannels: 8, outChannels: 8, kernel: 4, stride: 2, padding: 1 }),
      core.relu(),
      core.convTranspose2d({ inChannels: 8, outChannels: 2, kernel: 4, stride: 2, padding: 1 }),
      core.sigmoid(),
    ]);

    test('as PyTorch', () => {
      const rng = new RandomState(53);
      const shape: TensorShape = [4, 2, 12, 16];
      const x = core.tensor(shape, uniform(rng, shape));
      const target = core.tensor(
        shape,
        uniform(rng, shape).map((value) => (value + 1) / 2),
      );
      let state = core.adam.init(drawParams(network, rng));
      const losses: number[] = [];
      for (let i = 0; i < 10; i++) {
        const step = core.lossAndGradients(network, state.params, x, core.meanSquaredError(target));
        losses.push(step.loss);
        state = core.adam.step(state, step.gradients, { learningRate: 0.01 });
      }
      expect(losses).toAgreeWith(rows.training.losses, TOLERANCE);
      Object.values(state.params).forEach((values, i) => expectTold(values, rows.training.told[i], rng));
    });
  });
});
