/** One row of the truth and of both ways back. */
import type { Panel } from '../contract.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { cutOf, PLOT_HEIGHT, plotShare, type Context } from './view-pictures.ts';

/** Black is 0 and white is 1; beyond a little more, lines are cut off. */
const DOMAIN = [-0.5, 1.5] as const;

export function cutPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const width = r.shape[1];
  const { above } = cutOf(context);
  const rowOf = (picture: Float64Array) => picture.subarray(above * width, (above + 1) * width);
  return framedSignals(context, {
    name: 'cut',
    share: plotShare(narrow),
    height: narrow ? 220 : PLOT_HEIGHT,
    marginTop: 44,
    x: plainAxis([0, Math.max(1, width - 1)], 4, named.pixel),
    y: plainAxis(DOMAIN, [0, 0.5, 1]),
    lines: [
      { role: 'truth', y: rowOf(r.truth), curve: 'step' },
      { role: 'estimate', y: rowOf(r.transpose.picture), variant: 1 },
      { role: 'estimate', y: rowOf(r.inverse.picture) },
    ],
    words: [
      [{ text: named.cut }],
      [
        { text: named.truthLine, role: 'truth' },
        { text: named.transposeLine, role: 'estimate' },
        { text: named.inverseLine, role: 'estimate' },
      ],
    ],
  });
}
