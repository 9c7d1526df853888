/** What the layer costs and how far it sees, each as the product or the sum that it is. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { text } from '../figures/plot.ts';
import { spanOf } from './layer.ts';
import { counts, type Context } from './view-layout.ts';

const HEADS = 110;
const LINE = { narrow: 18, wide: 22 };
/** As many layers' steps are written out. */
const MOST_STEPS = 3;

/** 23296 as 23 296. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** 1 + s + s² + …, a step for each layer. */
function stepsOf(stride: number, layers: number): string {
  const steps = counts(layers).map((layer) => stride ** layer);
  if (layers <= MOST_STEPS) return steps.join(' + ');
  return [...steps.slice(0, MOST_STEPS - 1), '…', steps[layers - 1]].join(' + ');
}

export function costPanel(context: Context): Panel {
  const { r, p, words, narrow } = context;
  const named = words.figure;
  const [down, across] = r.axes;
  const [rows, columns] = r.readings;
  const { weights, biases, multiplyAdds, fields } = r.cost;
  const lines = [
    {
      head: named.parameters,
      said: filled(named.parametersSum, {
        down: down.kernel,
        across: across.kernel,
        in: p.channelsIn,
        out: p.channelsOut,
        biases,
        total: grouped(weights + biases),
      }),
      fill: colourOf('kernel'),
    },
    {
      head: named.multiplyAdds,
      said: filled(named.multiplyAddsSum, {
        weights: grouped(weights),
        rows: rows.outputs,
        columns: columns.outputs,
        total: grouped(multiplyAdds),
      }),
      fill: 'var(--ink)',
    },
    {
      head: named.field,
      said: filled(named.fieldSum, {
        reach: spanOf(down) - 1,
        steps: stepsOf(down.stride, p.layers),
        field: grouped(fields[0]),
      }),
      fill: colourOf('truth'),
    },
  ];
  const line = LINE[narrow ? 'narrow' : 'wide'];
  const each = narrow ? 2 * line + 6 : line;
  const first = (i: number): number => 10 + i * each;
  const start = { textAnchor: 'start' } as const;
  return barePanel(context, { name: 'cost', height: lines.length * each, share: 1 }, [
    text(lines, {
      ...start,
      x: 0,
      y: (_: unknown, i: number) => first(i),
      text: 'head',
      fill: 'fill',
      fontWeight: 600,
    }),
    text(lines, {
      ...start,
      x: narrow ? 0 : HEADS,
      y: (_: unknown, i: number) => first(i) + (narrow ? line : 0),
      text: 'said',
      fill: 'var(--ink)',
    }),
  ]);
}
