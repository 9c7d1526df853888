import { expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { spectrogram } from '../../src/core/spectrogram.ts';

const noise = new RandomState(3).standardNormal(1500);

test('a cell is the power of a windowed stretch at its frequencies, by the plain sum', () => {
  const [window, rows, columns, depth] = [64, 16, 9, 300];
  const cells = spectrogram(noise, { columns, rows, window, depth });
  const power = (row: number, column: number) => {
    const start = Math.round((column * (noise.length - 1)) / (columns - 1)) - window / 2;
    let sum = 0;
    for (const k of [2 * row, 2 * row + 1]) {
      let [re, im] = [0, 0];
      for (let i = 0; i < window; i++) {
        const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / window);
        const value = hann * (noise[start + i] ?? 0);
        re += value * Math.cos((2 * Math.PI * k * i) / window);
        im -= value * Math.sin((2 * Math.PI * k * i) / window);
      }
      sum += (re * re + im * im) / 2;
    }
    return sum;
  };
  const all = Array.from({ length: rows * columns }, (_, i) =>
    power(rows - 1 - Math.floor(i / columns), i % columns),
  );
  const loudest = Math.max(...all);
  expect(cells).toAgreeWith(
    Float64Array.from(all, (p) => 10 * Math.log10(p / loudest)),
    1e-9,
  );
});

test('a tone is a line at its frequency, silence is black, and so is what lies deeper than asked', () => {
  const tone = Float64Array.from({ length: 4000 }, (_, i) => Math.sin((2 * Math.PI * i) / 8));
  const rows = 32;
  const cells = spectrogram(tone, { columns: 5, rows });
  const middle = Array.from({ length: rows }, (_, row) => cells[row * 5 + 2]);
  // An eighth of the rate is a quarter of the way up.
  expect(rows - 1 - middle.indexOf(Math.max(...middle))).toBe(rows / 4);
  expect(Math.min(...cells)).toBe(-70);
  expect(new Set(spectrogram(new Float64Array(100), { columns: 4, rows: 4 }))).toEqual(new Set([-70]));
});

test('says what is wrong', () => {
  expect(() => spectrogram(noise, { columns: 1, rows: 4 })).toThrow(/columns/);
  expect(() => spectrogram(noise, { columns: 4, rows: 64, window: 100 })).toThrow(/window/);
});
