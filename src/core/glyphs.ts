export { glyph, glyphCharacters } from './glyphs/glyph.ts';
export type { GlyphOptions } from './glyphs/glyph.ts';
export { glyphLayout, glyphScene } from './glyphs/glyph-scene.ts';
export type { GlyphSceneOptions, PlacedGlyph } from './glyphs/glyph-scene.ts';
