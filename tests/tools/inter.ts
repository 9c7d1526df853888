/** The face of the figures, cut to one weight and shaped as a browser shapes it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const file = readFileSync(require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
const CHARACTERS = String.fromCodePoint(...Array.from({ length: 0x2300 - 0x20 }, (_, i) => 0x20 + i));

export async function faceOf(wght: number): Promise<hb.Face> {
  const cut = await subsetFont(file, CHARACTERS, { targetFormat: 'sfnt', variationAxes: { wght } });
  return new hb.Face(new hb.Blob(cut));
}

/** The advances of these words for letters 1 high; undefined for what the face lacks. */
export function advancesOf(face: hb.Face, said: string): (number | undefined)[] {
  const buffer = new hb.Buffer();
  buffer.addText(said);
  buffer.guessSegmentProperties();
  hb.shape(new hb.Font(face), buffer);
  return buffer
    .getGlyphInfosAndPositions()
    .map(({ codepoint, xAdvance = 0 }) => (codepoint === 0 ? undefined : xAdvance / face.upem));
}

export const advanceOf = (face: hb.Face, letter: string): number | undefined => advancesOf(face, letter)[0];
