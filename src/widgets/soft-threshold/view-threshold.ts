/** What the next soft threshold does: every sample before it and after it, in units of τλ, so that the dead zone is always ±1. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, line, link, rect, ruleX, ruleY, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { SAMPLES } from './params.ts';
import type { Context } from './view-signal.ts';

/** In units of τλ; what lies beyond is drawn on the edge. */
const REACH = { below: -3, above: 6 } as const;
const DEAD = { fill: 'var(--noise)', fillOpacity: 0.14 } as const;
const ESTIMATE = colourOf('estimate');

interface Sample {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** In units of τλ, with τ = 1. */
function samplesOf({ r, p }: Context): Sample[] {
  const { before, after } = r[p.method];
  return Array.from(before, (value, at) => ({ at, before: value / r.lambda, after: after[at] / r.lambda }));
}

const clipped = (value: number): number => Math.min(REACH.above, Math.max(REACH.below, value));

/** From where a sample was to where it is put. */
const moves = (samples: readonly Sample[], stroke: string, opacity: number): Markish =>
  link(samples, {
    x1: 'at',
    x2: 'at',
    y1: (s: Sample) => clipped(s.before),
    y2: (s: Sample) => clipped(s.after),
    stroke,
    strokeOpacity: opacity,
    strokeWidth: 1.5,
  });

export function thresholdPanel(context: Context): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const samples = samplesOf(context);
  const dead = samples.filter(({ after }) => after === 0);
  const alive = samples.filter(({ after }) => after !== 0);
  const options = {
    name: 'threshold',
    ...below(narrow),
    x: { label: named.sample, domain: [0, SAMPLES - 1] as const, ticks: 4 },
    y: plainAxis([REACH.below, REACH.above], [-1, 0, 1, 3, 5]),
  };
  return framedPanel(context, options, [
    rect([0], { x1: 0, x2: SAMPLES - 1, y1: -1, y2: 1, ...DEAD }),
    ruleY([0], { stroke: 'var(--rule)' }),
    moves(dead, colourOf('noise'), 0.9),
    moves(alive, ESTIMATE, 0.55),
    dot(alive, { x: 'at', y: (s: Sample) => clipped(s.after), r: 2.2, fill: ESTIMATE }),
    ...wordLines([
      [{ text: named[p.method === 'ista' ? 'nextIsta' : 'nextFista'], role: 'estimate' }],
      [{ text: filled(named.dead, { dead: dead.length, all: SAMPLES }), role: 'noise' }],
    ]),
  ]);
}

/** The two lower panels, with two rows of words above each. */
export const below = (narrow: boolean) => ({
  height: narrow ? 236 : 188,
  share: narrow ? 1 : 1 / 2,
  marginTop: 46,
});

/** The same as a curve from what goes in to what comes out. */
export function curvePanel(context: Context): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const reach = 4;
  const bends = [
    { before: -reach, after: 1 - reach },
    { before: -1, after: 0 },
    { before: 1, after: 0 },
    { before: reach, after: reach - 1 },
  ];
  const inside = samplesOf(context).filter(({ before }) => Math.abs(before) <= reach);
  const options = {
    name: 'curve',
    ...below(narrow),
    marginTop: 29,
    x: {
      label: named.input,
      domain: [-reach, reach] as const,
      ticks: [-4, -2, -1, 0, 1, 2, 4],
      format: String,
    },
    y: plainAxis([1 - reach, reach - 1], [-2, 0, 2], named.output),
  };
  return framedPanel(context, options, [
    rect([0], { x1: -1, x2: 1, y1: 1 - reach, y2: reach - 1, ...DEAD }),
    ruleY([0], { stroke: 'var(--rule)' }),
    ruleX([0], { stroke: 'var(--rule)' }),
    line(bends, { x: 'before', y: 'after', stroke: 'var(--ink)', strokeWidth: 1.5 }),
    dot(inside, { x: 'before', y: 'after', r: 2.6, fill: ESTIMATE, fillOpacity: 0.7 }),
    ...wordLines([[{ text: named.curve }]]),
  ]);
}
