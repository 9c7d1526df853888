/** What the same window costs with each bank: a row each, the lowest objective marked. */
import type { Panel, ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { CRUMB, RIVALS, type Params } from './params.ts';
import { ROLES } from './view-chart.ts';
import type { Words } from './words.en.ts';

const HEIGHT = { narrow: 140, wide: 180 };
const HEAD = 26;
/** Where the bar begins, how far from the right end the other two numbers end. */
const BAR = 62;
const ENDS = { perPixel: 76, snr: 6 };
const BAR_ROOM = 200;

export function banksPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, p, narrow, width, words } = context;
  const { figure } = words;
  const share = narrow ? 1 : 1 / 2;
  const height = HEIGHT[narrow ? 'narrow' : 'wide'];
  const right = panelWidth(width, share);
  const row = (height - HEAD) / 4;
  const length = right - BAR - BAR_ROOM;
  const coded = [r.learned, ...r.rivals];
  const best = Math.min(...coded.map(({ objective }) => objective));
  const rows = (['learned', ...RIVALS] as const).map((bank, i) => {
    const { objective, perPixel, snr } = coded[i];
    const isBest = objective === best && objective < 1;
    return {
      name: figure[bank],
      colour: colourOf(ROLES[bank]),
      objective: `${objective.toFixed(2)}${isBest ? ' ✓' : ''}`,
      perPixel: formatNumber(perPixel, 2),
      snr: snr.toFixed(1),
      weight: isBest ? 700 : 500,
      x2: BAR + Math.max(1, objective * length),
      y1: HEAD + i * row + row / 4,
      y2: HEAD + (i + 1) * row - row / 4,
      y: HEAD + (i + 0.5) * row,
    };
  });
  const ends = { perPixel: right - ENDS.perPixel, snr: right - ENDS.snr };
  const head = (said: string, x: number, textAnchor: 'start' | 'end') =>
    text([said], { x: () => x, y: () => HEAD / 2, textAnchor, fill: 'var(--ink)', fontWeight: 600 });
  const marks = rows.flatMap((one) => {
    const cell = { y: 'y', fill: 'var(--ink)', fontWeight: one.weight } as const;
    return [
      rect([one], { x1: () => BAR, x2: 'x2', y1: 'y1', y2: 'y2', fill: one.colour, fillOpacity: 0.75 }),
      text([one], { ...cell, x: () => 0, text: 'name', textAnchor: 'start', fill: one.colour }),
      text([one], { ...cell, x: 'x2', dx: 5, text: 'objective', textAnchor: 'start' }),
      text([one], { ...cell, x: () => ends.perPixel, text: 'perPixel', textAnchor: 'end' }),
      text([one], { ...cell, x: () => ends.snr, text: 'snr', textAnchor: 'end' }),
    ];
  });
  const caption = filled(figure.banks, { lambda: p.lambda, crumb: CRUMB });
  return barePanel(context, { name: 'banks', height, share, caption }, [
    head(figure.objective, BAR, 'start'),
    head(figure.perPixelShort, ends.perPixel, 'end'),
    head(figure.snrShort, ends.snr, 'end'),
    ...marks,
  ]);
}
