/** How many peaks each λ would find: a plateau is a count to believe, and a shaded stretch resolves the pair honestly. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { line, rect, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import { isOwn, LAMBDA, SAMPLES } from './params.ts';
import type { Context } from './view-frame.ts';

/** One and a half stops of λ to either side, so that the ends are seen. */
const BESIDE = 10 ** (1.5 / LAMBDA.step);
const STOP = 10 ** (0.5 / LAMBDA.step);
/** So many peaks in the book's samples, and as many more in more of them. */
const MOST = 110;
/** Where a count of none is drawn. */
const NONE = 0.8;

function shadeMarks({ r }: Context, top: number): Markish[] {
  const clean = Array.from(r.sweep.lambda).filter((_, i) => r.sweep.clean[i]);
  return [
    rect(clean, {
      x1: (lambda: number) => lambda / STOP,
      x2: (lambda: number) => lambda * STOP,
      y1: NONE,
      y2: top,
      fill: colourOf('truth'),
      fillOpacity: 0.14,
    }),
  ];
}

export function countsPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const own = isOwn(p);
  const top = Math.max(MOST, (MOST * r.data.length) / SAMPLES);
  const lines = r.lines.at.length;
  const rows = Array.from(r.sweep.lambda, (_, i) => i);
  const options: FrameOptions = {
    name: 'counts',
    height: narrow ? 210 : 188,
    share: narrow ? 1 : 1 / 2,
    marginTop: narrow ? 48 : 30,
    x: decadeAxis([LAMBDA.min / BESIDE, LAMBDA.max * BESIDE], [1e-6, 1e-4, 1e-2, 1], named.lambda),
    y: decadeAxis([NONE, top], [1, 10, 100]),
  };
  const heading = { text: named.counts, role: 'estimate' } as const;
  const verdict = r.sweep.clean.some(Boolean) ? named.honest : named.never;
  const judged = own || p.ratio === 0 ? [] : [{ text: verdict, role: 'truth' } as const];
  const panel = framedPanel(context, options, [
    ...shadeMarks(context, top),
    ...(own ? [] : truthMarks(lines, filled(named.trueCount, { count: lines }))),
    ruleX([p.lambda], { stroke: colourOf('estimate'), strokeDasharray: '2 3' }),
    line(rows, {
      x: (i: number) => r.sweep.lambda[i],
      y: (i: number) => Math.max(NONE, r.sweep.peaks[i]),
      stroke: colourOf('estimate'),
      strokeWidth: 2,
      curve: 'step',
    }),
    ...wordRows([heading, ...judged], narrow),
  ]);
  const handle: Handle = {
    param: 'lambda',
    panel: 'counts',
    axis: 'x',
    at: { x: p.lambda, y: Math.max(NONE, r.peaks.length) },
    grab: 'panel',
    label: named.lambdaHandle,
  };
  return { panel, handle };
}

const truthMarks = (lines: number, said: string): Markish[] => [
  ruleY([lines], { stroke: colourOf('truth'), strokeWidth: 1.25 }),
  text([said], {
    x: LAMBDA.min,
    y: lines,
    dy: 9,
    textAnchor: 'start',
    fill: colourOf('truth'),
    fontWeight: 600,
  }),
];
