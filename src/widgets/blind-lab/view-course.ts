/** What the steps do: the misfit that data alone tell, and, where the truth is known, how near the kernel has come. */
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel, frameOf, type FrameOptions, HALO } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { link, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { BLIND, TOTAL } from './schedule.ts';
import { sharesOf } from './shares.ts';
import type { Words } from './words.en.ts';

/** A misfit is drawn as a share of the first: the curve begins at 1. */
const shareOfFirst = (misfit: ArrayLike<number>): number[] =>
  Array.from(misfit, (value) => value / misfit[0]);

/** Where the misfit of the truth itself lies, at the full scale: below it the noise is being explained. */
const noiseMarks = (level: number, from: number, label: string): Markish[] => [
  link([level], {
    x1: from,
    x2: TOTAL,
    y1: level,
    y2: level,
    stroke: 'var(--noise)',
    strokeDasharray: '2 3',
  }),
  text([label], { x: from, y: level, dx: 3, dy: -8, textAnchor: 'start', fill: 'var(--noise)', ...HALO }),
];

export function coursePanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, p, narrow, words, progress } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'course',
    height: narrow ? 210 : 150,
    share: sharesOf(narrow, r.truth !== null).plot,
    marginRight: narrow ? 10 : 12,
    marginTop: 40,
    x: { label: named.step, domain: [0, TOTAL], ticks: 5, format: String },
    y: plainAxis([0, 1.1], [0, 0.5, 1]),
  };
  const trace = progress?.trace ?? { misfit: [r.misfit] };
  const steps = Array.from(trace.misfit, (_, step) => step);
  const lines: LineOptions[] = [
    { role: 'noise', x: steps, y: shareOfFirst(trace.misfit), label: named.misfit },
  ];
  if (trace.similarity)
    lines.push({ role: 'kernel', x: steps, y: trace.similarity, label: named.similarity });
  const late = r.step > TOTAL / 2;
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ruleX([BLIND], { stroke: 'var(--rule)' }),
    ...(r.truth && p.noise > 0 ? noiseMarks(p.noise / trace.misfit[0], r.coarseUntil, named.sigma) : []),
    ...lines.flatMap(lineMarks),
    ruleX([r.step], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    text([`${named.shown} ${r.step}`], {
      x: r.step,
      y: 0.27,
      dx: late ? -6 : 6,
      textAnchor: late ? 'end' : 'start',
      fill: 'var(--ink)',
      fontWeight: 600,
      ...HALO,
    }),
    ...labelMarks(frameOf(context, options), lines, true),
  ]);
}
