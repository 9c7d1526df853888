/** What was seen of a picture, what is believed of it, and one row of both, where a shade is seen to be stairs. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { pictureRow, sideAxes } from '../../parts/view/pictures.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Handle, Panel } from '../contract.ts';
import type { PictureResult } from './picture.ts';
import type { Context } from './view-signal.ts';

/** From above. */
const rowOf = (row: number, height: number): number => Math.min(height - 1, Math.floor((1 - row) * height));

function rowLine(context: Context, [height, width]: PictureResult['shape'], share: number): Element {
  const across = panelWidth(context.width, share);
  const high = Math.round((across * height) / width);
  const y = ((rowOf(context.p.row, height) + 0.5) * high) / height;
  const mark = ruleY([y], { stroke: colourOf('kernel'), strokeWidth: 1.5, strokeDasharray: '4 3' });
  return barePanel(context, { name: 'row', height: high, share }, [mark]).node;
}

export function picturePanels(context: Context, r: PictureResult): { panels: Panel[]; handles: Handle[] } {
  const { p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 3;
  const { shape } = r;
  // A line each: one element can lie in one place only.
  const of = (data: Float64Array) => ({
    shape,
    data,
    axes: sideAxes(shape),
    over: rowLine(context, shape, share),
  });
  const panels = pictureRow(context, { share, group: 'pictures' }, [
    { name: 'data', role: 'observation', caption: named.seenPicture, ...of(r.data) },
    { name: 'estimate', role: 'estimate', caption: named.tv, ...of(r.estimate.x) },
    { name: 'truth', role: 'truth', caption: named.truth, more: narrow, ...of(r.truth) },
  ]);
  const handle: Handle = {
    param: 'row',
    panel: 'estimate',
    axis: 'y',
    at: { x: 0, y: p.row },
    grab: 'line',
    label: named.rowHandle,
  };
  return { panels, handles: [handle] };
}

export function profilePanel(context: Context, { shape: [height, width], ...r }: PictureResult): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const from = rowOf(p.row, height) * width;
  const cut = (x: Float64Array) => x.subarray(from, from + width);
  return framedSignals(context, {
    name: 'profile',
    height: narrow ? 200 : 196,
    marginTop: 24,
    x: { label: named.column, domain: [0, width - 1], ticks: narrow ? 4 : 8 },
    y: plainAxis([-0.2, 1.2], [0, 0.5, 1]),
    lines: [
      { role: 'observation', y: cut(r.data), thin: true },
      { role: 'truth', y: cut(r.truth) },
      { role: 'estimate', y: cut(r.estimate.x) },
    ],
    words: [
      [
        { text: named.row },
        { text: named.truth, role: 'truth' },
        { text: named.seenPicture, role: 'observation' },
        { text: named.tvShort, role: 'estimate' },
      ],
    ],
  });
}
