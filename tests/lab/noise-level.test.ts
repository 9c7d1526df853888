import { describe, expect, it } from 'vitest';
import { scene } from '../../src/core/scenes/index.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { noiseLevel } from '../../src/lab/work/noise-level.ts';

describe('σ from the finest diagonal', () => {
  it('is that of white noise to 5 % at 128², over 20 seeds', () => {
    for (let seed = 0; seed < 20; seed++) {
      const noise = gaussianNoise(new Float64Array(128 * 128), 0.03, new RandomState(seed));
      expect(Math.abs(noiseLevel(noise, [128, 128]) / 0.03 - 1)).toBeLessThan(0.05);
    }
  });

  it('leaves out the last row and column of odd sides', () => {
    const even = new RandomState(1).standardNormal(6 * 8);
    const odd = new Float64Array(7 * 9).fill(1e6);
    for (let row = 0; row < 6; row++) odd.set(even.subarray(8 * row, 8 * row + 8), 9 * row);
    expect(noiseLevel(odd, [7, 9])).toBe(noiseLevel(even, [6, 8]));
  });

  it('sees nothing in a slope, and takes texture for noise', () => {
    const slope = Float64Array.from({ length: 64 * 64 }, (_, i) => (i % 64) * 0.01 + Math.floor(i / 64));
    expect(noiseLevel(slope, [64, 64])).toBeLessThan(1e-12);
    expect(noiseLevel(scene('text-page', [128, 128], 1), [128, 128])).toBeGreaterThanOrEqual(0);
  });

  it('refuses what is no picture', () => {
    expect(() => noiseLevel(new Float64Array(3), [1, 3])).toThrow('noiseLevel: shape must be at least 2×2');
    expect(() => noiseLevel(new Float64Array(3), [2, 2])).toThrow(RangeError);
  });
});
