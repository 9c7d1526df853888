import { checkFinite, checkInteger, demand } from '../check.ts';
import { RandomState } from '../random/index.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';
import type { Vec } from '../vector.ts';
import { checkGlyph, glyphCharacters, writeGlyph } from '../glyphs/index.ts';
import type { GlyphOptions, GlyphPlace } from '../glyphs/index.ts';

export interface GlyphSceneOptions extends GlyphOptions {
  /** How many; about one on each square of a quarter of the shorter side unless given, fewer where none fits. */
  readonly count?: number;
  /** Height of a capital in pixels; 0.16 of the shorter side, but at least 7, unless given. */
  readonly size?: number;
  /** The characters to choose from; the ten digits unless given. */
  readonly characters?: string;
}

/** One glyph of a scene: what it is, its class in `glyphCharacters`, where its middle is, and its hand. */
export interface PlacedGlyph extends GlyphPlace {
  readonly character: string;
  readonly label: number;
  readonly seed: number;
}

/**
 * Which glyphs `glyphScene` draws for this seed and where: what a network that looks for them should answer.
 *
 * @throws RangeError if a side is below 16, a character is unknown, or an option is out of range
 */
export function glyphLayout(
  shape: SceneShape,
  seed = 1,
  options: GlyphSceneOptions = {},
): readonly PlacedGlyph[] {
  checkScene('glyphLayout', shape, seed);
  const side = Math.min(...shape);
  const { count = Math.max(1, Math.round((12 * shape[0] * shape[1]) / side ** 2)) } = options;
  const { size = Math.max(7, 0.16 * side), characters = glyphCharacters.slice(0, 10) } = options;
  checkInteger('glyphLayout', 'count', count, 0, 10_000);
  checkFinite('glyphLayout', 'size', size, 4, side);
  demand(characters.length > 0, 'glyphLayout', 'characters must not be empty', "''");
  for (const character of characters) checkGlyph('glyphLayout', character);
  const random = new RandomState(seed);
  const placed: PlacedGlyph[] = [];
  const margin = Math.min(0.75 * size, side / 2);
  for (let dart = 0; dart < 60 * count && placed.length < count; dart++) {
    const y = random.uniform(margin, shape[0] - margin);
    const x = random.uniform(margin, shape[1] - margin);
    // apart enough that two upright hands do not touch
    if (!placed.every((other) => Math.hypot(other.y - y, other.x - x) > 1.35 * size)) continue;
    const character = characters[random.randint(0, characters.length)];
    const label = glyphCharacters.indexOf(character);
    placed.push({ y, x, size, character, label, seed: random.randint(0, 2 ** 31) });
  }
  return placed;
}

/**
 * Handwritten characters strewn over a page: 1 is ink, 0 is paper. `glyphLayout`, asked the same, tells which and
 * where.
 *
 * @throws RangeError as `glyphLayout`
 */
export function glyphScene(shape: SceneShape, seed = 1, options: GlyphSceneOptions = {}): Vec {
  const { wild = 1 } = options;
  checkFinite('glyphScene', 'wild', wild, 0, 1.5);
  const ink = new Float64Array(shape[0] * shape[1]);
  for (const place of glyphLayout(shape, seed, options)) {
    writeGlyph(ink, shape, place.character, place, new RandomState(place.seed), wild);
  }
  return ink;
}
