/** What the factors make of the same data, beside the truth. */
import type { Panel } from '../contract.ts';
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { formatNumber } from '../../format.ts';
import { curvesOf, lineOf, nameRows, frameOf, type Context } from './view-lines.ts';

export function solutionPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const samples = r.truth.map((_, i) => i + 1);
  const options: FrameOptions = {
    name: 'solution',
    ...frameOf(narrow),
    x: { label: named.sample, domain: [1, samples.length], ticks: 4 },
    y: { label: '', domain: [-0.5, 1.5], ticks: [0, 1], format: (value) => formatNumber(value) },
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lineMarks({ role: 'truth', x: samples, y: r.truth }),
    ...curvesOf(context).flatMap(([name, { estimate }]) =>
      lineMarks({ ...lineOf(name), x: samples, y: estimate }),
    ),
    ...nameRows(context, { text: named.truth, role: 'truth' }),
  ]);
}
