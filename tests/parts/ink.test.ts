import { describe, expect, it } from 'vitest';
import { glyph } from '../../src/core/glyphs/index.ts';
import { strokesOf } from '../../src/core/lettering/index.ts';
import { inkOf, penFor } from '../../src/parts/model/ink.ts';
import type { InkValue } from '../../src/widgets/contract.ts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, v) => total + v, 0);

/** The distance of a pixel's middle to a piece, the slow way. */
const away = (
  px: number,
  py: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
) =>
  Math.min(
    ...Array.from({ length: 2001 }, (_, k) => k / 2000).map((t) =>
      Math.hypot(px - x0 - t * (x1 - x0), py - y0 - t * (y1 - y0)),
    ),
  );

describe('inkOf', () => {
  it('covers a pixel by its distance to the nearest stroke: ½ + half the pen − distance, from 0 to 1', () => {
    const strokes: InkValue = [[[3, 4], [14, 6.5], [9, 11]], [[18, 3]]]; // prettier-ignore
    const [height, width] = [14, 22];
    const page = inkOf(strokes, [height, width], 2.5);
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const near = strokes.flatMap((stroke) =>
          stroke.map((point, i) => away(column + 0.5, row + 0.5, stroke[Math.max(0, i - 1)], point)),
        );
        const expected = Math.min(1, Math.max(0, 0.5 + 1.25 - Math.min(...near)));
        expect(Math.abs(page[row * width + column] - expected)).toBeLessThan(2e-3);
      }
  });

  it('is as wide as its pen: a stroke of 20 pixels holds 20 × pen of ink, and its round ends', () => {
    for (const pen of [1, 2.1, 4]) {
      const ink = sum(inkOf([[[10, 16], [30, 16]]], [32, 40], pen)); // prettier-ignore
      expect(ink).toBeGreaterThan(20 * pen);
      expect(ink).toBeLessThan(20 * pen + 1.3 * Math.PI * (pen / 2 + 0.5) ** 2);
    }
  });

  it('is paper without a stroke, is cut at the edge, and is another page with every call', () => {
    const empty = inkOf([], [4, 6]);
    expect(empty).toEqual(new Float32Array(24));
    const cut = inkOf([[[-3, 2], [9, 2]]], [4, 6]); // prettier-ignore
    expect(cut[6]).toBe(1);
    expect(empty).toEqual(new Float32Array(24));
    expect(inkOf([[[100, 100]]], [4, 6])).toEqual(empty);
  });

  it('writes as thick as a hand of the glyphs does, on the mean over hands', () => {
    // Capitals 14 tall, as on the pages of letters; print, whose strokes are straight.
    const size = 20;
    const unit = (0.7 * size) / 7;
    for (const letter of 'LTH') {
      const { strokes, width } = strokesOf(letter)!;
      const drawn = strokes.map((stroke) =>
        Array.from({ length: stroke.length / 2 }, (_, i): readonly [number, number] => [
          size / 2 + unit * (stroke[2 * i] - width / 2),
          size / 2 - unit * (stroke[2 * i + 1] - 3.5),
        ]),
      );
      const own = sum(inkOf(drawn, [size, size], penFor(0.7 * size)));
      const hands = Array.from({ length: 40 }, (_, i) => sum(glyph(letter, size, i + 1)));
      expect(own / (sum(hands) / hands.length)).toBeGreaterThan(0.9);
      expect(own / (sum(hands) / hands.length)).toBeLessThan(1.1);
    }
  });
});
