/** Drawn strokes as a picture, as the book's own letters are drawn. */
import { drawSegment } from '../../core/lettering/index.ts';
import type { Single } from '../../core/vector.ts';
import { workArray } from '../../core/work-array.ts';
import type { InkValue } from '../../widgets/contract.ts';

/** A capital is seven units of the font tall, and the mean pen of a handwritten glyph 1.05 of them wide (`core/glyphs`). */
const PEN_OF_CAPITAL = 1.05 / 7;

/** The width of the pen, in pixels, with which glyphs are written whose capitals are so tall: 2.1 at 14. */
export const penFor = (size: number): number => PEN_OF_CAPITAL * size;

const PEN = penFor(14);
const pageOf = workArray();

/**
 * The part of each pixel that strokes cover: [height, width], 1 is ink. Places are in pixels from the upper left corner, x to the right
 * and y downwards: the middle of pixel (row, column) is (column + ½, row + ½). The pen is round, its edge one pixel soft; where strokes
 * cross, the larger coverage stays. What lies outside of the page is cut off.
 */
export function inkOf(strokes: InkValue, shape: readonly [number, number], penWidth = PEN): Single {
  const page = pageOf(shape[0] * shape[1]).fill(0);
  for (const stroke of strokes)
    stroke.forEach(([x, y], i) => {
      const [fromX, fromY] = stroke[Math.max(0, i - 1)];
      // The first point alone is a dot.
      if (i > 0 || stroke.length === 1) drawSegment(page, shape, [fromY, fromX, y, x], penWidth / 2);
    });
  return Float32Array.from(page);
}
