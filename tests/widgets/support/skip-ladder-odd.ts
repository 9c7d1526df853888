/** Many pages that no training has seen, of sides that do not halve. */
import { readFileSync } from 'node:fs';
import type { Params as Weights } from '../../../src/core/layers/index.ts';
import type { Single } from '../../../src/core/vector.ts';
import { emptyTally, scoresOf, tallyPage } from '../../../src/networks/segmentation.ts';
import { RUNGS, TRAINED_NOISE } from '../../../src/networks/skip-ladder.ts';
import { weightsFromBytes } from '../../../src/networks/weights-file.ts';
import { label, layersOf } from '../../../src/widgets/skip-ladder/nets.ts';
import { noiseSeed, noisyPage, pageOf } from '../../../src/widgets/skip-ladder/page.ts';
import type { Join, Way } from '../../../src/widgets/skip-ladder/params.ts';

/** The first held-out page; trainings saw those from 50,000 on. */
const FIRST = 20_000;
export const PAGES = 100;

const read = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../src/networks/weights/${name}.bin`, import.meta.url));

export function shippedWeights(): Readonly<Record<Way, Weights<Single>>> {
  const [coarse, one, two, three] = weightsFromBytes(RUNGS.map(layersOf), read('skip-ladder'));
  const [decoder] = weightsFromBytes([layersOf('decoder')], read('decoder'));
  return { coarse, one, two, three, decoder };
}

/** Scores over the first so many of those pages. */
export function oddScores(way: Way, weights: Weights<Single>, join: Join, pages = PAGES) {
  const tally = emptyTally();
  for (let i = 0; i < pages; i++) {
    const where = { page: FIRST + i, size: 'odd', source: 'letters', ink: [] } as const;
    const page = pageOf(where);
    const noisy = noisyPage(page, TRAINED_NOISE, noiseSeed(where));
    tallyPage(tally, page, label(way, weights, noisy, page.shape, join).labels);
  }
  const { right, edge, missed, meanIoU } = scoresOf(tally);
  return { right, edge, missed, meanIoU };
}
