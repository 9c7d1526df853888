/** F(xₖ) − F* of both methods, beside what is promised of it. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, HALO } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, line, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { TOTAL } from './params.ts';
import { promises } from './promises.ts';
import { below } from './view-threshold.ts';
import type { Context } from './view-signal.ts';

const LEAST = 1e-10;
const MOST = 100;
const STOPS = 200;
const FIRST_RISE = { r: 4.5, fill: 'var(--panel)', stroke: colourOf('estimate'), strokeWidth: 2 } as const;

/** Steps that lie evenly on the log axis, each a whole one, up to the last computed. */
function spaced(computed: number): number[] {
  const all = Array.from({ length: STOPS + 1 }, (_, i) => Math.round(TOTAL ** (i / STOPS)));
  return [...new Set([...all, computed])]
    .filter((step) => step >= 1 && step <= computed)
    .sort((a, b) => a - b);
}

/** A promise as a dashed line: the method's own dash on top of it would be read as a second estimate. */
const promised = (method: 'ista' | 'fista', distance: number): Markish =>
  line(spaced(TOTAL), {
    x: (k: number) => k,
    y: (k: number) => promises[method](k, distance),
    stroke: 'var(--quiet)',
    strokeWidth: 1.5,
    strokeDasharray: method === 'ista' ? '1 3' : '6 3',
    clip: true,
  });

function shownMarks({ r, words }: Context): Markish[] {
  const step = Math.max(1, r.step);
  const late = step > 60;
  return [
    ruleX([step], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    text([`${words.figure.shown} ${r.step}`], {
      x: step,
      y: MOST,
      dx: late ? -6 : 6,
      dy: 8,
      textAnchor: late ? 'end' : 'start',
      fill: 'var(--ink)',
      fontWeight: 600,
      ...HALO,
    }),
  ];
}

function riseMarks({ r, words }: Context, gaps: ArrayLike<number>): Markish[] {
  const { rise } = r.race;
  if (rise === null || rise >= gaps.length || gaps[rise] < LEAST) return [];
  return [
    dot([rise], { x: rise, y: gaps[rise], ...FIRST_RISE }),
    text([filled(words.figure.rise, { step: rise })], {
      x: rise,
      y: gaps[rise],
      dx: rise > 30 ? -10 : 10,
      dy: rise > 30 ? 12 : -10,
      textAnchor: rise > 30 ? 'end' : 'start',
      fill: colourOf('estimate'),
      fontWeight: 600,
      ...HALO,
    }),
  ];
}

export function gapPanel(context: Context): Panel {
  const { r, narrow, words, progress } = context;
  const named = words.figure;
  const trace = progress?.trace ?? { istaGap: [r.ista.gap], fistaGap: [r.fista.gap] };
  const steps = spaced(trace.fistaGap.length - 1);
  const along = (gaps: ArrayLike<number>) => steps.map((k) => Math.max(gaps[k], LEAST / 10));
  const options = {
    name: 'gap',
    ...below(narrow),
    x: {
      label: named.step,
      type: 'log' as const,
      domain: [1, TOTAL] as const,
      ticks: [1, 10, 100, 1000],
      format: String,
    },
    y: decadeAxis([LEAST, MOST], [1e-9, 1e-6, 1e-3, 1]),
  };
  const lines: LineOptions[] = [
    { role: 'estimate', variant: 1, x: steps, y: along(trace.istaGap), label: named.ista, markers: 12 },
    { role: 'estimate', x: steps, y: along(trace.fistaGap), label: named.fista, markers: 12 },
  ];
  const marks =
    r.distance === 0
      ? [text([named.nothing], { frameAnchor: 'middle', fill: 'var(--ink)', fontWeight: 600 })]
      : [
          promised('ista', r.distance),
          promised('fista', r.distance),
          ...shownMarks(context),
          ...lines.flatMap(lineMarks),
          ...riseMarks(context, trace.fistaGap),
        ];
  return framedPanel(context, options, [
    ...marks,
    ...labelMarks(frameOf(context, options), lines, true),
    text([named.gap], {
      frameAnchor: 'top-left',
      dy: -34,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: 'var(--ink)',
      fontWeight: 600,
    }),
  ]);
}
