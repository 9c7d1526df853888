/** Pages of handwritten letters that know what stands where: each pixel of ink has the class of its letter. */
import { RandomState } from '../core/random/index.ts';
import { writeGlyph } from '../core/glyphs/index.ts';
import type { PlacedGlyph } from '../core/scenes/index.ts';
import { glyphLayout } from '../core/scenes/index.ts';
import type { Single } from '../core/vector.ts';
import { withNoise } from './pixels.ts';

/** The letters that are told apart; class 0 is paper, class i + 1 the i-th of them. */
export const LETTERS = 'OXTL';
export const CLASSES = LETTERS.length + 1;
/** Height of a capital in pixels, and how many letters are tried on a page; five or six fit on 64×64. */
const SIZE = 14;
const COUNT = 7;

export interface GlyphPage {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** 1 is ink, 0 is paper. */
  readonly ink: Single;
  /** The class of each pixel: that of the letter whose ink covers at least half of it, else 0. */
  readonly labels: Uint8Array;
  readonly glyphs: readonly PlacedGlyph[];
}

/** The page of this seed. */
export function glyphPage(seed: number, shape: readonly [number, number] = [64, 64]): GlyphPage {
  const glyphs = glyphLayout(shape, seed, { size: SIZE, count: COUNT, characters: LETTERS });
  const ink = new Float32Array(shape[0] * shape[1]);
  const labels = new Uint8Array(ink.length);
  const own = new Float64Array(ink.length);
  for (const place of glyphs) {
    own.fill(0);
    writeGlyph(own, shape, place.character, place, new RandomState(place.seed), 1);
    const label = LETTERS.indexOf(place.character) + 1;
    own.forEach((coverage, i) => {
      if (coverage === 0) return;
      ink[i] = Math.max(ink[i], coverage);
      if (coverage >= 0.5) labels[i] = label;
    });
  }
  return { shape, ink, labels, glyphs };
}

const FIRST_TRAINED = 50_000;
const FIRST_TESTED = 10_000;
export const TRAINED_PAGES = 2200;
export const TESTED_PAGES = 200;

/** Pages are drawn once. */
const drawn = new Map<number, GlyphPage>();
function pageOf(seed: number): GlyphPage {
  const page = drawn.get(seed) ?? glyphPage(seed);
  drawn.set(seed, page);
  return page;
}

/** Pages for training: number 0 … TRAINED_PAGES − 1. */
export const trainedPage = (index: number): GlyphPage => pageOf(FIRST_TRAINED + index);
/** Pages that no training has seen. */
export const testedPage = (index: number): GlyphPage => pageOf(FIRST_TESTED + index);

/** The pages that a step of the training with this seed sees, and a stream for their noise. */
export function pagesAt(seed: number, step: number, batch: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const pages = Array.from({ length: batch }, () => trainedPage(random.randint(0, TRAINED_PAGES)));
  return { pages, random };
}

/** Pages with noise as one batch: [pages, 1, height, width], 1 is ink. */
export function batchOf(pages: readonly GlyphPage[], sigma: number, random: RandomState) {
  const [height, width] = pages[0].shape;
  const data = new Float32Array(pages.length * height * width);
  pages.forEach((page, i) => data.set(withNoise(page.ink, sigma, random), i * height * width));
  return { shape: [pages.length, 1, height, width] as const, data };
}
