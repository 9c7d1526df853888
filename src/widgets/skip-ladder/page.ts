/** The page that is labelled: the book's letters, of which it knows what stands where, or the reader's ink, of which it knows only where. */
import { RandomState } from '../../core/random/index.ts';
import type { Single } from '../../core/vector.ts';
import { glyphPage } from '../../networks/glyph-pages.ts';
import type { GlyphPage } from '../../networks/glyph-pages.ts';
import { withNoise } from '../../networks/pixels.ts';
import { inkOf } from '../../parts/model/ink.ts';
import { keepFew } from '../../parts/model/memo.ts';
import { storedPicture, valuesOf } from '../../parts/model/picture.ts';
import type { StoredPicture } from '../../parts/model/picture.ts';
import { bunchesOf } from './bunches.ts';
import { SIZES } from './params.ts';
import type { Params } from './params.ts';

export interface Page extends GlyphPage {
  /** Its ink as a file stores it, so that the Python can carry it exactly; 255 is ink. */
  readonly stored: StoredPicture;
  /** Whether `labels` tell the letters apart; else all ink is 1. */
  readonly known: boolean;
}

const COVERED = 0.5;
/** Letters are looked for in a square of 1.3 times their height: `segmentation.ts`. */
const LOOKED_AT = 1.3;
/** Whatever the reader drew. */
const UNKNOWN = { character: '', label: -1, seed: 0 };

const lettersOn = keepFew(
  4,
  ({ page, size }: Pick<Params, 'page' | 'size'>) => `${page} ${size}`,
  ({ page, size }): Page => {
    const { shape, ink, labels, glyphs } = glyphPage(page, SIZES[size]);
    return { shape, ink, labels, glyphs, stored: storedPicture(ink, shape), known: true };
  },
);

function drawnOn({ ink, size }: Pick<Params, 'ink' | 'size'>): Page {
  const shape = SIZES[size];
  const covered = inkOf(ink, shape);
  const labels = Uint8Array.from(covered, (part) => Number(part >= COVERED));
  const glyphs = bunchesOf(labels, shape).map(({ top, left, bottom, right }) => ({
    y: (top + bottom) / 2,
    x: (left + right) / 2,
    size: Math.max(bottom - top, right - left) / LOOKED_AT,
    ...UNKNOWN,
  }));
  return { shape, ink: covered, labels, glyphs, stored: storedPicture(covered, shape), known: false };
}

export const pageOf = (p: Pick<Params, 'source' | 'page' | 'size' | 'ink'>): Page =>
  p.source === 'letters' ? lettersOn(p) : drawnOn(p);

/** The seed of the noise: that of the letters would draw both from one stream. */
export const noiseSeed = ({ page }: Pick<Params, 'page'>): number => page + 1;

/** What the networks see: ink is 1, paper 0, and Gaussian noise on both. */
export const noisyPage = ({ stored }: Page, sigma: number, seed: number): Single =>
  withNoise(valuesOf(stored), sigma, new RandomState(seed));
