import { describe, expect, test } from 'vitest';
import { tensor } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { upsampler, upsamplerStart } from '../../src/core/upsamplers.ts';
import { drawn, inPlanes, scoreOf } from '../../src/widgets/grid-and-twin/decoder.ts';
import { LAYERS, SEED, type LayerName } from '../../src/widgets/grid-and-twin/params.ts';

const scoresOver = (name: LayerName, seeds: number) =>
  Array.from({ length: seeds }, (_, i) => scoreOf(inPlanes((colour) => drawn(name, i + 1, colour))));
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length / 2];

describe.each(LAYERS)('%s', (name) => {
  const scores = scoresOver(name, 50);
  test('of fifty seeds each paints a grid, or none does', () => {
    for (const score of scores)
      if (name === 'nearest') expect(score).toBeLessThan(0.02);
      else expect(score).toBeGreaterThan(0.6);
  });
  test('the seed on show is a typical one', () => {
    const typical = middle(scores);
    expect(Math.abs(scores[SEED - 1] - typical)).toBeLessThan(0.04 * typical + 0.001);
  });
});

test('the twin has the very weights of the transposed layer of k 3, a fourth of each', () => {
  const setting = { inChannels: 1, outChannels: 1, stride: 2 };
  const first = (name: LayerName, most: number) =>
    Object.values(
      upsamplerStart(name, setting, new RandomState(7), (shape, rng) =>
        rng.uniform(
          0,
          most,
          shape.reduce((product, n) => product * n, 1),
        ),
      ),
    )[0];
  expect(first('nearest', 2 / 9)).toAgreeWith(
    first('transposed3', 8 / 9).map((w) => w / 4),
    1e-15,
  );
});

test('the grid is stronger where a colour is: it scales with what the layer is fed', () => {
  const layer = upsampler('transposed3', { inChannels: 1, outChannels: 1, stride: 2 });
  const weight = new RandomState(1).uniform(0, 8 / 9, 9);
  const unevenness = (level: number) => {
    const { data } = layer.forward(tensor([1, 1, 8, 8], new Float64Array(64).fill(level)), {
      '0.weight': weight,
    }).y;
    const inner = Array.from(data).filter((_, at) => at % 16 > 2 && at % 16 < 13 && at > 48 && at < 208);
    return Math.max(...inner) - Math.min(...inner);
  };
  expect(unevenness(0.9) / unevenness(0.3)).toBeCloseTo(3, 10);
});
