/** The shape vᵢ that goes in, and what comes out: σᵢuᵢ, as large as it is, beside uᵢ. */
import type { Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { areaY, ruleY, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow, type Word } from '../../parts/view/word-row.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import { SIZE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const samples = Array.from({ length: SIZE }, (_, t) => t + 1);
/** Vectors of length 1 that spread over all samples, and ones that sit on a few. */
const REACHES = [0.25, 0.6, 1];

function frame({ r, narrow, words }: Context, name: string): FrameOptions {
  const largest = r.v.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const reach = REACHES.find((one) => one >= largest) ?? 1;
  return {
    name,
    share: narrow ? 1 : 1 / 2,
    height: narrow ? 180 : 196,
    marginTop: 28,
    x: { label: words.figure.sample, domain: [1, SIZE], ticks: [1, 16, 32, 48, 64] },
    y: plainAxis([-reach, reach], [-reach, 0, reach]),
  };
}

const zero = ruleY([0], { stroke: 'var(--rule)' });
const area = (values: ArrayLike<number>, fill: string): Markish =>
  areaY(samples, { x: (t: number) => t, y1: 0, y2: (t: number) => values[t - 1], fill, fillOpacity: 0.35 });

export function shapePanels(context: Context): Panel[] {
  const { r, p, words } = context;
  const named = words.figure;
  const isKept = r.u.some((value) => value !== 0);
  const out: Word[] = isKept
    ? [
        { text: filled(named.u, { i: p.i }), role: 'observation' },
        { text: filled(named.image, { i: p.i, sigma: formatNumber(r.sigma[p.i - 1], 2) }) },
      ]
    : [{ text: filled(named.nothing, { i: p.i }), role: 'noise' }];
  const panels = [
    framedPanel(context, frame(context, 'right'), [
      zero,
      ...lineMarks({ role: 'truth', x: samples, y: r.v }),
      ...wordRow([{ text: filled(named.v, { i: p.i }), role: 'truth' }]),
    ]),
    framedPanel(context, frame(context, 'left'), [
      area(r.image, colourOf('observation')),
      zero,
      ...(isKept ? lineMarks({ role: 'observation', x: samples, y: r.u }) : []),
      ...wordRow(out),
    ]),
  ];
  return panels.map((panel) => ({ ...panel, group: 'shapes' }));
}
