/** One page under noise, what two networks make of it, and the peaks that each finds; and what was recorded over 200 pages. */
import type { Single, Vec } from '../../core/vector.ts';
import { heatmapLayers } from '../../networks/heatmap.ts';
import { probabilities } from '../../networks/pixels.ts';
import { matched, peaksOf, type Finding, type Place } from '../../networks/peaks.ts';
import { keepFew } from '../../parts/model/memo.ts';
import { valuesOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { NETS, NOISE, SIDE, stopOf, THRESHOLD, type Net, type Params } from './params.ts';
import { noisyPage, pageOf } from './page.ts';
import { filesOf, pythonOf } from './python.ts';
import { ratesAt } from './rates.ts';
import { OBJECTS, RECORDED } from './recorded.ts';
import { seeds, weights } from './weights.ts';

export interface Found {
  /** The probability that the network gives each pixel to be the middle of an X. */
  readonly map: Single;
  /** Its peaks above the threshold, the highest first. */
  readonly findings: readonly Finding[];
  /** The middles that no peak finds; none where it is not known what stands there. */
  readonly missed: readonly Place[];
}
export interface Result {
  /** The page without noise, 1 is ink, and as the networks see it. */
  readonly letters: Vec;
  readonly page: Single;
  readonly sought?: readonly Place[];
  readonly coarse: Found;
  readonly skips: Found;
  /** Of five trainings of each network. */
  readonly seeds: typeof seeds;
}

const SHAPE = [SIDE, SIDE] as const;

/** What the threshold does not change. */
const mapsOf = keepFew(
  8,
  ({ source, page, ink, noise, seed }: Params) =>
    `${source === 'drawn' ? JSON.stringify(ink) : page} ${noise} ${seed}`,
  (p: Params) => {
    const { stored, sought } = pageOf(p);
    const page = noisyPage(stored, p.noise, p.seed);
    const mapOf = (net: Net) => {
      const x = { shape: [1, 1, ...SHAPE] as const, data: page };
      return probabilities(heatmapLayers(net).forward(x, weights[net]).y.data);
    };
    return { letters: valuesOf(stored), page, sought, coarse: mapOf('coarse'), skips: mapOf('skips') };
  },
);

function foundIn(map: Single, sought: readonly Place[] | undefined, threshold: number): Found {
  const findings = matched(peaksOf(map, SHAPE, threshold), sought ?? []);
  const found = new Set(findings.map(({ object }) => object));
  return { map, findings, missed: (sought ?? []).filter((_, i) => !found.has(i)) };
}

/** Counted on this page; not a number where it is not known what stands there. */
function countedOn({ sought }: Result, { findings, missed }: Found) {
  const hits = findings.filter(({ object }) => object >= 0).length;
  const known = (count: number) => (sought ? count : NaN);
  return { hits: known(hits), alarms: known(findings.length - hits), missed: known(missed.length) };
}

export const recordedAt = (net: Net, { noise }: Pick<Params, 'noise'>) => RECORDED[net][stopOf(NOISE, noise)];

/** Recorded over 200 pages, at this noise and threshold. */
export function overPages(p: Params) {
  const of = (net: Net) => ({
    ...ratesAt(recordedAt(net, p), OBJECTS, stopOf(THRESHOLD, p.threshold)),
    average: recordedAt(net, p).precision,
  });
  const [coarse, skips] = NETS.map(of);
  return {
    coarseAverage: coarse.average,
    skipsAverage: skips.average,
    coarsePrecision: coarse.precision,
    skipsPrecision: skips.precision,
    coarseRecall: coarse.recall,
    skipsRecall: skips.recall,
    coarsePlace: coarse.place ?? NaN,
    skipsPlace: skips.place ?? NaN,
    coarseLeastAverage: seeds.coarse.precision.least,
    skipsLeastAverage: seeds.skips.precision.least,
    coarseLeastPlace: seeds.coarse.place.least,
    skipsMostPlace: seeds.skips.place.most,
  };
}

export const model = {
  kind: 'compute',

  compute(p): Result {
    const { letters, page, sought, coarse, skips } = mapsOf(p);
    return {
      letters,
      page,
      ...(sought && { sought }),
      coarse: foundIn(coarse, sought, p.threshold),
      skips: foundIn(skips, sought, p.threshold),
      seeds,
    };
  },

  measures(r, p) {
    const [coarse, skips] = [countedOn(r, r.coarse), countedOn(r, r.skips)];
    return {
      coarseHits: coarse.hits,
      coarseAlarms: coarse.alarms,
      coarseMissed: coarse.missed,
      skipsHits: skips.hits,
      skipsAlarms: skips.alarms,
      skipsMissed: skips.missed,
      coarsePeaks: r.coarse.findings.length,
      skipsPeaks: r.skips.findings.length,
      coarseHighest: Math.max(...r.coarse.map),
      skipsHighest: Math.max(...r.skips.map),
      ...overPages(p),
    };
  },

  facts: (r, p) => ({ known: r.sought !== undefined, noise: p.noise, threshold: p.threshold }),

  table: (r) => ({
    columns: [
      { head: 'row', values: Array.from(r.letters, (_, i) => Math.floor(i / SIDE)) },
      { head: 'column', values: Array.from(r.letters, (_, i) => i % SIDE) },
      { head: 'page', values: r.page },
      { head: 'probability, coarse', values: r.coarse.map },
      { head: 'probability, skips', values: r.skips.map },
    ],
  }),

  python: (p) => pythonOf(p, overPages(p)),
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
