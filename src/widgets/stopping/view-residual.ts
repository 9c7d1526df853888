/** What is left of the data, beside the noise; and their cumulative periodograms: a straight line is white. */
import { pictureRow } from '../../parts/view/pictures.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { link } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import type { Context } from './view-steps.ts';

/** Of the curve, so many points are drawn. */
const POINTS = 80;
/** Residual and noise, in standard deviations. */
const RANGE = [-3, 3] as const;

export function residualPanels(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { residual } = r.made[p.look];
  const shown = { shape: r.shape, map: 'diverging', range: RANGE } as const;
  const pictures = pictureRow(context, { share: narrow ? 1 / 2 : 1 / 4, group: 'residual' }, [
    { ...shown, name: 'residual', role: 'estimate', caption: named.residual, data: residual, more: true },
    { ...shown, name: 'noise', role: 'noise', caption: named.noise, data: r.noise, more: true },
  ]);
  return [...pictures, { ...periodogramPanel(context), group: 'residual', more: true }];
}

function periodogramPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { periodogram } = r.made[p.look];
  const q = periodogram.length;
  const rows = Array.from({ length: POINTS }, (_, i) => Math.round(((i + 1) * q) / POINTS) - 1);
  const limit = r.whiteness;
  const options: FrameOptions = {
    name: 'periodogram',
    height: narrow ? 210 : 186,
    share: narrow ? 1 : 1 / 2,
    marginTop: narrow ? 46 : 26,
    x: plainAxis([0, 1], [0, 0.5, 1], named.frequency),
    y: plainAxis([0, 1], [0, 0.5, 1]),
  };
  const band = [-limit, limit].map((off) =>
    link([0], {
      x1: 0,
      x2: 1,
      y1: off,
      y2: 1 + off,
      stroke: colourOf('noise'),
      strokeDasharray: '3 3',
      clip: true,
    }),
  );
  return framedPanel(context, options, [
    ...band,
    ...lineMarks({
      role: 'estimate',
      x: rows.map((i) => (i + 1) / q),
      y: rows.map((i) => periodogram[i]),
      markers: 10,
    }),
    ...wordRows(
      [
        { text: named.power, role: 'estimate' },
        { text: named.limits, role: 'noise' },
      ],
      narrow,
    ),
  ]);
}
