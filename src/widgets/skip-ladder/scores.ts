/** What one labelled page scores, and what cannot be said of it left out. */
import { emptyTally, scoresOf, tallyPage } from '../../networks/segmentation.ts';
import type { Labelled } from './nets.ts';
import type { Page } from './page.ts';

export interface Scores {
  /** Of the ink found, the share with the right class; only of letters that the book wrote. */
  readonly right?: number;
  /** The mean distance between true and found borders, in pixels; only where ink was found. */
  readonly edge?: number;
  /** The share of letters of whose ink at most 30 % was found. */
  readonly missed?: number;
  readonly inkIoU: number;
  readonly meanIoU?: number;
  readonly sure?: number;
}

export function scoresOn(page: Page, { labels, sure }: Labelled): Scores {
  const tally = emptyTally();
  tallyPage(tally, page, labels);
  const { right, edge, missed, inkIoU, meanIoU } = scoresOf(tally);
  return {
    right: page.known && inkIoU > 0 ? right : undefined,
    edge: Number.isFinite(edge) ? edge : undefined,
    missed: page.glyphs.length > 0 ? missed : undefined,
    inkIoU,
    meanIoU: page.known ? meanIoU : undefined,
    sure,
  };
}
