/** What there-and-back leaves of each singular vector of A: σ² by the transpose; 1, or nothing, by the pseudo-inverse. */
import type { Panel } from '../contract.ts';
import { roundUp } from '../../parts/view/domain.ts';
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { line, rect, ruleY, text } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { formatNumber } from '../../format.ts';
import { PLOT_HEIGHT, plotShare, type Context } from './view-pictures.ts';

export function factorsPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const count = r.truth.length;
  const shapes = Array.from({ length: count + 1 }, (_, i) => i);
  const transposed = (i: number): number => r.gain * (r.sigma[Math.min(i, count - 1)] ?? 0) ** 2;
  const top = roundUp(Math.max(1.2, transposed(0)));
  const box = { x1: r.rank, x2: count, y1: 0, y2: top };
  const byTranspose = p.scaled ? named.scaledFactor : named.transposeFactor;
  const options = {
    name: 'factors',
    share: plotShare(narrow),
    height: narrow ? 220 : PLOT_HEIGHT,
    marginTop: 44,
    x: plainAxis([0, count], [0, r.rank, count], named.shapes),
    y: plainAxis([0, top], [0, 0.5, 1]),
  };
  return framedPanel(context, options, [
    rect([box], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colourOf('noise'), fillOpacity: 0.08 }),
    ruleY([0], { stroke: 'var(--edge)' }),
    line(shapes, {
      x: (i: number) => i,
      y: (i: number) => (i < r.rank ? 1 : 0),
      curve: 'step-before',
      stroke: colourOf('estimate'),
      strokeWidth: 2.25,
    }),
    line(shapes, {
      x: (i: number) => i,
      y: transposed,
      stroke: colourOf('estimate'),
      strokeWidth: 2,
      strokeDasharray: '1 3',
      strokeLinecap: 'round',
    }),
    text([filled(named.lost, { lost: count - r.rank })], {
      x: (r.rank + count) / 2,
      y: top / 2,
      fill: colourOf('noise'),
      fontWeight: 600,
    }),
    ...wordLines(
      [
        [{ text: named.factors }],
        [
          { text: filled(byTranspose, { gain: formatNumber(r.gain) }), role: 'estimate' },
          { text: named.inverseFactor, role: 'estimate' },
        ],
      ],
      narrow,
    ),
  ]);
}
