/** What a pixel costs by each way of computing the same result, as bars on one fixed scale. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf, panelWidth } from '../figures/frame.ts';
import { rect, text } from '../figures/plot.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';

/** Nine by nine of full rank takes 162 products in passes: nothing a reader can set goes further, but for tiny pictures. */
const MOST = 162;
const ROW = 22;
const NUMBER = 44;

export function costPanel(context: ViewContext<Params, Result>): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const { direct, passes, fft } = r.products;
  const costs = [
    { said: named.direct, cost: direct },
    { said: named.passes, cost: passes },
    { said: named.fft, cost: fft },
  ];
  const cheapest = Math.min(...costs.map(({ cost }) => cost));
  const share = narrow ? 1 : 1 / 2;
  const left = 116;
  const room = panelWidth(context.width, share) - left - NUMBER;
  const bars = costs.map(({ said, cost }, i) => ({
    said,
    number: formatNumber(cost),
    x1: left,
    x2: left + (room * Math.min(cost, MOST)) / MOST,
    y: ROW * (i + 1.5),
    weight: cost === cheapest ? 700 : 400,
    opacity: cost === cheapest ? 1 : 0.35,
  }));
  return barePanel(context, { name: 'cost', height: 4 * ROW, share }, [
    text([named.cost], { x: 0, y: ROW / 2, textAnchor: 'start', fill: 'var(--quiet)' }),
    rect(bars, {
      x1: 'x1',
      x2: 'x2',
      y1: (bar: { y: number }) => bar.y - 7,
      y2: (bar: { y: number }) => bar.y + 7,
      fill: colourOf('kernel'),
      fillOpacity: 'opacity',
    }),
    ...bars.flatMap(({ said, number, x2, y, weight }) => [
      text([said], { x: left - 8, y, textAnchor: 'end', fill: 'var(--ink)', fontWeight: weight }),
      text([number], { x: x2 + 6, y, textAnchor: 'start', fill: 'var(--ink)', fontWeight: weight }),
    ]),
  ]);
}
