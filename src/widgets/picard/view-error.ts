/** The error against the number of terms: a valley, with the best k at its bottom. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, THIN_HALO } from '../../parts/view/frame.ts';
import { dot, line, text } from '../../parts/view/plot.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { filled } from '../../parts/view/notes.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { along, terms, type Context } from './view-picard.ts';

/** With less noise the valley lies deeper. */
const DEPTHS = [
  { noise: 1e-4, low: 1e-3, ticks: [1e-3, 1e-2, 0.1, 1, 10, 100] },
  { noise: 1e-8, low: 1e-6, ticks: [1e-6, 1e-4, 1e-2, 1, 100] },
  { noise: 0, low: 1e-10, ticks: [1e-9, 1e-6, 1e-3, 1, 1e3] },
];
const HIGH = 1e3;

export function errorPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { low, ticks } = DEPTHS.find(({ noise }) => p.noise >= noise) ?? DEPTHS[0];
  const best = r.errors.indexOf(Math.min(...r.errors)) + 1;
  const at = {
    x: (i: number) => i,
    y: (i: number) => Math.min(HIGH, Math.max(low, r.errors[i - 1])),
    clip: true,
  } as const;
  const options = {
    name: 'error',
    share: narrow ? 1 : 1 / 2,
    height: narrow ? 210 : 148,
    marginTop: 28,
    x: along(named.kept),
    y: decadeAxis([low, HIGH], ticks),
  };
  return framedPanel(context, options, [
    line(terms, { ...at, y: (i: number) => r.errors[i - 1], stroke: colourOf('estimate'), strokeWidth: 1.5 }),
    dot([best], { ...at, r: 7, stroke: colourOf('truth'), strokeWidth: 1.75, fill: 'none' }),
    dot([p.k], { ...at, r: 4.5, fill: colourOf('estimate') }),
    text([filled(named.best, { k: best })], {
      x: best,
      y: at.y(best),
      dy: 17,
      dx: best > 26 ? 10 : 0,
      textAnchor: best > 26 ? 'end' : best < 5 ? 'start' : 'middle',
      fill: colourOf('truth'),
      fontWeight: 600,
      ...THIN_HALO,
    }),
    ...wordRow([{ text: named.error, role: 'estimate' }]),
  ]);
}
