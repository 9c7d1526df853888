/**
 * `node tests/widgets/blind-lab.seeds.ts [motion|gaussian] [first] [last]`: the likeness of kernels that each method finds, of 25
 * pictures, as `src/widgets/blind-lab/rates.ts` records it. Some ten minutes.
 */
import { params } from '../../src/widgets/blind-lab/params.ts';
import { drawn } from './support/blind-draws.ts';

const [kernel = 'motion', first = '1', last = '25'] = process.argv.slice(2);
for (let seed = Number(first); seed <= Number(last); seed++)
  console.log(
    seed,
    ...params.method.options.map((method) => drawn(seed, kernel as 'motion' | 'gaussian', method).toFixed(6)),
  );
