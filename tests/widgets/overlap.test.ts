import { describe, expect, test } from 'vitest';
import { fibonacci, stern } from '../../src/core/checkerboard/index.ts';
import { challenges } from '../../src/widgets/overlap/challenges.ts';
import { layersOf } from '../../src/widgets/overlap/layers.ts';
import { model } from '../../src/widgets/overlap/model.ts';
import { params, presets, type Params } from '../../src/widgets/overlap/params.ts';
import { words } from '../../src/widgets/overlap/words.en.ts';
import { hintOf } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const presetNames = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const run = runsOf(model);

type Layers = readonly (readonly [k: number, s: number])[];
const pairs = (p: Params): Layers => layersOf(p).map(({ kernel, stride }) => [kernel, stride] as const);

/**
 * Another way to the counts: the stack is one layer of stride s₁·…·s_L, whose weights are the coefficients of
 * K_L(z)·K_{L−1}(z^{s_L})·K_{L−2}(z^{s_L s_{L−1}})· …, with K(z) = 1 + z + … + z^{k−1}; then its residues are summed.
 */
function byPolynomials(layers: Layers): number[] {
  let weights = [1];
  let spacing = 1;
  for (const [k, s] of layers.toReversed()) {
    const product = Array.from({ length: weights.length + (k - 1) * spacing }, () => 0);
    weights.forEach((weight, at) => {
      for (let j = 0; j < k; j++) product[at + j * spacing] += weight;
    });
    weights = product;
    spacing *= s;
  }
  const counts = Array.from({ length: spacing }, () => 0);
  weights.forEach((weight, j) => (counts[j % spacing] += weight));
  return counts;
}

const drawn = (kernels: number[], strides: number[]): Partial<Params> => ({
  layers: kernels.length,
  same: false,
  kernels: [...kernels, 3, 3, 3, 3, 3].slice(0, 5),
  strides: [...strides, 2, 2, 2, 2, 2].slice(0, 5),
});
const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, state(name)]),
  ['k 1, s 4', state('three', { kernel: 1, stride: 4 })],
  ['five of k 8, s 4', state('deep', { kernel: 8, stride: 4 })],
  ['five of k 8, s 1', state('deep', { kernel: 8, stride: 1 })],
  ['all different', state('last', drawn([5, 1, 4, 7, 2], [3, 1, 2, 4, 2]))],
];

describe.each(states)('overlap, %s', (_, p) => {
  const { r, m, facts } = run(p);

  test('counts the ways from an input to an output as the product of polynomials does', () => {
    expect([...r.counts]).toEqual(byPolynomials(pairs(p)));
    expect([...r.before]).toEqual(byPolynomials(pairs(p).slice(0, -1)));
    expect([...r.ratios]).toEqual(
      pairs(p).map((_layer, l) => {
        const counts = byPolynomials(pairs(p).slice(0, l + 1));
        return Math.max(...counts) / Math.min(...counts);
      }),
    );
  });

  test('measures them, and twice over in a picture', () => {
    expect(m.max).toBe(Math.max(...r.counts));
    expect(m.min).toBe(Math.min(...r.counts));
    expect(m.ratio).toBe(m.max / m.min);
    expect(m.square).toBe(m.ratio ** 2);
    expect(m.period).toBe(pairs(p).reduce((product, [, s]) => product * s, 1));
    const [side, width] = r.picture.shape;
    expect(width).toBe(side);
    expect(side).toBeLessThanOrEqual(128);
    for (const [row, column] of [
      [0, 0],
      [3, 5],
      [side - 1, 1],
    ])
      expect(r.picture.data[row * side + column]).toBe(
        r.counts[row % r.counts.length] * r.counts[column % r.counts.length],
      );
  });

  test('is described in whole words', () => {
    expect(words.describe(facts, m)).not.toMatch(/undefined|NaN|Infinity|∞/);
  });
});

describe('overlap, what the presets say', () => {
  const countsOf = (preset: Preset) => [...run(state(preset)).r.counts];

  test.each<[Preset, number[]]>([
    ['three', [2, 1]],
    ['pairs', [1, 1]],
    ['four', [2, 2]],
    ['five', [3, 2]],
    ['thirds', [2, 1, 1]],
    ['two', [3, 2, 3, 1]],
    ['mended', [3, 3, 3, 3]],
    ['divisible', [5, 5, 4, 4]],
  ])('%s: %j', (preset, counts) => {
    expect(countsOf(preset)).toEqual(counts);
  });

  test('k 3, s 2 in a picture: 4, 2, 2, 1; k 5 is 1.5 to 1', () => {
    const { data, shape } = run(state('three')).r.picture;
    expect([data[0], data[1], data[shape[1]], data[shape[1] + 1]]).toEqual([4, 2, 2, 1]);
    expect(run(state('five')).m.ratio).toBe(1.5);
  });

  test('k 4, s 3 in a picture: one pixel in nine is painted four times', () => {
    const { data } = run(state('thirds')).r.picture;
    expect(data.filter((count) => count === 4)).toHaveLength(data.length / 9);
    expect(Math.max(...data)).toBe(4);
  });

  test('two layers: the patches of the second bring the counts of the first', () => {
    expect([...run(state('two')).r.before]).toEqual([2, 1]);
  });

  test('five layers: 2, 3, 5, 8, 13, and 169 in a picture', () => {
    const { r, m } = run(state('deep'));
    expect([...r.ratios]).toEqual([2, 3, 5, 8, 13]);
    expect(m.square).toBe(169);
  });

  test('five layers of k 5: from 1.5 to 1.84, growing at every layer', () => {
    const { ratios } = run(state('wide')).r;
    expect([...ratios].map((ratio) => Number(ratio.toFixed(3)))).toEqual([1.5, 1.6, 1.667, 1.759, 1.843]);
  });

  test('a last layer of stride 1 brings 3 down to 1.33, and does not end it', () => {
    expect([...run(state('last')).r.ratios].map((ratio) => Number(ratio.toFixed(2)))).toEqual([2, 3, 1.33]);
    // Alone, a layer of stride 1 is even.
    expect(run(state('three', { stride: 1 })).m.ratio).toBe(1);
  });

  test('k 3, then k 4 is even; the two swapped are not', () => {
    expect(run(state('mended')).m.ratio).toBe(1);
    expect(run(state('mended', { kernels: [4, 3, 3, 3, 3] })).m.ratio).toBe(2);
  });

  test('after an odd k of stride 2, a second layer of stride 2 mends exactly where its k is a multiple of 4', () => {
    for (const first of [3, 5, 7])
      for (let second = 2; second <= 8; second++) {
        const { ratio } = run(state('mended', { kernels: [first, second, 3, 3, 3] })).m;
        expect(ratio === 1, `${first}, then ${second}`).toBe(second % 4 === 0);
      }
  });
  test('a last layer of stride 1 takes away a period that divides its k', () => {
    expect(run(state('last', { kernels: [3, 3, 4, 3, 3] })).m.ratio).toBe(1);
    expect(run(state('last')).m.ratio).toBeCloseTo(4 / 3, 12);
  });
  test('divisible is even for layers that are fed evenly, at any depth', () => {
    for (const [kernel, stride] of [
      [2, 2],
      [4, 2],
      [6, 3],
      [8, 4],
    ])
      expect([...run(state('deep', { kernel, stride })).r.ratios]).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('overlap, the proof behind the fold', () => {
  const depths = [1, 2, 3, 4, 5];

  test('odd outputs copy, even ones add two neighbours, and so the counts are a run of Stern’s sequence', () => {
    for (const layers of depths) {
      const { counts, before } = run(state('deep', { layers })).r;
      const n = before.length;
      for (let i = 0; i < n; i++) {
        expect(counts[2 * i + 1]).toBe(before[i]);
        expect(counts[2 * i]).toBe(before[i] + before[(i + n - 1) % n]);
      }
      expect([...counts]).toEqual(Array.from(counts, (_, o) => stern(2 ** layers + 1 + o)));
    }
  });

  test('the largest stands at n_L = (2^(L+2) − (−1)^L)/3, whose even neighbour is 2 n_(L−2)', () => {
    const at = (L: number) => (2 ** (L + 2) - (-1) ** L) / 3;
    for (const L of depths) {
      const { counts } = run(state('deep', { layers: L })).r;
      expect(stern(at(L))).toBe(fibonacci(L + 2));
      expect(Math.max(...counts)).toBe(fibonacci(L + 2));
      expect(counts.at(-1)).toBe(1);
      expect(at(L)).toBe(2 * at(L - 1) - (-1) ** L);
      if (L > 1) expect(at(L - 1) - (-1) ** L).toBe(2 * at(L - 2));
    }
  });
});

test('drawn sizes snap to whole numbers', () => {
  const p = state('last', { kernels: [3.4, 2.6, 8, 1, 1], strides: [1.5, 2.4, 3.9, 1, 1] });
  expect(pairs(p)).toEqual([
    [3, 2],
    [3, 2],
    [8, 4],
  ]);
});

describe('overlap, challenges', () => {
  const [mild, mend] = challenges;
  const passes = (challenge: (typeof challenges)[number], p: Params) => challenge.passed(p, run(p).m);
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, run(p).m);

  test('three layers below 1.6: k 7, s 2 does it, k 5 not, and divisible ones do not count', () => {
    expect(passes(mild, state('two', { layers: 3, kernel: 7 }))).toBe(true);
    expect(hint(mild, state('two', { layers: 3, kernel: 5 }))).toBe('larger');
    expect(hint(mild, state('two', { layers: 3, kernel: 4 }))).toBe('divisible');
    expect(hint(mild, state('two', { layers: 3, stride: 1 }))).toBe('strides');
    expect(hint(mild, state('two'))).toBe('three');
    for (const changes of [{ kernel: 5 }, { kernel: 4 }, { stride: 1 }])
      expect(passes(mild, state('two', { layers: 3, ...changes }))).toBe(false);
  });

  test('a second layer mends the first: k 4 and k 8 do, k 6 and odd ones do not', () => {
    const second = (kernel: number) => state('two', drawn([3, kernel], [2, 2]));
    expect([1, 2, 3, 4, 5, 6, 7, 8].filter((kernel) => passes(mend, second(kernel)))).toEqual([4, 8]);
    expect(hint(mend, second(6))).toBe('neighbours');
    expect(hint(mend, second(5))).toBe('odd');
    expect(hint(mend, state('two', drawn([3, 4], [2, 3])))).toBe('second');
    expect(hint(mend, state('two', drawn([4, 4], [2, 2])))).toBe('first');
    expect(hint(mend, state('two'))).toBe('own');
    expect(hint(mend, state('three'))).toBe('two');
  });
});
