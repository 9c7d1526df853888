import { checkFinite, checkInteger, demand } from '../check.ts';
import { RandomState } from '../random/index.ts';
import { drawSegment, strokesOf } from '../lettering/index.ts';
import type { SceneShape } from '../scenes/index.ts';
import type { Vec } from '../vector.ts';
import { drawHand, walk } from './hand.ts';

export interface GlyphOptions {
  /** How far the hand strays from print, 0 to 1.5; 1 unless given. */
  readonly wild?: number;
}

/** The characters that glyphs are drawn of, ten digits and the capitals, by their class: 0 … 35. */
export const glyphCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Where a glyph goes on a larger picture, and how tall a capital is, in pixels. */
export interface GlyphPlace {
  readonly y: number;
  readonly x: number;
  readonly size: number;
}

/**
 * A handwritten character on a square of size × size pixels: 1 is ink, 0 is paper, as networks are usually fed. Every
 * seed is another hand. A capital is 0.7 of the square tall.
 *
 * @throws RangeError if the character is not a digit or a capital, size < 8, or an option is out of range
 */
export function glyph(character: string, size: number, seed = 1, options: GlyphOptions = {}): Vec {
  checkGlyph('glyph', character);
  checkInteger('glyph', 'size', size, 8, 4096);
  checkInteger('glyph', 'seed', seed, 0, 0xffffffff);
  const { wild = 1 } = options;
  checkFinite('glyph', 'wild', wild, 0, 1.5);
  const ink = new Float64Array(size * size);
  const place = { y: size / 2, x: size / 2, size: 0.7 * size };
  writeGlyph(ink, [size, size], character, place, new RandomState(seed), wild);
  return ink;
}

/** Throws a RangeError unless `character` is one of `glyphCharacters`. */
export function checkGlyph(who: string, character: string): void {
  const known =
    typeof character === 'string' && character.length === 1 && glyphCharacters.includes(character);
  demand(known, who, 'character must be one of 0 … 9 and A … Z', `'${character}'`);
}

/** Writes one character about its middle (place.y, place.x) into `ink`, which keeps the larger coverage. */
export function writeGlyph(
  ink: Vec,
  shape: SceneShape,
  character: string,
  { y, x, size }: GlyphPlace,
  random: RandomState,
  wild: number,
): void {
  const unit = size / 7;
  const hand = drawHand(random, wild);
  const { strokes, width } = strokesOf(character)!;
  for (const stroke of strokes) {
    let way = random.uniform(0, 6);
    let before: readonly [number, number] | null = null;
    for (const [px, py] of walk(stroke, 0.3)) {
      const [u, v] = hand.bend(px - width / 2, py - 3.5);
      const point = [y - unit * v, x + unit * u] as const;
      const half = Math.max(0.45, 0.5 * unit * hand.pen * hand.press(way));
      if (before) drawSegment(ink, shape, [...before, ...point], half);
      before = point;
      way += 0.3;
    }
  }
}
