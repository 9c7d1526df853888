/** Four networks that differ in their skips, and a decoder that learned to come back up, label each pixel of the same page with its letter. */
import type { Single } from '../../core/vector.ts';
import { LETTERS } from '../../networks/glyph-pages.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ComputeModel } from '../contract.ts';
import { bunchesOf } from './bunches.ts';
import type { Bunch } from './bunches.ts';
import { filesOf } from './files.ts';
import { fitsAsItIs, label, layersOf } from './nets.ts';
import type { Labelled } from './nets.ts';
import { noiseSeed, noisyPage, pageOf } from './page.ts';
import { joinOf, joinsOf, SIZES, WAYS } from './params.ts';
import type { Join, Params, Way } from './params.ts';
import { pythonOf } from './python.ts';
import { scoresOn } from './scores.ts';
import type { Scores } from './scores.ts';
import { namedMeasures } from './named.ts';
import { usualMeasures, usualOf } from './usual.ts';
import { trainings, weights } from './weights.ts';
import type { Spreads } from './weights.ts';

/** A page labelled in one way. */
export interface Found {
  readonly labels: Uint8Array;
  readonly scores: Scores;
  /** Held-out pages: over all trainings, or, where sides do not halve, of the one that is shown. */
  readonly usual: Spreads;
}
export interface Result {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** What the networks see: 1 is ink. */
  readonly page: Single;
  readonly truth: Uint8Array;
  /** Whether the truth tells letters apart, and what it tells of each. */
  readonly known: boolean;
  readonly letters: readonly Bunch[];
  readonly shown: Found;
  /** What hangs together in what is shown, as one reads letters. */
  readonly read: readonly Bunch[];
  /** In the order of WAYS. */
  readonly ways: readonly Found[];
  /** In the order of `joinsOf`. */
  readonly joins: readonly Found[];
  /** How often each was trained. */
  readonly trainings: number;
}

const labelled = keepFew(
  24,
  ({ p, way, join }: { readonly p: Params; readonly way: Way; readonly join: Join }) =>
    JSON.stringify([way, join, p.source, p.page, p.source === 'drawn' && p.ink, p.size, p.noise]),
  ({ p, way, join }): Labelled & { readonly scores: Scores } => {
    const page = pageOf(p);
    const seen = noisyPage(page, p.noise, noiseSeed(p));
    const made = label(way, weights[way], seen, page.shape, join);
    return { ...made, scores: scoresOn(page, made) };
  },
);

function foundBy(p: Params, way: Way, join: Join): Found {
  const { labels, scores } = labelled({ p, way, join });
  return { labels, scores, usual: usualOf(way, join, p.size) };
}

/** What a framework says where levels of different sizes are added, or null. */
export function complaintOf({ way, size }: Pick<Params, 'way' | 'size'>): string | null {
  const shape = SIZES[size];
  if (fitsAsItIs(shape)) return null;
  try {
    layersOf(way).outShape([1, 1, ...shape]);
    return null;
  } catch (error) {
    const said = error instanceof RangeError ? error.message : '';
    return /The size of tensor.*$/.exec(said)?.[0] ?? said;
  }
}

export const model = {
  kind: 'compute',

  check(p) {
    if (p.size === 'even') return null;
    const sentence = complaintOf(p);
    if (p.join === 'nothing' && sentence !== null) return { code: 'nothing', facts: { sentence } };
    return p.way === 'decoder' && p.join !== 'padded' && sentence !== null
      ? { code: 'doubles', facts: { sentence } }
      : null;
  },

  compute(p) {
    const page = pageOf(p);
    const join = joinOf(p.way, p.join);
    const shown = foundBy(p, p.way, join);
    return {
      shape: page.shape,
      page: noisyPage(page, p.noise, noiseSeed(p)),
      truth: page.labels,
      known: page.known,
      letters: bunchesOf(page.labels, page.shape),
      shown,
      read: bunchesOf(shown.labels, page.shape),
      ways: WAYS.map((way) => foundBy(p, way, joinOf(way, p.join))),
      joins: joinsOf(p).map((one) => foundBy(p, p.way, one)),
      trainings,
    };
  },

  measures: (r, p) => ({ ...namedMeasures(r, p), ...usualMeasures(p) }),

  facts: (r, p) => ({
    way: p.way,
    source: p.source,
    noise: p.noise,
    height: r.shape[0],
    width: r.shape[1],
    join: joinOf(p.way, p.join),
    halves: p.size === 'even',
    read: r.read.map((bunch) => LETTERS[bunch.label - 1]).join(', '),
  }),

  table({ shape, page, truth, ways }) {
    const width = shape[1];
    return {
      columns: [
        { head: 'row', values: Array.from(truth, (_, i) => Math.floor(i / width)) },
        { head: 'column', values: Array.from(truth, (_, i) => i % width) },
        { head: 'page (1: ink)', values: page },
        { head: `truth (0: paper; 1 … 4: ${LETTERS})`, values: truth },
        ...ways.map(({ labels }, i) => ({ head: WAYS[i], values: labels })),
      ],
    };
  },

  python: pythonOf,
  files: filesOf,
} satisfies ComputeModel<Params, Result>;
