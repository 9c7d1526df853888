/** What is recorded of a network of the figure heatmap: over 200 held-out pages, at one noise. */
import { readFileSync } from 'node:fs';
import type { Params } from '../../../src/core/layers/index.ts';
import type { Single } from '../../../src/core/vector.ts';
import { findingsOn, heatmapLayers, type Heatmap } from '../../../src/networks/heatmap.ts';
import { averagePrecision } from '../../../src/networks/peaks.ts';
import { weightsFromBytes } from '../../../src/networks/weights-file.ts';
import { NETS, stopsOf, THRESHOLD } from '../../../src/widgets/heatmap/params.ts';

const FILE = new URL('../../../src/networks/weights/heatmap.bin', import.meta.url);

/** Read from the file, as Node does without a bundler. */
export function shippedWeights(): Record<Heatmap, Params<Single>> {
  const [coarse, skips] = weightsFromBytes(NETS.map(heatmapLayers), readFileSync(FILE));
  return { coarse, skips };
}

export function recordOf(net: Heatmap, params: Params<Single>, sigma: number) {
  const { findings, objects } = findingsOn(net, params, sigma);
  const above = stopsOf(THRESHOLD).map((least) => findings.filter(({ peak }) => peak.height >= least));
  const hits = above.map((some) => some.filter(({ object }) => object >= 0));
  return {
    objects,
    precision: Number(averagePrecision(findings, objects).toFixed(4)),
    shown: above.map(({ length }) => length),
    hits: hits.map(({ length }) => length),
    apart: hits.map((some) => Math.round(100 * some.reduce((sum, { distance }) => sum + distance, 0))),
  };
}
