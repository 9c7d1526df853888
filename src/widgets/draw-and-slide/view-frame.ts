/** What the three linked panels share: one axis of positions, so that t stands above t. */
import type { AxisOptions, FrameOptions } from '../../parts/view/frame.ts';
import { roundTicks } from '../../parts/view/domain.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { ruleX, ruleY, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Handle, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { FIRST, LAST, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;
type Domain = readonly [number, number];

/** Room at the top for the handle of t, as part of what the domain spans. */
const HEADROOM = 0.24;

export const withHeadroom = ([low, high]: Domain): Domain => [low, high + HEADROOM * (high - low)];
/** Where the handle of t sits in a panel with headroom: in its middle. */
export const handleHeight = ([low, high]: Domain): number =>
  high - ((high - low) * HEADROOM) / (1 + HEADROOM) / 2;

export const positionsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i);

export const valueAxis = (domain: Domain): AxisOptions => plainAxis(domain, roundTicks(domain));

const HEIGHTS = {
  narrow: { overlap: 172, product: 132, output: 168, kernel: 132 },
  wide: { overlap: 126, product: 84, output: 122, kernel: 100 },
} as const;
export const heightOf = ({ narrow }: Context, panel: keyof typeof HEIGHTS.wide): number =>
  HEIGHTS[narrow ? 'narrow' : 'wide'][panel];

/** A panel along the positions; with headroom above the values for the handle of t. */
export function slidingFrame(
  context: Context,
  options: { name: 'overlap' | 'product' | 'output'; label: string; values: Domain },
): FrameOptions {
  const { narrow } = context;
  const domain = [FIRST - 0.5, LAST + 0.5] as const;
  // Wide, the positions are numbered once, below the last of the three.
  const numbered = narrow || options.name === 'output';
  const x: AxisOptions = numbered
    ? { label: options.label, domain, ticks: narrow ? 5 : 8 }
    : { label: '', domain, ticks: 8, format: () => '' };
  return {
    name: options.name,
    height: heightOf(context, options.name),
    marginTop: 24,
    marginRight: 12,
    marginBottom: numbered ? undefined : 10,
    x,
    y: { ...valueAxis(options.values), domain: withHeadroom(options.values) },
  };
}

/** The zero line, and the line of t from the handle down. */
export const guides = (t: number, y: Domain): Markish[] => [
  ruleY([0], { stroke: 'var(--edge)' }),
  ruleX([t], { y1: y[0], y2: handleHeight(y), stroke: colourOf('kernel'), strokeDasharray: '2 3' }),
];

export const slideHandle = (panel: string, x: number, y: number, label: string): Handle => ({
  param: 't',
  panel,
  axis: 'x',
  at: { x, y },
  grab: 'panel',
  label,
});
