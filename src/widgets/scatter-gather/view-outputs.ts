/** The outputs as piles of what the inputs gave them, in the order of the inputs; what is still to come is dashed. */
import { colourOf } from '../../parts/view/frame.ts';
import { rect, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { OUTPUTS } from './params.ts';
import { pixel, ROWS, type Layout } from './view-layout.ts';
import { positions, type Context, type Lens, type Share } from './view-lens.ts';

interface Piece extends Share {
  readonly from: number;
  readonly to: number;
}

/** Shares of neighbouring inputs are told apart by how dark they are. */
const SHADES = [0.5, 0.28];
const HALF = 0.42;

/** What is positive piles up, what is negative piles down. */
function pile(shares: readonly Share[]): Piece[] {
  const [up, down] = [new Float64Array(OUTPUTS), new Float64Array(OUTPUTS)];
  return shares
    .filter(({ done, value }) => done && value !== 0)
    .map((share) => {
      const side = share.value > 0 ? up : down;
      const from = side[share.n];
      side[share.n] += share.value;
      return { ...share, from, to: side[share.n] };
    });
}

export function outputMarks(context: Context, lens: Lens, layout: Layout): Markish[] {
  const { r, words } = context;
  const { x, output } = layout;
  const named = words.figure;
  const left = (n: number): number => pixel(x, n - HALF);
  const right = (n: number): number => pixel(x, n + HALF);
  const high = (value: number): number => pixel(output, value);
  const pieces = pile(lens.shares);
  const boxes = (some: readonly Piece[], options: object): Markish =>
    rect(some, {
      x1: ({ n }: Piece) => left(n),
      x2: ({ n }: Piece) => right(n),
      y1: ({ from }: Piece) => high(from),
      y2: ({ to }: Piece) => high(to),
      fill: colourOf('kernel'),
      ...options,
    });
  const all = positions(OUTPUTS);
  const reached = all.filter((n) => lens.soFar(n) !== undefined);
  const level = (values: (n: number) => number, some: readonly number[], options: object): Markish =>
    ruleY(some, {
      y: (n: number) => high(values(n)),
      x1: left,
      x2: right,
      stroke: colourOf('observation'),
      ...options,
    });
  // In the riddle the dashes are the riddle's.
  const ghosts = r.given.length > 0 ? [] : all.filter((n) => lens.soFar(n) !== r.y[n]);
  const dashes = r.given.length > 0 ? named.given : ghosts.length > 0 ? named.toCome : '';
  return [
    rect(all.filter(lens.outputLit), {
      x1: (n: number) => pixel(x, n - 0.5),
      x2: (n: number) => pixel(x, n + 0.5),
      y1: ROWS.output[1] - 4,
      y2: ROWS.outputNumber + 8,
      fill: colourOf('kernel'),
      fillOpacity: 0.1,
    }),
    boxes(
      pieces.filter(({ lit }) => !lit),
      { fillOpacity: ({ k }: Piece) => SHADES[k % SHADES.length], stroke: 'var(--panel)' },
    ),
    boxes(
      pieces.filter(({ lit }) => lit),
      { stroke: 'var(--ink)', strokeWidth: 1.5, fillOpacity: 0.9 },
    ),
    ruleY([high(0)], { x1: left(0), x2: right(OUTPUTS - 1), stroke: 'var(--edge)' }),
    rect(ghosts, {
      x1: left,
      x2: right,
      y1: high(0),
      y2: (n: number) => high(r.y[n]),
      fill: 'none',
      stroke: colourOf('observation'),
      strokeDasharray: '2 3',
      strokeOpacity: 0.7,
    }),
    level((n) => lens.soFar(n) ?? 0, reached, { strokeWidth: 3 }),
    level(
      (n) => r.given[n],
      all.filter((n) => n < r.given.length),
      { strokeWidth: 2, strokeDasharray: '4 2', stroke: colourOf('observation') },
    ),
    text([named.output], {
      x: x.range[0],
      y: ROWS.outputName,
      textAnchor: 'start',
      fill: colourOf('observation'),
      fontWeight: 600,
    }),
    text(dashes ? [dashes] : [], {
      x: pixel(x, OUTPUTS - 0.5),
      y: ROWS.outputName,
      textAnchor: 'end',
      fill: 'var(--quiet)',
    }),
  ];
}
