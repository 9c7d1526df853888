import type { Vec } from '../vector.ts';
import { clamp } from '../vector.ts';
import type { SceneShape } from '../scenes/index.ts';
import { strokeFont } from './stroke-font.ts';

/** Units of the font: a capital's height, the space between two glyphs, and between two words. */
const CAPITAL = 7;
const LETTER_SPACE = 1.95;
const WORD_SPACE = 3.2;

/** Points of one stroke as x, y, x, y, … in units of the font: baseline 0, y up, capitals 7. */
export type Stroke = readonly number[];

export interface Glyph {
  readonly strokes: readonly Stroke[];
  readonly width: number;
}

/** How a line of text is set. Lengths in pixels. */
export interface Lettering {
  /** Height of a capital. */
  readonly size: number;
  /** Width of the pen. */
  readonly pen: number;
}

const glyphs: ReadonlyMap<string, Glyph> = new Map(
  Object.entries(strokeFont).map(([character, strokes]) => [character, readGlyph(strokes)]),
);

function readGlyph(written: string): Glyph {
  const strokes = written.split(';').map((stroke) => stroke.trim().split(' ').flatMap(readItem));
  const width = Math.max(...strokes.flatMap((stroke) => stroke.filter((_, i) => i % 2 === 0)));
  return { strokes, width };
}

/** A point, or an arc as points ten degrees apart. */
function readItem(item: string): number[] {
  const [x = 0, y = 0, ...arc] = item.split(',').map(Number);
  if (arc.length === 0) return [x, y];
  const [rx = 0, ry = 0, from = 0, to = 0] = arc;
  const pieces = Math.ceil(Math.abs(to - from) / 10);
  return Array.from({ length: pieces + 1 }, (_, k) => {
    const angle = ((from + ((to - from) * k) / pieces) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  }).flat();
}

/** The strokes of a character in units of the font, and how wide it is; nothing for one the font has not. */
export function strokesOf(character: string): Glyph | undefined {
  return glyphs.get(character);
}

/** The length of a line of text in units of a capital's height, without the space after it. */
export function textLength(text: string): number {
  let length = 0;
  for (const character of text) length += advance(character);
  return Math.max(0, length - LETTER_SPACE) / CAPITAL;
}

function advance(character: string): number {
  const glyph = glyphs.get(character);
  return glyph ? glyph.width + LETTER_SPACE : WORD_SPACE;
}

/**
 * Draws a line of text with its baseline at y and its left edge at x (pixels from the top left corner). `ink`
 * holds coverage and keeps the larger of what is there and what comes. Unknown characters leave a space.
 */
export function drawText(
  ink: Vec,
  shape: SceneShape,
  text: string,
  y: number,
  x: number,
  { size, pen }: Lettering,
): void {
  const unit = size / CAPITAL;
  let left = x;
  for (const character of text) {
    for (const stroke of glyphs.get(character)?.strokes ?? []) {
      for (let k = 0; k + 3 < stroke.length; k += 2) {
        const [x0, y0, x1, y1] = stroke.slice(k, k + 4) as [number, number, number, number];
        drawSegment(ink, shape, [y - unit * y0, left + unit * x0, y - unit * y1, left + unit * x1], pen / 2);
      }
    }
    left += unit * advance(character);
  }
}

/** A round-ended line: coverage ½ + half − d at distance d from the segment, an edge one pixel soft. */
export function drawSegment(
  ink: Vec,
  [height, width]: SceneShape,
  [y0, x0, y1, x1]: readonly [number, number, number, number],
  half: number,
): void {
  const reach = half + 0.5;
  // Squared, and more than rounding above it: most pixels of the box lie there, and `hypot` takes long.
  const beyond = reach * reach * (1 + 1e-9);
  const [dy, dx] = [y1 - y0, x1 - x0];
  const squared = dy * dy + dx * dx;
  const bottom = Math.min(height - 1, Math.floor(Math.max(y0, y1) + reach - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(x0, x1) + reach - 0.5));
  for (let row = Math.max(0, Math.ceil(Math.min(y0, y1) - reach - 0.5)); row <= bottom; row++) {
    for (let column = Math.max(0, Math.ceil(Math.min(x0, x1) - reach - 0.5)); column <= right; column++) {
      const py = row + 0.5 - y0;
      const px = column + 0.5 - x0;
      const along = squared > 0 ? clamp((py * dy + px * dx) / squared) : 0;
      const [down, across] = [py - along * dy, px - along * dx];
      if (down * down + across * across > beyond) continue;
      const distance = Math.hypot(down, across);
      const coverage = clamp(reach - distance);
      const pixel = row * width + column;
      if (coverage > ink[pixel]) ink[pixel] = coverage;
    }
  }
}
