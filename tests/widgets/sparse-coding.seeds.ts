/**
 * `node tests/widgets/sparse-coding.seeds.ts`: with 20 seeds, how many of the 16 filters find a direction; with two, what four banks cost on
 * leaves that none has seen, as `src/widgets/sparse-coding/record.ts` records both. Ten minutes.
 */
import type { presets } from '../../src/widgets/sparse-coding/params.ts';
import { duel, orientedAfter } from './support/sparse-coding-duel.ts';

const [SEEDS, DUELS] = [20, 2];
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
  for (let seed = 1; seed <= DUELS; seed++) console.log(JSON.stringify({ seed, banks: duel(seed) }));
