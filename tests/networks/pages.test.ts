/** Pages that know what stands on them, and what is measured on them. */
import { describe, expect, test } from 'vitest';
import { glyphScene } from '../../src/core/scenes/index.ts';
import { CLASSES, glyphPage, LETTERS, pagesAt } from '../../src/networks/glyph-pages.ts';
import { outlinePage, SIDE } from '../../src/networks/outlines.ts';
import {
  borderDistance,
  bordersOf,
  emptyTally,
  labelsOf,
  scoresOf,
  tallyPage,
} from '../../src/networks/segmentation.ts';

describe('a page of letters', () => {
  const page = glyphPage(3);

  test('is the scene of the same seed', () => {
    const scene = glyphScene([64, 64], 3, { size: 14, count: 7, characters: LETTERS });
    expect([...page.ink]).toEqual([...new Float32Array(scene)]);
  });

  test('knows each pixel of ink by its letter', () => {
    expect(page.glyphs.length).toBeGreaterThanOrEqual(4);
    page.labels.forEach((label, i) => expect(label > 0).toBe(page.ink[i] >= 0.5));
    const present = new Set(page.labels);
    for (const { character } of page.glyphs) expect(present).toContain(LETTERS.indexOf(character) + 1);
  });

  test('is the same at the same step, and another at the next', () => {
    const seeds = (step: number) => pagesAt(1, step, 4).pages.map(({ glyphs }) => glyphs[0].seed);
    expect(seeds(5)).toEqual(seeds(5));
    expect(seeds(5)).not.toEqual(seeds(6));
  });
});

describe('what is measured', () => {
  const page = glyphPage(3);
  const tallied = (said: Uint8Array) => {
    const tally = emptyTally();
    tallyPage(tally, page, said);
    return scoresOf(tally);
  };

  test('the truth is right everywhere', () => {
    expect(tallied(page.labels)).toEqual({ meanIoU: 1, inkIoU: 1, right: 1, edge: 0, missed: 0 });
  });

  test('an empty page overlooks everything, and says nothing of an edge', () => {
    const { inkIoU, missed, edge } = tallied(new Uint8Array(page.labels.length));
    expect([inkIoU, missed]).toEqual([0, 1]);
    expect(edge).toBeNaN();
  });

  test('a page moved by a pixel has the right letters, and edges about a pixel off', () => {
    const moved = page.labels.map((_, i) => (i % 64 === 0 ? 0 : page.labels[i - 1]));
    const { right, edge, missed } = tallied(moved);
    expect([right, missed]).toEqual([1, 0]);
    expect(edge).toBeGreaterThan(0.3);
    expect(edge).toBeLessThan(1);
  });

  test('the distance of borders, by hand: two dots, three apart', () => {
    const dot = (at: number) => Uint8Array.from({ length: 16 }, (_, i) => Number(i === at));
    expect(bordersOf(dot(5), [4, 4])).toEqual([5]);
    expect(borderDistance(dot(4), dot(7), [4, 4])).toEqual({ distance: 6, borders: 2 });
  });

  test('the highest score names the class', () => {
    const scores = new Float32Array(CLASSES * 2);
    scores[2 * 2] = 1;
    scores[4 * 2 + 1] = 1;
    expect([...labelsOf(scores, 2)]).toEqual([2, 4]);
  });
});

test('an outline lies on the border of what it encloses, and half of them have a gap', () => {
  let gaps = 0;
  let outlines = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const page = outlinePage(seed);
    outlines += page.outlines.length;
    gaps += page.outlines.filter(({ gap }) => gap !== null).length;
    const border = bordersOf(Uint8Array.from(page.inside), [SIDE, SIDE]);
    const inked = border.filter((at) => page.ink[at] > 0.5).length;
    expect(inked / border.length).toBeGreaterThan(0.85);
  }
  expect(outlines).toBeGreaterThan(150);
  expect(Math.abs(gaps / outlines - 0.5)).toBeLessThan(0.12);
});
