/** The table of letter widths against the face itself, shaped by HarfBuzz with its kerning. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesWithin, textWidth } from '../../src/parts/view/text-width.ts';
import { advancesOf, faceOf } from '../tools/inter.ts';

const faces = { regular: await faceOf(400), bold: await faceOf(600) };
/** What a figure says: the words of its drawings. */
const said = new Set(
  globSync('tests/widgets/snapshots/*--wide.html').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, words]) => words),
  ),
);

describe('textWidth', () => {
  it('is what HarfBuzz makes of the words in the figures: within a fiftieth below, and above it by their kerning alone', () => {
    expect(said.size).toBeGreaterThan(300);
    for (const words of said)
      for (const weight of ['regular', 'bold'] as const) {
        const advances = advancesOf(faces[weight], words.replace(/\p{Mn}/gu, ''));
        if (advances.includes(undefined)) continue;
        const shaped = advances.reduce<number>((sum, one) => sum + one!, 0);
        const mine = textWidth(words, { size: 1, bold: weight === 'bold' });
        expect(mine, words).toBeGreaterThan(0.98 * shaped);
        expect(mine, words).toBeLessThan(1.06 * shaped + 0.08);
      }
  });

  it('grows with the letters, and a mark on a letter takes no room', () => {
    expect(textWidth('seen y', { size: 24 })).toBeCloseTo(2 * textWidth('seen y'), 12);
    expect(textWidth('x\u0302')).toBe(textWidth('x'));
  });
});

describe('linesWithin', () => {
  it('breaks between words, and only where they do not fit', () => {
    const words = 'one two three four five'.split(' ');
    const room = textWidth('three four');
    expect(linesWithin(words, room)).toEqual(['one two', 'three four', 'five']);
    expect(linesWithin(words, 1e3)).toEqual(['one two three four five']);
    expect(linesWithin(words, 1)).toEqual(words);
    expect(linesWithin([], 10)).toEqual([]);
  });
});
