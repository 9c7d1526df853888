export { checkGlyph, glyph, glyphCharacters, writeGlyph } from './glyph.ts';
export type { GlyphOptions, GlyphPlace } from './glyph.ts';
