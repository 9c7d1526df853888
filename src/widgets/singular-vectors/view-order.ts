/** σᵢ and the oscillation of vᵢ over i: the one falls by definition, the other rises as a rule. */
import type { Handle, Panel } from '../contract.ts';
import { colourOf, framedPanel, type AxisOptions, type FrameOptions } from '../../parts/view/frame.ts';
import { dot, line, rect, ruleX, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { countOf, shownOf } from './params.ts';
import type { Context } from './view-shapes.ts';

const FLOOR = 1e-17;
const TICKS = [1, 16, 32, 48, 64];

function frame({ p, narrow, words }: Context, name: string, y: AxisOptions): FrameOptions {
  return {
    name,
    share: narrow ? 1 : 1 / 2,
    height: narrow ? 190 : 196,
    marginTop: 28,
    x: {
      label: words.figure.index,
      domain: [0.5, countOf(p) + 0.5],
      ticks: countOf(p) < 3 ? [1, 2] : TICKS,
      format: String,
    },
    y,
  };
}

/** Where Avᵢ is nothing but rounding. */
function lost({ r, p }: Context, [low, high]: readonly [number, number]): Markish[] {
  if (r.kept === countOf(p)) return [];
  const box = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const area = { x1: r.kept + 0.5, x2: countOf(p) + 0.5, y1: low, y2: high };
  return [rect([area], { ...box, fill: colourOf('noise'), fillOpacity: 0.13 })];
}

export function orderPanels(context: Context): { panels: readonly Panel[]; handle: Handle } {
  const { r, p, words } = context;
  const named = words.figure;
  const shapes = countOf(p);
  const i = shownOf(p);
  const all = Array.from({ length: shapes }, (_, j) => j + 1);
  const few = shapes < 3;
  const falls = few
    ? plainAxis([0, 1.1], [0, 0.5, 1])
    : decadeAxis([FLOOR / 10, 10], [1e-16, 1e-12, 1e-8, 1e-4, 1]);
  const rises = few ? plainAxis([-0.2, 1.2], [0, 1]) : plainAxis([-4, 68], [0, 16, 32, 48, 64]);
  const here = ruleX([i], { stroke: colourOf('kernel'), strokeDasharray: '6 3', strokeWidth: 1.25 });
  const sigma = { x: (i: number) => i, y: (i: number) => Math.max(FLOOR, r.sigma[i - 1]) };
  const count = { x: (i: number) => i, y: (i: number) => r.crossings[i - 1] };
  const panels = [
    framedPanel(context, frame(context, 'sigma', falls), [
      ...lost(context, falls.domain),
      here,
      few
        ? dot(all, { ...sigma, r: 3, fill: colourOf('kernel') })
        : line(all, { ...sigma, stroke: colourOf('kernel'), strokeWidth: 2.5 }),
      dot([i], { ...sigma, r: 5, fill: colourOf('kernel') }),
      ...wordRow([
        { text: named.sigma, role: 'kernel' },
        ...(r.kept < shapes ? [{ text: named.lost, role: 'noise' } as const] : []),
      ]),
    ]),
    framedPanel(context, frame(context, 'order', rises), [
      ...lost(context, rises.domain),
      here,
      dot(
        all.filter((i) => r.early[i - 1] === 0),
        { ...count, r: 2.6, fill: colourOf('truth') },
      ),
      dot(
        all.filter((i) => r.early[i - 1] === 1),
        { ...count, r: 2.6, fill: 'var(--panel)', stroke: colourOf('noise'), strokeWidth: 1.75 },
      ),
      dot([i], { ...count, r: 6, stroke: 'var(--ink)', strokeWidth: 1.5, fill: 'none' }),
      ...wordRow([
        { text: named.crossings, role: 'truth' },
        ...(few ? [] : [{ text: named.early, role: 'noise' } as const]),
      ]),
    ]),
  ];
  const handle: Handle = {
    param: 'i',
    panel: 'order',
    axis: 'x',
    at: { x: i, y: rises.domain[0] },
    grab: 'panel',
    label: named.indexHandle,
  };
  return { panels, handle };
}
