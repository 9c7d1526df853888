/** The book's faces as files that a drawing without a browser can use: TrueType, of one weight each. What a machine has installed plays no part. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

interface Face {
  readonly file: string;
  /** A variable face at one weight. */
  readonly weight?: number;
  /** The first character that is taken from it. */
  readonly from?: number;
}
const inter = (letters: string) =>
  `@fontsource-variable/inter/files/inter-${letters}-wght-normal.woff2` as const;
const FACES: readonly Face[] = [
  { file: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2' },
  { file: '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2' },
  { file: inter('latin'), weight: 400 },
  { file: inter('latin'), weight: 600 },
  { file: inter('greek'), weight: 400 },
  // Arrows and signs, and no letter: a face that has all of a label's characters would draw the whole label.
  { file: 'katex/dist/fonts/KaTeX_Main-Regular.ttf', from: 0x2100 },
];
/** The last character that a card may hold. */
const LAST = 0x22ff;

async function written({ file, weight, from = 0x20 }: Face, path: string): Promise<string> {
  const characters = String.fromCodePoint(...Array.from({ length: LAST + 1 - from }, (_, i) => from + i));
  const face = await subsetFont(readFileSync(require.resolve(file)), characters, {
    targetFormat: 'truetype',
    variationAxes: weight ? { wght: weight } : undefined,
  });
  writeFileSync(path, face);
  return path;
}

let files: Promise<string[]> | undefined;
/** Their paths. */
export const faceFiles = (): Promise<string[]> => (files ??= writeFaces());

async function writeFaces(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'unfold-faces-'));
  return Promise.all(FACES.map((face, i) => written(face, join(folder, `${i}.ttf`))));
}
