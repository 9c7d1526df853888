/**
 * `node tests/widgets/sparse-coding.seeds.ts`: with 20 seeds, how many of the 16 filters find a direction; with five, what four banks cost on
 * leaves that none has seen. `src/widgets/sparse-coding/record.ts` records the first and the mean of the second, `support/sparse-coding-duels.json`
 * the second by seed. Half an hour.
 */
import type { presets } from '../../src/widgets/sparse-coding/params.ts';
import { duel, orientedAfter } from './support/sparse-coding-duel.ts';

const [SEEDS, DUELS] = [20, 5];
const wanted = process.argv[2];
if (wanted !== 'duels')
  for (const preset of [
    'leaves',
    'page',
    'cells',
    'stars',
    'dense',
    'dead',
    'blobs',
  ] as const satisfies readonly (keyof typeof presets)[]) {
    const seeds = Array.from({ length: preset === 'leaves' ? SEEDS : 5 }, (_, i) => i + 1);
    console.log(preset, JSON.stringify(seeds.map((seed) => orientedAfter(preset, seed))));
  }
if (wanted !== 'oriented')
  console.log(
    JSON.stringify(Object.fromEntries(Array.from({ length: DUELS }, (_, i) => [i + 1, duel(i + 1)]))),
  );
