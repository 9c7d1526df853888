/**
 * `node tests/widgets/heatmap.seeds.ts > src/widgets/heatmap/recorded.ts`, then Prettier: what the shipped networks find on 200 held-out
 * pages, at each stop of the noise and of the threshold. A minute or two.
 */
import { recordOf, shippedWeights } from './support/heatmap-record.ts';
import { NETS, NOISE, stopsOf } from '../../src/widgets/heatmap/params.ts';

const weights = shippedWeights();
const all = NETS.map((net) => [net, stopsOf(NOISE).map((sigma) => recordOf(net, weights[net], sigma))]);
console.log(`/**
 * What the shipped networks find on 200 held-out pages: for each stop of the noise AP, and for each stop of the threshold the counts of
 * \`rates.ts\`. Made by \`node tests/widgets/heatmap.seeds.ts\`; \`tests/widgets/heatmap.test.ts\` repeats a part.
 */
export const OBJECTS = ${recordOf('coarse', weights.coarse, 0).objects};
export const RECORDED = ${JSON.stringify(
  Object.fromEntries(
    all.map(([net, records]) => [net, (records as object[]).map((one) => ({ ...one, objects: undefined }))]),
  ),
)};`);
