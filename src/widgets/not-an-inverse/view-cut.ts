/** One row of the truth and of both ways back. */
import type { Panel } from '../contract.ts';
import { framedPanel } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { formatNumber } from '../../format.ts';
import { cutOf, PLOT_HEIGHT, plotShare, type Context } from './view-pictures.ts';

/** Black is 0 and white is 1; beyond a little more, lines are cut off. */
const DOMAIN = [-0.5, 1.5] as const;

export function cutPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const width = r.shape[1];
  const { above } = cutOf(context);
  const x = Array.from({ length: width }, (_, column) => column);
  const rowOf = (picture: ArrayLike<number>): number[] => x.map((column) => picture[above * width + column]);
  const options = {
    name: 'cut',
    share: plotShare(narrow),
    height: narrow ? 220 : PLOT_HEIGHT,
    marginTop: 44,
    x: {
      label: named.pixel,
      domain: [0, Math.max(1, width - 1)] as const,
      ticks: 4,
      format: (value: number) => formatNumber(value),
    },
    y: {
      label: '',
      domain: DOMAIN,
      ticks: [0, 0.5, 1],
      format: (value: number) => formatNumber(value),
    },
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lineMarks({ role: 'truth', x, y: rowOf(r.truth), curve: 'step' }),
    ...lineMarks({ role: 'estimate', x, y: rowOf(r.transpose.picture), variant: 1 }),
    ...lineMarks({ role: 'estimate', x, y: rowOf(r.inverse.picture) }),
    ...wordLines([
      [{ text: named.cut }],
      [
        { text: named.truthLine, role: 'truth' },
        { text: named.transposeLine, role: 'estimate' },
        { text: named.inverseLine, role: 'estimate' },
      ],
    ]),
  ]);
}
