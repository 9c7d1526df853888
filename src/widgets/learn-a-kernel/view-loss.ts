/** The loss and the kernel's error, step by step, each by powers of ten. */
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel, frameOf, type FrameOptions, HALO } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { ruleX, text } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Result } from './model.ts';
import { TOTAL, type Params } from './params.ts';
import type { Words } from './words.en.ts';
import { sharesOf } from './shares.ts';

const POWERS = { least: 1e-10, most: 1e4 };
const STOPS = 160;

/** Steps that lie evenly along the axis, up to the last computed. */
function spaced(computed: number): number[] {
  const all = Array.from({ length: STOPS + 1 }, (_, i) => Math.round((TOTAL * i) / STOPS));
  return [...new Set([0, 1, 2, 3, 4, 5, ...all, computed])]
    .filter((step) => step <= computed)
    .sort((a, b) => a - b);
}

export function lossPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words, progress } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'loss',
    height: narrow ? 230 : 142,
    share: sharesOf(narrow).plot,
    marginRight: 14,
    x: { label: named.step, domain: [0, TOTAL], ticks: 4, format: String },
    y: decadeAxis(
      [POWERS.least, POWERS.most],
      [1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1, 1e2, 1e4].filter((_, i) => narrow || i % 2 === 1),
    ),
  };
  const trace = progress?.trace ?? { loss: [r.loss], error: [r.error] };
  const steps = spaced(trace.loss.length - 1);
  const along = (name: 'loss' | 'error') => ({ x: steps, y: steps.map((step) => trace[name][step]) });
  const lines: LineOptions[] = [
    { role: 'noise', ...along('loss'), label: named.loss },
    { role: 'estimate', ...along('error'), label: named.error, markers: 8 },
  ];
  const late = r.step > TOTAL / 2;
  return framedPanel(context, options, [
    ...lines.flatMap(lineMarks),
    ruleX([r.step], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    text([r.diverged ? `${named.shown} ${r.step}: ${named.diverged}` : `${named.shown} ${r.step}`], {
      x: r.step,
      y: POWERS.most,
      dx: late ? -6 : 6,
      dy: 8,
      textAnchor: late ? 'end' : 'start',
      fill: 'var(--ink)',
      fontWeight: 600,
      ...HALO,
    }),
    ...labelMarks(frameOf(context, options), lines, true),
  ]);
}
