/** Every shipped network against the same one in PyTorch, with the same weights. */
import { expect, test } from 'vitest';
import { tensor } from '../../src/core/layers/index.ts';
import type { TensorShape } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { bothWays } from '../core/both-ways.ts';
import { shippedNetworks } from '../networks/shipped.ts';
import { fixture } from './fixture.ts';

interface Row {
  network: string;
  variant: string;
  shape: TensorShape;
  count: number;
  some: number[];
  norm: number;
  products: number[];
}
const rows = fixture<Row[]>('networks');
const TOLERANCE = 1e-4;

test('none is left out', () => {
  const shipped = shippedNetworks.flatMap(({ network }) =>
    network.variants.map((variant) => `${network.name} ${variant}`),
  );
  expect(rows.map(({ network, variant }) => `${network} ${variant}`).sort()).toEqual(shipped.sort());
});

bothWays(() => {
  test.each(rows)('PyTorch makes the same of two inputs by $network $variant', (row) => {
    const { network, paramsOf } = shippedNetworks.find((one) => one.network.name === row.network)!;
    const rng = new RandomState(61);
    const size = row.shape.reduce((a, b) => a * b);
    const x = tensor(row.shape, new Float32Array(rng.uniform(-0.3, 1.3, size)));
    const y = network.layersOf(row.variant).forward(x, paramsOf(row.variant)).y.data;
    expect(y.length).toBe(row.count);
    const scale = row.some.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    row.some.forEach((value, i) =>
      expect(Math.abs(y[97 * i] - value)).toBeLessThanOrEqual(TOLERANCE * scale),
    );
    const product = (other: ArrayLike<number>) => y.reduce((sum, value, i) => sum + value * other[i], 0);
    row.products.forEach((value) =>
      expect(Math.abs(product(rng.uniform(-1, 1, y.length)) - value)).toBeLessThanOrEqual(
        TOLERANCE * row.norm,
      ),
    );
  });
});
