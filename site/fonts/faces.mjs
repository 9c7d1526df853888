/** The faces of the book, and the characters that their first file holds. */

const TEXT =
  'U+20-7E, U+A0, U+A9, U+B0-B3, U+B5, U+B7, U+B9, U+BC-BE, U+C9, U+D7, U+DF, U+E1, U+E4, U+E8, U+E9, U+F6, U+F7, U+FC, U+2010, U+2011, U+2013, U+2014, U+2016, U+2018, U+2019, U+201C, U+201D, U+2022, U+2026, U+2191, U+2193, U+2212';
/** Letters of other languages and rarer signs; for anything else (Greek, arrows) no file is worth fetching. */
const LATIN =
  'U+A1-FF, U+131, U+152, U+153, U+2010-2015, U+201A, U+201E, U+2020-2022, U+2030, U+2039, U+203A, U+20AC, U+2122';
/** Digits, Latin, and the signs that formulas are full of. */
const MATHS =
  'U+20-7E, U+A0, U+B0, U+B1, U+B7, U+D7, U+2C6, U+2C9, U+302, U+3A3, U+3A6, U+3A9, U+200B, U+2016, U+2026, U+2032, U+2113, U+2190-2193, U+21A6, U+21D2, U+2202, U+2207, U+2208, U+2211, U+2212, U+2217, U+221A, U+221D, U+221E, U+2220, U+2223, U+2225, U+222B, U+223C, U+2248, U+2260, U+2261, U+2264, U+2265, U+22C5, U+22C6, U+22EE, U+22EF, U+230A, U+230B, U+27E8, U+27E9, U+27F9, U+27FA';
const LETTERS = 'U+20-7E, U+3B1-3F5, U+131, U+237';

const serif = { family: 'Source Serif', range: TEXT, whole: LATIN, display: 'optional' };
const source = (cut) => `@fontsource/source-serif-4/files/source-serif-4-latin-${cut}.woff2`;
const katex = (name) => `katex/dist/fonts/${name}.woff2`;

export const FACES = [
  { name: 'serif', ...serif, file: source('400-normal'), weight: '400', style: 'normal' },
  { name: 'serif-bold', ...serif, file: source('600-normal'), weight: '600 700', style: 'normal' },
  { name: 'serif-italic', ...serif, file: source('400-italic'), weight: '400 700', style: 'italic' },
  {
    name: 'sans',
    family: 'Inter',
    file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    range: TEXT,
    whole: LATIN,
    axes: { wght: { min: 400, max: 600 } },
    weight: '400 600',
    style: 'normal',
    display: 'optional',
  },
  {
    name: 'mono',
    family: 'JetBrains Mono',
    file: '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
    range: TEXT,
    whole: LATIN,
    weight: '400',
    style: 'normal',
    display: 'optional',
  },
  // KaTeX's own stylesheet declares the whole ones. A formula in another face would be wrong, so it waits for these.
  {
    name: 'maths',
    family: 'KaTeX_Main',
    file: katex('KaTeX_Main-Regular'),
    range: MATHS,
    weight: '400',
    style: 'normal',
    display: 'block',
  },
  {
    name: 'maths-italic',
    family: 'KaTeX_Math',
    file: katex('KaTeX_Math-Italic'),
    range: LETTERS,
    weight: '400',
    style: 'italic',
    display: 'block',
  },
  // Of these the book has a letter or two: the transposed T and the Hermitian H, and the E of an expectation.
  {
    name: 'maths-sans',
    family: 'KaTeX_SansSerif',
    file: katex('KaTeX_SansSerif-Regular'),
    range: 'U+48, U+54',
    weight: '400',
    style: 'normal',
    display: 'block',
  },
  {
    name: 'maths-double',
    family: 'KaTeX_AMS',
    file: katex('KaTeX_AMS-Regular'),
    range: 'U+45',
    weight: '400',
    style: 'normal',
    display: 'block',
  },
];
