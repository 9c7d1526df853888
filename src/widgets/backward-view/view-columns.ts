/** The gradient's mean in each column away from the edges: a bar a column, every s-th outlined. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { roundDomain, roundTicks } from '../../parts/view/domain.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { rect, ruleY } from '../../parts/view/plot.ts';
import { barMarks } from '../../parts/view/samples.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import { MARGIN } from './params.ts';
import type { Context } from './view-pictures.ts';

export function columnsPanel(context: Context): Panel {
  const { r, p, words, narrow } = context;
  const named = words.figure;
  const domain = roundDomain(r.columns);
  const options: FrameOptions = {
    name: 'columns',
    height: narrow ? 170 : 146,
    marginTop: narrow ? 44 : 26,
    x: {
      label: named.column,
      domain: [MARGIN - 0.5, MARGIN + r.columns.length - 0.5],
      ticks: narrow ? [8, 16, 24, 31] : [8, 12, 16, 20, 24, 28, 31],
      format: (v) => String(v),
    },
    y: { label: '', domain, ticks: roundTicks(domain), format: (v) => formatNumber(v, 2) },
  };
  const columns = r.columns.map((_, i) => MARGIN + i);
  const firsts = columns.filter((column) => p.stride > 1 && column % p.stride === 0);
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...barMarks({ role: 'estimate', x: columns, y: r.columns, opacity: 0.75 }),
    rect(firsts, {
      x1: (column: number) => column - 0.5,
      x2: (column: number) => column + 0.5,
      y1: domain[0],
      y2: domain[1],
      fill: colourOf('kernel'),
      fillOpacity: 0.12,
    }),
    ...wordRows(
      [
        { text: named.mean, role: 'estimate' },
        { text: p.stride > 1 ? named.firsts : named.noStride, role: 'kernel' },
      ],
      narrow,
    ),
  ]);
}
