/** The page that is searched: a held-out one, of which it is known where each X stands, or the reader's ink, of which it is not. */
import { RandomState } from '../../core/random/index.ts';
import type { Single } from '../../core/vector.ts';
import { soughtOn } from '../../networks/heatmap.ts';
import { testedPage } from '../../networks/glyph-pages.ts';
import type { Place } from '../../networks/peaks.ts';
import { withNoise } from '../../networks/pixels.ts';
import { inkOf } from '../../parts/model/ink.ts';
import { storedPicture, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Page {
  /** As a file stores it, so that the Python can carry it exactly; 255 is ink. */
  readonly stored: StoredPicture;
  /** The middle of each X; undefined where nobody knows. */
  readonly sought: readonly Place[] | undefined;
}

const SHAPE = [SIDE, SIDE] as const;

export function pageOf({ source, page, ink }: Pick<Params, 'source' | 'page' | 'ink'>): Page {
  if (source === 'drawn') return { stored: storedPicture(inkOf(ink, SHAPE), SHAPE), sought: undefined };
  const tested = testedPage(page - 1);
  const sought = soughtOn(tested).map(({ y, x }) => ({ y, x }));
  return { stored: storedPicture(tested.ink, SHAPE), sought };
}

/** What the networks see: ink is 1, paper 0, and Gaussian noise on both. */
export const noisyPage = (stored: StoredPicture, sigma: number, seed: number): Single =>
  withNoise(valuesOf(stored), sigma, new RandomState(seed));
