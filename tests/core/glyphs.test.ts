import { describe, expect, test } from 'vitest';
import { glyph, glyphCharacters } from '../../src/core/glyphs/index.ts';
import { glyphLayout, glyphScene } from '../../src/core/scenes/index.ts';
import type { Vec } from '../../src/core/vector.ts';

const sum = (values: Vec) => values.reduce((a, b) => a + b, 0);

describe('glyph', () => {
  test.each([...glyphCharacters])('%s: ink on paper, another hand for another seed', (character) => {
    for (const size of [8, 16, 28, 65]) {
      const picture = glyph(character, size, 3);
      expect(picture).toHaveLength(size * size);
      expect(picture.every((v) => v >= 0 && v <= 1)).toBe(true);
      expect(sum(picture) / picture.length).toBeGreaterThan(0.02);
      expect(sum(picture) / picture.length).toBeLessThan(0.5);
      expect(picture).toEqual(glyph(character, size, 3));
      expect(picture).not.toEqual(glyph(character, size, 4));
    }
  });

  test('the characters can be told apart: nearest mean of other hands is mostly right', () => {
    const size = 20;
    const digits = [...glyphCharacters.slice(0, 10)];
    const means = digits.map((digit) => {
      const total = new Float64Array(size * size);
      for (let seed = 100; seed < 140; seed++)
        glyph(digit, size, seed).forEach((v, i) => (total[i] += v / 40));
      return total;
    });
    let right = 0;
    for (const [label, digit] of digits.entries())
      for (let seed = 1; seed <= 20; seed++) {
        const picture = glyph(digit, size, seed);
        const distances = means.map((mean) => sum(mean.map((v, i) => (v - picture[i]) ** 2)));
        right += Number(distances.indexOf(Math.min(...distances)) === label);
      }
    expect(right / 200).toBeGreaterThan(0.75);
    // and they vary: it is not all too easy
    expect(right / 200).toBeLessThan(1);
  });

  test('a tame hand prints: strokes upright, the middle of 0 open and in the middle', () => {
    const size = 33;
    const zero = glyph('0', size, 1, { wild: 0 });
    expect(zero[16 * size + 16]).toBe(0);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        expect(zero[i * size + j]).toBeCloseTo(zero[i * size + (size - 1 - j)], 1);
  });

  test('refuses what it cannot write', () => {
    expect(() => glyph('é', 28)).toThrow("glyph: character must be one of 0 … 9 and A … Z, got 'é'");
    expect(() => glyph('12', 28)).toThrow(RangeError);
    expect(() => glyph('', 28)).toThrow(RangeError);
    expect(() => glyph('1', 7)).toThrow('glyph: size must be a whole number in [8, 4096], got 7');
    expect(() => glyph('1', 28, 1, { wild: 2 })).toThrow(
      'glyph: wild must be a finite number in [0, 1.5], got 2',
    );
  });
});

describe('glyphScene', () => {
  test.each([
    [64, 64],
    [256, 256],
    [120, 300],
  ])('%i × %i: all ink is near the middle of a glyph of the layout, and each has some', (height, width) => {
    for (const seed of [1, 2, 3]) {
      const layout = glyphLayout([height, width], seed);
      const scene = glyphScene([height, width], seed);
      expect(layout.length).toBeGreaterThan(3);
      const ink = new Float64Array(layout.length);
      scene.forEach((value, i) => {
        if (value === 0) return;
        const [y, x] = [Math.floor(i / width) + 0.5, (i % width) + 0.5];
        const distances = layout.map((place) => Math.hypot(place.y - y, place.x - x));
        const nearest = distances.indexOf(Math.min(...distances));
        expect(distances[nearest]).toBeLessThan(1.3 * layout[nearest].size);
        ink[nearest] += value;
      });
      expect(ink.every((total) => total > 5)).toBe(true);
    }
  });

  test('labels are classes of glyphCharacters, from the characters asked for', () => {
    const layout = glyphLayout([200, 200], 5, { characters: 'XO7', count: 9, size: 24 });
    for (const { character, label, size } of layout) {
      expect('XO7').toContain(character);
      expect(glyphCharacters[label]).toBe(character);
      expect(size).toBe(24);
    }
  });

  test('a glyph of the scene is the glyph that its own seed writes', () => {
    const [place] = glyphLayout([64, 64], 2, { count: 1, size: 28 });
    const alone = glyph(place.character, 40, place.seed);
    const scene = glyphScene([64, 64], 2, { count: 1, size: 28 });
    // 28 is 0.7 of 40; placed between the pixels, so that only the totals agree
    expect(sum(scene) / sum(alone)).toBeCloseTo(1, 1);
  });

  test('refuses what it cannot lay out', () => {
    expect(() => glyphLayout([64, 64], 1, { characters: '' })).toThrow(
      "glyphLayout: characters must not be empty, got ''",
    );
    expect(() => glyphScene([64, 64], 1, { characters: 'a' })).toThrow(RangeError);
    expect(() => glyphScene([64, 64], 1, { size: 65 })).toThrow(RangeError);
  });
});
