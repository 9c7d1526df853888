import { describe, expect, test } from 'vitest';
import { artifactScore } from '../../src/core/checkerboard/index.ts';
import { outer } from '../../src/core/kernels/index.ts';
import { resample } from '../../src/core/operators/resample.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { deadLeaves } from '../../src/core/scenes/dead-leaves.ts';

const vec = (...values: number[]) => Float64Array.from(values);
const noise = (n: number, seed: number) => new RandomState(seed).standardNormal(n * n);
const leaves = (n: number, seed: number) => deadLeaves([n, n], seed);
/** A grid of period s and amplitude a on a picture: a at every s-th row and column. */
function withGrid(picture: Float64Array<ArrayBuffer>, n: number, s: number, a: number) {
  return picture.map((value, at) => value + (Math.floor(at / n) % s === 0 && (at % n) % s === 0 ? a : 0));
}
function enlarged(weights: number[], n: number, seed: number) {
  const w = vec(...weights);
  const outputPadding = weights.length % 2;
  const layer = transposedCorrelate2d(outer(w, w), [n, n], { stride: 2, padding: 1, outputPadding });
  return artifactScore(layer.apply(leaves(n, seed)), [2 * n, 2 * n], 2).score;
}

/** The docstring's formula, frequency by frequency and sum by sum. */
function byDefinition(picture: Float64Array, height: number, width: number, s: number) {
  const power = (k: number, l: number) => {
    let [re, im] = [0, 0];
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        const window = (1 - Math.cos((2 * Math.PI * i) / height)) * (1 - Math.cos((2 * Math.PI * j) / width));
        const angle = -2 * Math.PI * ((i * k) / height + (j * l) / width);
        re += window * picture[i * width + j] * Math.cos(angle);
        im += window * picture[i * width + j] * Math.sin(angle);
      }
    return (re * re + im * im) / (2.25 * (height * width) ** 2);
  };
  let [grid, around] = [0, 0];
  const [down, across] = [height, width].map((side) => Math.max(2, Math.floor(side / (4 * s))));
  for (let a = 0; a < s; a++)
    for (let b = 0; b < s; b++) {
      if (a + b === 0) continue;
      const sums = { on: 0, near: 0, places: 0 };
      for (let i = -down; i <= down; i++)
        for (let j = -across; j <= across; j++) {
          const value = power((a * height) / s + i, (b * width) / s + j);
          if (Math.abs(i) <= 1 && Math.abs(j) <= 1) sums.on += value;
          else [sums.near, sums.places] = [sums.near + value, sums.places + 1];
        }
      grid += sums.on - (9 * sums.near) / sums.places;
      around += sums.near;
    }
  return { score: Math.max(0, grid) / (Math.max(0, grid) + around), grid: Math.max(0, grid), around };
}

test.each([
  [12, 16, 2],
  [12, 18, 3],
  [16, 20, 4],
  [24, 32, 2],
])('is its formula, %i×%i, s %i', (height, width, s) => {
  const rng = new RandomState(3);
  const picture = rng.uniform(0, 1, height * width).map((value, at) => value + (at % s === 0 ? 0.5 : 0));
  const expected = byDefinition(picture, height, width, s);
  const actual = artifactScore(picture, [height, width], s);
  expect([actual.score, actual.grid, actual.around]).toAgreeWith(
    [expected.score, expected.grid, expected.around],
    1e-10,
  );
});

describe('what has no grid scores about 0', () => {
  test('a constant scores 0, exactly', () => {
    expect(artifactScore(new Float64Array(64 * 64).fill(0.7), [64, 64], 2).score).toBe(0);
    expect(artifactScore(new Float64Array(36 * 24).fill(-3), [36, 24], 3).score).toBe(0);
    expect(artifactScore(new Float64Array(256), [16, 16], 4)).toEqual({ score: 0, grid: 0, around: 0 });
  });

  test.each([2, 3, 4])('white noise and dead leaves, s %i', (s) => {
    for (let seed = 0; seed < 8; seed++) {
      expect(artifactScore(noise(96, seed), [96, 96], s).score).toBeLessThan(0.04);
      expect(artifactScore(leaves(96, seed), [96, 96], s).score).toBeLessThan(0.04);
    }
  });

  test('nearest enlargement, and layers that pass the exact test', () => {
    for (let seed = 1; seed < 4; seed++) {
      const small = leaves(32, seed);
      const large = resample([32, 32], [64, 64], { method: 'nearest' }).apply(small);
      expect(artifactScore(large, [64, 64], 2).score).toBeLessThan(0.02);
      expect(enlarged([0.5, 1, 0.5], 32, seed)).toBeLessThan(0.02);
      expect(enlarged([0.25, 0.75, 0.75, 0.25], 32, seed)).toBeLessThan(0.02);
      expect(enlarged([0.7, 0.9, 0.3, 0.1], 32, seed)).toBeLessThan(0.02);
    }
  });
});

describe('what has a grid', () => {
  test('nothing but a grid scores 1', () => {
    const bare = withGrid(new Float64Array(48 * 48).fill(0.5), 48, 3, 1);
    expect(artifactScore(bare, [48, 48], 3).score).toBeCloseTo(1, 12);
  });

  test('layers that fail the exact test score high', () => {
    for (let seed = 1; seed < 4; seed++) {
      expect(enlarged([1, 1, 1], 32, seed)).toBeGreaterThan(0.5);
      expect(enlarged([0.3, 0.7, 0.8, 0.25], 32, seed)).toBeGreaterThan(0.5);
    }
  });

  test('a stronger grid scores higher', () => {
    const scores = [0, 0.01, 0.03, 0.1, 0.3].map(
      (a) => artifactScore(withGrid(leaves(64, 2), 64, 2, a), [64, 64], 2).score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[4]).toBeGreaterThan(0.8);
  });

  test('the grid’s energy is its own: σ² of a pattern, whatever the size', () => {
    for (const n of [32, 64, 128]) {
      // ±1 in stripes: energy 1, all at (0, n/2)
      const stripes = Float64Array.from({ length: n * n }, (_, at) => (at % 2 === 0 ? 1 : -1));
      expect(artifactScore(stripes, [n, n], 2).grid).toBeCloseTo(1, 10);
    }
  });

  test('scale, half a turn and exchange of axes leave it alone', () => {
    const picture = withGrid(leaves(48, 5), 48, 2, 0.05);
    const { score } = artifactScore(picture, [48, 48], 2);
    expect(
      artifactScore(
        picture.map((v) => 40 * v),
        [48, 48],
        2,
      ).score,
    ).toBeCloseTo(score, 12);
    const exchanged = picture.map((_, at) => picture[(at % 48) * 48 + Math.floor(at / 48)]);
    expect(artifactScore(exchanged, [48, 48], 2).score).toBeCloseTo(score, 12);
  });
});
