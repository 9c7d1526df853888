import { expect, test } from 'vitest';
import { tensor } from '../../src/core/layers/index.ts';
import type { Layer, Memory, Params } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Single } from '../../src/core/vector.ts';
import { pairOf } from '../../src/networks/adversarial-network.ts';
import { adversarialStart, adversarialStep } from '../../src/networks/adversarial.ts';
import type { First } from '../../src/networks/discriminator-layers.ts';
import { latentBatch } from '../../src/networks/generator-layers.ts';
import type { Up } from '../../src/networks/generator-layers.ts';
import { fixture } from './fixture.ts';

interface Row {
  kind: Up;
  first: First;
  losses: [number, number][];
  norms: number[];
}
const rows = fixture<Row[]>('adversarial');
const [BATCH, RATE] = [6, 1e-3];

const singles = (rng: RandomState, reach: number, count: number): Single =>
  new Float32Array(rng.uniform(-reach, reach, count));
const drawn = ({ parameters }: Layer<Memory, Single>, rng: RandomState): Params<Single> =>
  Object.fromEntries(
    Object.entries(parameters).map(([key, shape]) => [
      key,
      singles(
        rng,
        0.2,
        shape.reduce((a, b) => a * b),
      ),
    ]),
  );
const normOf = (values: Single): number => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));

test.each(rows)('PyTorch trains $kind against $first: two steps', ({ kind, first, losses, norms }) => {
  const rng = new RandomState(81);
  const pair = pairOf({ ups: [kind, kind, kind], classes: 10 }, first);
  const generator = drawn(pair.generator, rng);
  let state = adversarialStart(pair, { generator, discriminator: drawn(pair.discriminator, rng) });
  for (const [told, fooled] of losses) {
    const labels = Array.from(rng.randint(0, 10, BATCH));
    const real = tensor([BATCH, 1, 32, 32], singles(rng, 1, BATCH * 1024));
    const z = Array.from({ length: BATCH }, () => singles(rng, 1, 16));
    const round = { real, labels, z: latentBatch(z, labels, 10) };
    const next = adversarialStep(pair, state, round, { generator: RATE, discriminator: RATE });
    expect([next.discriminatorLoss, next.loss]).toAgreeWith([told, fooled], 1e-5);
    state = next.state;
  }
  expect(Object.values(state.params).map(normOf)).toAgreeWith(norms, 1e-5);
});
