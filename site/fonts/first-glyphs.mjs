/**
 * The faces of the book in two files each: the glyphs that nearly every line is made of, half the weight, preloaded; and the
 * face as it came, which a browser fetches when a page holds a character outside them. Cut while the book is built, with
 * HarfBuzz; `first-glyphs/fonts.css` declares both, `first-glyphs/<name>.woff2` is the first. `first-glyphs/katex.css` is KaTeX's own
 * stylesheet, with its faces in the one format that every browser of this book reads.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { FACES } from './faces.mjs';

const require = createRequire(import.meta.url);
/** Kerning, ligatures, accents put together, figures of equal width. */
const FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'tnum'];

/** 'U+20-7E, U+B7' → the characters' numbers. */
function pointsOf(range) {
  return range
    .split(', ')
    .map((part) => part.replace('U+', '').split('-'))
    .flatMap(([first, last = first]) => {
      const start = parseInt(first, 16);
      return Array.from({ length: parseInt(last, 16) - start + 1 }, (_, i) => start + i);
    });
}

/** What of a range another one has not: a character in both would be looked for in the second file while the first is on its way. */
function without(range, other) {
  const known = new Set(pointsOf(other));
  const runs = [];
  for (const point of pointsOf(range).filter((one) => !known.has(one)))
    if (runs.at(-1)?.last === point - 1) runs.at(-1).last = point;
    else runs.push({ first: point, last: point });
  return runs.map(({ first, last }) => `U+${first.toString(16)}-${last.toString(16)}`).join(', ');
}

const declare = ({ family, weight, style, display }, source, range) => `@font-face {
  font-family: '${family}';
  src: url('${source}') format('woff2');
  font-weight: ${weight};
  font-style: ${style};
  font-display: ${display};
  unicode-range: ${range};
}`;

async function cut({ file, range, axes }) {
  const whole = readFileSync(require.resolve(file));
  return subsetFont(whole, String.fromCodePoint(...pointsOf(range)), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
    variationAxes: axes,
  });
}

/** What a browser would take instead of the .woff2 would be published as well: 800 kB. */
function katexStyle() {
  const style = readFileSync(require.resolve('katex/dist/katex.min.css'), 'utf8');
  return style
    .replace(/,url\([^)]*\.(woff|ttf)\) format\("\w+"\)/g, '')
    .replaceAll('url(fonts/', 'url(katex/dist/fonts/');
}

/** An integration for `astro.config.mjs`. */
export const firstGlyphs = () => ({
  name: 'first-glyphs',
  hooks: {
    async 'astro:config:setup'({ createCodegenDir, updateConfig }) {
      const folder = fileURLToPath(createCodegenDir());
      mkdirSync(folder, { recursive: true });
      const css = [];
      for (const face of FACES) {
        writeFileSync(`${folder}${face.name}.woff2`, await cut(face));
        if (face.whole) css.push(declare(face, face.file, without(face.whole, face.range)));
        css.push(declare(face, `./${face.name}.woff2`, face.range));
      }
      writeFileSync(`${folder}fonts.css`, css.join('\n'));
      writeFileSync(`${folder}katex.css`, katexStyle());
      updateConfig({ vite: { resolve: { alias: { 'first-glyphs': folder.replace(/\/$/, '') } } } });
    },
  },
});
