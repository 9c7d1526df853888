/** What a pixel costs by each way of computing the same result, as bars on one fixed scale. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { rect, text, type Markish } from '../../parts/view/plot.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

/** Nine by nine of full rank takes 162 products in passes: nothing a reader can set goes further, but for tiny pictures. */
const MOST = 162;
const ROW = 20;
export const COST = 4 * ROW;
/** For the names on the left, and for a number beyond the longest bar. */
const LEFT = 74;
const NUMBER = 40;

/** From `top` down, in the COST pixels that they take. */
export function costMarks(
  { r, words }: ViewContext<Params, Result, Words>,
  width: number,
  top: number,
): Markish[] {
  const named = words.figure;
  const { direct, passes, fft } = r.products;
  const costs = [
    { said: named.direct, cost: direct },
    { said: named.passes, cost: passes },
    { said: named.fft, cost: fft },
  ];
  const cheapest = Math.min(...costs.map(({ cost }) => cost));
  const room = width - LEFT - NUMBER;
  const bars = costs.map(({ said, cost }, i) => ({
    said,
    number: formatNumber(cost),
    x1: LEFT,
    x2: LEFT + (room * Math.min(cost, MOST)) / MOST,
    y: top + ROW * (i + 1.5),
    weight: cost === cheapest ? 700 : 400,
    opacity: cost === cheapest ? 1 : 0.35,
  }));
  return [
    text([named.cost], { x: 0, y: top + ROW / 2, textAnchor: 'start', fill: 'var(--quiet)' }),
    rect(bars, {
      x1: 'x1',
      x2: 'x2',
      y1: (bar: { y: number }) => bar.y - 7,
      y2: (bar: { y: number }) => bar.y + 7,
      fill: colourOf('kernel'),
      fillOpacity: 'opacity',
    }),
    ...bars.flatMap(({ said, number, x2, y, weight }) => [
      text([said], { x: LEFT - 8, y, textAnchor: 'end', fill: 'var(--ink)', fontWeight: weight }),
      text([number], { x: x2 + 6, y, textAnchor: 'start', fill: 'var(--ink)', fontWeight: weight }),
    ]),
  ];
}

/** A panel of its own on a phone; a wide drawing has them under the sum. */
export const costPanel = (context: ViewContext<Params, Result, Words>): Panel =>
  barePanel(context, { name: 'cost', height: COST }, costMarks(context, panelWidth(context.width), 0));
