/** The files of trained weights, held to what their manifests say. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { trainingOf } from '../../src/networks/network.ts';
import { countWeights, rounded, weightsToBytes } from '../../src/networks/weights-file.ts';
import { shippedNetworks } from './shipped.ts';

/** What a chapter may fetch for its figures, once they are touched. */
const MOST_KB = 400;
const FIRST_STEPS = 3;

describe.each(shippedNetworks)('$network.name', ({ network, bytes, manifest, paramsOf }) => {
  test('its file is the one that its manifest names', () => {
    expect(bytes.length).toBe(manifest.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
    expect(manifest.settings).toEqual(network.settings);
    expect(Object.keys(manifest.variants)).toEqual([...network.variants]);
  });

  test('it is written again to the same bytes, and rounded already', () => {
    const all = network.variants.map((variant) => [network.layersOf(variant), paramsOf(variant)] as const);
    expect(weightsToBytes(all)).toEqual(bytes);
    for (const [, params] of all) expect(rounded(params, network.keptBits)).toEqual(params);
  });

  test.each([...network.variants])('%s: the score, computed again from the shipped weights', (variant) => {
    const { scores, weights } = manifest.variants[variant];
    expect(countWeights(network.layersOf(variant))).toBe(weights);
    const found = network.measure(variant, paramsOf(variant));
    const shown = scores[manifest.seed - 1];
    for (const [name, value] of Object.entries(shown)) expect(found[name], name).toBeCloseTo(value, 6);
  });

  test.each([...network.variants])('%s: the losses of the first steps', (variant) => {
    const training = trainingOf(network);
    let state = training.init(variant, manifest.seed);
    for (const expected of manifest.variants[variant].firstLosses.slice(0, FIRST_STEPS)) {
      const next = training.step(variant, manifest.seed, state);
      expect(next.loss).toBeCloseTo(expected, 6);
      state = next.state;
    }
  });
});

test('those of a chapter together are light enough to be fetched', () => {
  const kilobytes: Record<number, number> = {};
  for (const { chapter, bytes } of shippedNetworks) {
    const size = gzipSync(Buffer.from(bytes).toString('base64')).length / 1000;
    kilobytes[chapter] = (kilobytes[chapter] ?? 0) + size;
  }
  for (const size of Object.values(kilobytes)) expect(size).toBeLessThanOrEqual(MOST_KB);
});

test('no file of weights is left that no network knows', () => {
  const known = shippedNetworks.flatMap(({ network: { name } }) => [`${name}.bin`, `${name}.json`]);
  const found = globSync('src/networks/weights/*').map((file) =>
    file.replaceAll('\\', '/').split('/').at(-1)!,
  );
  expect(found.sort()).toEqual(known.sort());
});
