import { describe, expect, test } from 'vitest';
import {
  chirp,
  signal,
  signalNames,
  spectrumLines,
  spikes,
  steps,
  texture,
} from '../../src/core/signals/index.ts';

const sizes = [16, 17, 63, 128, 256, 1000];

describe.each(signalNames)('%s', (name) => {
  test.each(sizes)('n = %i: finite, within bounds, the same every time', (n) => {
    const low = name === 'chirp' || name === 'texture' ? -1 : 0;
    for (const seed of [undefined, 0, 1, 2, 3, 4, 5]) {
      const values = signal(name, n, seed);
      expect(values).toHaveLength(n);
      expect(values.every((value) => value >= low && value <= 1)).toBe(true);
      expect(values).toEqual(signal(name, n, seed));
    }
  });

  test('another seed, another signal', () => {
    if (name === 'chirp') return;
    expect(signal(name, 256, 1)).not.toEqual(signal(name, 256, 2));
  });

  test('refuses what it cannot make', () => {
    for (const n of [15, 0, -1, 16.5, NaN, Infinity]) expect(() => signal(name, n)).toThrow(RangeError);
  });
});

test('an unknown name is refused by name', () => {
  expect(() => signal('noise' as 'chirp', 64)).toThrow("signal: name must be 'spikes' | 'steps'");
});

describe('spikes', () => {
  test('has as many as asked for, none side by side', () => {
    for (const count of [0, 1, 12, 60, 128]) {
      const at = [...spikes(256, { seed: 3, count }).entries()].filter(([, v]) => v !== 0).map(([i]) => i);
      expect(at).toHaveLength(count);
      expect(at.every((i, k) => k === 0 || i - at[k - 1] >= 2)).toBe(true);
    }
    expect(spikes(256).filter((v) => v !== 0)).toHaveLength(12);
  });

  test('signed ones have both signs', () => {
    const values = spikes(256, { count: 40, signed: true });
    expect(Math.min(...values)).toBeLessThan(-0.3);
    expect(Math.max(...values)).toBeGreaterThan(0.3);
  });

  test('too many are refused', () => {
    expect(() => spikes(64, { count: 33 })).toThrow(
      'spikes: count must be a whole number in [0, 32], got 33',
    );
  });
});

describe('steps', () => {
  test('is the skyline of the figures', () => {
    const values = steps(128);
    expect([...values.subarray(0, 18)].every((v) => v === 0)).toBe(true);
    expect([...values.subarray(18, 40)].every((v) => v === 0.8)).toBe(true);
    expect([...values.subarray(40, 52)].every((v) => v === 0.25)).toBe(true);
    expect([...values.subarray(52, 58)].every((v) => v === 1)).toBe(true);
    for (let i = 59; i < 84; i++) expect(values[i]).toBeGreaterThan(values[i - 1] === 1 ? 0 : values[i - 1]);
    expect([...values.subarray(106, 111)]).toEqual([0.05, 0.05, 0.95, 0.05, 0.05]);
  });

  test('keeps its thin line at any size', () => {
    for (const n of sizes) {
      const tall = [...steps(n).subarray(Math.floor(0.8 * n))].filter((v) => v === 0.95);
      expect(tall).toHaveLength(Math.max(1, Math.round(n / 128)));
    }
  });
});

describe('spectrumLines', () => {
  test('keeps the area and the centre of a line between samples', () => {
    const values = spectrumLines(64, { lines: [{ at: 20.3, height: 0.8 }] });
    expect(values.reduce((a, b) => a + b)).toBeCloseTo(0.8, 14);
    expect(values.reduce((sum, v, i) => sum + v * i, 0) / 0.8).toBeCloseTo(20.3, 12);
  });

  test('has a pair as close as asked for', () => {
    const at = [...spectrumLines(256, { gap: 9 }).entries()].filter(([, v]) => v > 0).map(([i]) => i);
    expect(at).toEqual([46, 108, 117, 189]);
  });

  test('a line outside is refused', () => {
    expect(() => spectrumLines(64, { lines: [{ at: 63.5, height: 1 }] })).toThrow(RangeError);
  });
});

test('chirp passes through each frequency once', () => {
  const n = 4096;
  const values = chirp(n, { from: 0, to: 0.1 });
  const crossings = (from: number, to: number) =>
    [...values.subarray(from, to)].filter((v, i, part) => i > 0 && v > 0 !== part[i - 1] > 0).length;
  // half a cycle for each crossing, frequency growing in proportion to the place
  expect(crossings(0, n / 2) / crossings(n / 2, n)).toBeCloseTo(1 / 3, 1);
  expect(crossings(0, n)).toBeCloseTo(0.1 * n, -1);
});

test('texture has power in its band only', () => {
  const n = 128;
  const values = texture(n, { seed: 2, band: [0.1, 0.2] });
  for (let k = 0; k <= n / 2; k++) {
    let re = 0;
    let im = 0;
    values.forEach((v, i) => {
      re += v * Math.cos((2 * Math.PI * k * i) / n);
      im += v * Math.sin((2 * Math.PI * k * i) / n);
    });
    const inBand = k / n >= 0.1 && k / n <= 0.2;
    if (!inBand) expect(Math.hypot(re, im)).toBeLessThan(1e-9 * n);
  }
  expect(() => texture(16, { band: [0.01, 0.02] })).toThrow('texture: band must hold a multiple of 1/16');
});
