/** The files of trained weights, held to what their manifests say. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { firstState, trainStep } from '../../src/networks/network.ts';
import { countWeights, rounded, weightsToBytes } from '../../src/networks/weights-file.ts';
import { shippedNetworks } from './shipped.ts';

/** What chapter 14 may fetch for its figures, once they are touched. */
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
    for (const [, params] of all) expect(rounded(params)).toEqual(params);
  });

  test.each([...network.variants])('%s: the score, computed again from the shipped weights', (variant) => {
    const { scores, weights } = manifest.variants[variant];
    expect(countWeights(network.layersOf(variant))).toBe(weights);
    const found = network.measure(variant, paramsOf(variant));
    for (const [name, value] of Object.entries(scores[0])) expect(found[name], name).toBeCloseTo(value, 6);
  });

  test.each([...network.variants])('%s: the losses of the first steps', (variant) => {
    let state = firstState(network, variant, manifest.seed);
    for (const expected of manifest.variants[variant].firstLosses.slice(0, FIRST_STEPS)) {
      const next = trainStep(network, variant, manifest.seed, state);
      expect(next.loss).toBeCloseTo(expected, 6);
      state = next.state;
    }
  });
});

test('all of a chapter together are light enough to be fetched', () => {
  const kilobytes = shippedNetworks.map(
    ({ bytes }) => gzipSync(Buffer.from(bytes).toString('base64')).length / 1000,
  );
  expect(kilobytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_KB);
});

test('no file of weights is left that no network knows', () => {
  const known = shippedNetworks.flatMap(({ network: { name } }) => [`${name}.bin`, `${name}.json`]);
  const found = globSync('src/networks/weights/*').map((file) =>
    file.replaceAll('\\', '/').split('/').at(-1)!,
  );
  expect(found.sort()).toEqual(known.sort());
});
