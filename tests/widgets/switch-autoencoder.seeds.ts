/**
 * `node tests/widgets/switch-autoencoder.seeds.ts`: what seeds 1 … 5 come to, as `src/widgets/switch-autoencoder/rates.ts` records it. Two
 * minutes; with `--tuned`, what other rates would have come to with seeds 1 and 2.
 */
import { params } from '../../src/widgets/switch-autoencoder/params.ts';
import { ratesOf } from './support/switch-rates.ts';

const tuned = process.argv.includes('--tuned');
const rates = tuned ? [0.00316, 0.01, 0.0316] : [params.rate.default];

for (const way of params.way.options)
  for (const rate of rates)
    for (let seed = 1; seed <= (tuned ? 2 : 5); seed++)
      console.log(JSON.stringify({ way, rate, seed, ...ratesOf(way, seed, { rate }) }));
