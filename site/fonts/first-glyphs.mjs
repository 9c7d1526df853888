/**
 * The faces of the book in two files each: the glyphs that nearly every line is made of, half the weight, preloaded; and the
 * face as it came, which a browser fetches when a page holds a character outside them. Cut while the book is built, with
 * HarfBuzz; `first-glyphs/fonts.css` declares both, `first-glyphs/<name>.woff2` is the first.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { FACES } from './faces.mjs';

const require = createRequire(import.meta.url);
/** Kerning, ligatures, accents put together, figures of equal width. */
const FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'tnum'];

/** 'U+20-7E, U+B7' → the characters. */
function charactersOf(range) {
  return range
    .split(', ')
    .map((part) => part.replace('U+', '').split('-'))
    .flatMap(([first, last = first]) => {
      const start = parseInt(first, 16);
      return Array.from({ length: parseInt(last, 16) - start + 1 }, (_, i) =>
        String.fromCodePoint(start + i),
      );
    })
    .join('');
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
  return subsetFont(whole, charactersOf(range), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
    variationAxes: axes,
  });
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
        // Of two faces that know a character, the one declared later is taken.
        if (face.whole) css.push(declare(face, face.file, face.whole));
        css.push(declare(face, `./${face.name}.woff2`, face.range));
      }
      writeFileSync(`${folder}fonts.css`, css.join('\n'));
      updateConfig({ vite: { resolve: { alias: { 'first-glyphs': folder.replace(/\/$/, '') } } } });
    },
  },
});
