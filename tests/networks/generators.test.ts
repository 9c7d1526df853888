import { describe, expect, test } from 'vitest';
import { tensor } from '../../src/core/layers/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { pairOf, pairStart } from '../../src/networks/adversarial-network.ts';
import { judgeOf } from '../../src/networks/adversarial.ts';
import {
  culpritDiscriminator,
  culpritOptions,
  discriminatorOf,
  network as culprit,
  pixelGradients,
} from '../../src/networks/culprit.ts';
import { digitRound, testedDigits } from '../../src/networks/digits-32.ts';
import { discriminatorStart, scoresBack, scoresFor } from '../../src/networks/discriminator-layers.ts';
import { digitOptions } from '../../src/networks/generator-digits.ts';
import { generator, generatorStart, UPS } from '../../src/networks/generator-layers.ts';
import { madeBy, readingScores } from '../../src/networks/generator-scores.ts';
import { leavesRound } from '../../src/networks/leaves-32.ts';
import { batchOf, varietyOf } from '../../src/networks/small-pictures.ts';

const noise = (count: number, seed: number) => new Float32Array(new RandomState(seed).standardNormal(count));

describe('the discriminator', () => {
  test('a score is the common one and that of the class, and back is its transpose', () => {
    const labels = [2, 0, 9];
    const y = tensor([3, 11, 1, 1], noise(33, 1));
    const scores = scoresFor(y, labels);
    expect(scores.data[1]).toBeCloseTo(y.data[11] + y.data[12], 6);
    const ds = tensor([3, 1, 1, 1], noise(3, 2));
    const dy = scoresBack(ds, labels, 11);
    const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    expect(product(scores.data, ds.data)).toBeCloseTo(product(y.data, dy.data), 5);
  });
  test('after a few iterations every weight has spectral norm 1, as a matrix', () => {
    const pair = pairOf(digitOptions('resized'));
    let state = pairStart(digitOptions('resized'), 1);
    for (let i = 0; i < 60; i++) state = { ...state, vectors: judgeOf(pair, state).vectors };
    const params = judgeOf(pair, state).params;
    const again = { ...state, discriminator: { ...state.discriminator, params } };
    for (const sigma of Object.values(judgeOf(pair, again).sigmas)) expect(sigma).toBeCloseTo(1, 3);
  });
  test('the gradient in pixels is the slope of the score', () => {
    const options = { first: 'k3s2', classes: 10 } as const;
    const params = discriminatorStart(options, 3);
    const pictures = tensor([1, 1, 32, 32], noise(1024, 4));
    const gradient = pixelGradients('k3s2', params, pictures, [7]).data;
    const scoreOf = (data: Float32Array<ArrayBuffer>) =>
      scoresFor(culpritDiscriminator('k3s2').forward(tensor([1, 1, 32, 32], data), params).y, [7]).data[0];
    const along = noise(1024, 5);
    const h = 1e-3;
    const [up, down] = [1, -1].map((sign) => scoreOf(pictures.data.map((v, i) => v + sign * h * along[i])));
    const slope = gradient.reduce((sum, value, i) => sum + value * along[i], 0);
    expect(Math.abs((up - down) / (2 * h) - slope)).toBeLessThan(0.06 * Math.max(1, Math.abs(slope)));
  });
});

describe('the generators', () => {
  test.each([...UPS])('%s begins with outputs of about the same size as its twins', (up) => {
    const { before } = madeBy(digitOptions(up), generatorStart(digitOptions(up), 1), 100);
    const size = Math.sqrt(before.data.reduce((sum, value) => sum + value ** 2, 0) / before.data.length);
    expect(size).toBeGreaterThan(0.3);
    expect(size).toBeLessThan(4);
  });
  test('the four channels of a sub-pixel layer begin alike', () => {
    const params = generatorStart(digitOptions('sub-pixel'), 2);
    const { parameters } = generator(digitOptions('sub-pixel'));
    const key = Object.keys(parameters).find((name) => parameters[name].length === 4)!;
    const size = params[key].length / parameters[key][0];
    const kernel = (channel: number) => params[key].slice(channel * size, (channel + 1) * size);
    for (let channel = 0; channel < parameters[key][0]; channel++)
      expect(kernel(channel)).toEqual(kernel(4 * Math.floor(channel / 4)));
    expect(kernel(0)).not.toEqual(kernel(4));
  });
  test('twins see the same digits in the same order', () => {
    const [a, b] = [digitRound(1, 5, 8), digitRound(1, 5, 8)];
    expect(a).toEqual(b);
    expect(digitRound(2, 5, 8).labels).not.toEqual(a.labels);
    const leaves = leavesRound(1, 0, 4);
    expect(leaves.real.shape).toEqual([4, 1, 32, 32]);
    expect(leaves.z.shape).toEqual([4, 16, 1, 1]);
  });
  test('what a culprit ships is both of a pair', () => {
    const state = culprit.init('k4s2', 1);
    expect(Object.keys(state.params)).toEqual(Object.keys(culprit.layersOf('k4s2').parameters));
    const own = discriminatorOf('k4s2', state.params);
    expect(own).toEqual(judgeOf(pairOf(culpritOptions, 'k4s2'), state).params);
  });
});

describe('the measures', () => {
  test('chapter 10’s network reads every one of 100 tidy digits that it has never seen, brought down from 32×32', () => {
    const { pictures, labels } = testedDigits(100);
    expect(readingScores(pictures, labels)).toEqual({ read: 1, least: 1 });
    expect(
      readingScores(
        pictures,
        labels.map((label) => (label + 1) % 10),
      ).read,
    ).toBe(0);
  });
  test('variety is 0 where all pictures of a class are one', () => {
    const picture = noise(1024, 6);
    expect(varietyOf(batchOf([picture, picture, picture]), [0, 0, 0])).toBeCloseTo(0, 6);
    const varied = batchOf([noise(1024, 7), noise(1024, 8), noise(1024, 9)]);
    expect(varietyOf(varied, [0, 0, 0])).toBeCloseTo(2 / 3, 1);
    expect(varietyOf(varied, [0, 1, 2])).toBeCloseTo(0, 6);
  });
});
