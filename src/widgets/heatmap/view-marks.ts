/** Marks laid over a page: what a network finds, what it takes for an X, what it misses. Each has a shape of its own. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { dot, rect, type Markish } from '../../parts/view/plot.ts';
import type { Role, ViewContext } from '../contract.ts';
import type { Found, Result } from './model.ts';
import { SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;
interface Spot {
  readonly x: number;
  readonly y: number;
}

const STROKE = 2;
const HALO = 4.5;
/** Of a ring, and half of a square's side, in pixels of the page. */
const RING = 4;

/** Twice: a rim in the colour of the panel makes it readable on black and on white. */
const rimmed = (role: Role, mark: (stroke: object) => Markish): Markish[] => [
  mark({ stroke: 'var(--panel)', strokeWidth: HALO }),
  mark({ stroke: colourOf(role), strokeWidth: STROKE }),
];

/** `pixel` is the side of a pixel of the page, as drawn. */
const symbols = (
  spots: readonly Spot[],
  role: Role,
  symbol: 'circle' | 'triangle' | 'plus',
  r: number,
): Markish[] => rimmed(role, (stroke) => dot(spots, { x: 'x', y: 'y', symbol, r, ...stroke, fill: 'none' }));

const squares = (spots: readonly Spot[], half: number): Markish[] =>
  rimmed('noise', (stroke) =>
    rect(spots, {
      x1: ({ x }: Spot) => x - half,
      x2: ({ x }: Spot) => x + half,
      y1: ({ y }: Spot) => y - half,
      y2: ({ y }: Spot) => y + half,
      fill: 'none',
      ...stroke,
    }),
  );

function laid(context: Context, share: number, marks: (pixel: number) => readonly Markish[]): Element {
  const width = panelWidth(context.width, share);
  return barePanel(context, { name: 'marks', height: width, share }, marks(width / SIDE)).node;
}

const placed = ({ x, y }: Spot, pixel: number): Spot => ({ x: x * pixel, y: y * pixel });

/** Where each X has its middle. */
export const middles = (context: Context, share: number): Element | undefined =>
  context.r.sought &&
  laid(context, share, (pixel) =>
    symbols(
      context.r.sought!.map((one) => placed(one, pixel)),
      'truth',
      'plus',
      1.2 * pixel,
    ),
  );

/** Ring: found. Triangle: false alarm. Square: missed. Where nobody knows what stands there, each peak is a diamond. */
export function verdicts(context: Context, share: number, { findings, missed }: Found): Element {
  const known = context.r.sought !== undefined;
  return laid(context, share, (pixel) => {
    const peaks = (hit: boolean) =>
      findings.filter(({ object }) => object >= 0 === hit).map(({ peak }) => placed(peak, pixel));
    return [
      ...squares(
        missed.map((one) => placed(one, pixel)),
        RING * pixel,
      ),
      ...symbols(peaks(true), 'estimate', 'circle', RING * pixel),
      ...(known
        ? symbols(peaks(false), 'kernel', 'triangle', RING * pixel)
        : symbols(peaks(false), 'estimate', 'circle', RING * pixel)),
    ];
  });
}
