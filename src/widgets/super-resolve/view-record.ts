/** How many dB each network is ahead of bicubic by the kind of picture: each training, and their mean. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { dot, link, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import type { Panel } from '../contract.ts';
import { RECORD, type Kind, type Net } from './record.ts';
import type { Context } from './view-details.ts';

const KINDS: readonly Kind[] = ['leaves', 'discs', 'text', 'still'];
const NETS: readonly Net[] = ['subPixel', 'transposed', 'plain'];
/** Of a kind's room, the step from one network to the next. */
const BETWEEN = 0.26;
const GAINS = { domain: [-2.2, 2.8], ticks: [-2, -1, 0, 1, 2] } as const;
const SYMBOLS: Readonly<Record<Net, { readonly fill: string; readonly r: number }>> = {
  subPixel: { fill: colourOf('estimate'), r: 4 },
  transposed: { fill: 'var(--panel)', r: 4 },
  plain: { fill: colourOf('estimate'), r: 2.5 },
};

export function recordPanel(context: Context): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'record',
    height: narrow ? 230 : 158,
    share: narrow ? 1 : 1 / 4,
    caption: named.record,
    ...{ marginTop: 18, marginBottom: 32 },
    x: { label: '', domain: [-0.5, KINDS.length - 0.5], ticks: [] },
    y: { label: named.gain, ...GAINS, format: String },
  };
  const marks = KINDS.flatMap((kind, at): Markish[] => [
    ...NETS.flatMap((net, i) => netMarks(kind, net, at + (i - 1) * BETWEEN)),
    text([named[kind]], {
      x: at,
      y: GAINS.domain[0],
      dy: at % 2 === 0 ? 9 : 22,
      textAnchor: 'middle',
      fill: 'var(--quiet)',
    }),
  ]);
  return framedPanel(context, options, [
    ruleY([0], { stroke: colourOf('kernel'), strokeWidth: 1.75 }),
    ...marks,
  ]);
}

function netMarks(kind: Kind, net: Net, x: number): Markish[] {
  const values = RECORD[net].map((training) => training[kind]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const stroke = colourOf('estimate');
  return [
    link([0], { x1: x, x2: x, y1: Math.min(...values), y2: Math.max(...values), stroke, strokeWidth: 2 }),
    dot([0], { x, y: mean, stroke, strokeWidth: 1.5, ...SYMBOLS[net] }),
  ];
}
