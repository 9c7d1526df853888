/** `node tests/widgets/skip-ladder.seeds.ts`: pages whose sides do not halve, for `src/widgets/skip-ladder/recorded.ts`. */
import { JOINS, WAYS } from '../../src/widgets/skip-ladder/params.ts';
import { oddScores, shippedWeights } from './support/skip-ladder-odd.ts';

const weights = shippedWeights();
for (const way of WAYS) {
  console.log(`  ${way}: {`);
  // The decoder doubles what it has: its skips can be neither stretched to nor cropped.
  for (const join of way === 'decoder' ? (['padded'] as const) : JOINS) {
    const values = Object.entries(oddScores(way, weights[way], join));
    console.log(`    ${join}: { ${values.map(([name, value]) => `${name}: ${value}`).join(', ')} },`);
  }
  console.log('  },');
}
