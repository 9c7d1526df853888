import { expect, test } from 'vitest';
import { tensor } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { relativeError } from '../setup.ts';
import { channelTotals, eachProduct, layerFor, legalSettings } from './layer-settings.ts';
import type { Setting } from './layer-settings.ts';

/** The largest relative error of y, dx, dw and db against their plain definitions. */
function worstError(setting: Setting, seed: number): number {
  const rng = new RandomState(seed);
  const layer = layerFor(setting);
  const outShape = layer.outShape(setting.inShape);
  const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b);
  const x = rng.uniform(-1, 1, size(setting.inShape));
  const weight = rng.uniform(-1, 1, size(layer.parameters.weight));
  const bias = rng.uniform(-1, 1, setting.outChannels);
  const dy = rng.uniform(-1, 1, size(outShape));

  const y = Float64Array.from(dy, (_, i) => bias[Math.floor(i / (outShape[2] * outShape[3])) % outShape[1]]);
  const dx = new Float64Array(x.length);
  const dw = new Float64Array(weight.length);
  eachProduct(setting, outShape, (at, w, to) => {
    y[to] += weight[w] * x[at];
    dx[at] += weight[w] * dy[to];
    dw[w] += x[at] * dy[to];
  });

  const params = { weight, bias };
  const forward = layer.forward(tensor(setting.inShape, x), params);
  const backward = layer.backward(tensor(outShape, dy), forward.memory, params);
  return Math.max(
    relativeError(forward.y.data, y),
    relativeError(backward.dx.data, dx),
    relativeError(backward.gradients.weight, dw),
    relativeError(backward.gradients.bias, channelTotals(dy, outShape)),
  );
}

test('a thousand random legal settings, sizes up to 8: y and every gradient by the plain definition', () => {
  const settings = legalSettings(1000);
  expect(settings.filter(({ transposed }) => transposed).length).toBeGreaterThan(300);
  settings.forEach((setting, i) => {
    const error = worstError(setting, i);
    if (!(error <= 1e-12)) expect.fail(`${JSON.stringify(setting)}: ${error}`);
  });
});
