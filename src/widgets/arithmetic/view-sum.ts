/** The sum behind one output, spelled out: each input under the window times the weight that lies on it. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { cellText } from '../figures/cells.ts';
import { panelWidth } from '../figures/frame.ts';
import { cellMarks, placeGrid, type GridCell } from '../figures/grid.ts';
import { filled } from '../figures/notes.ts';
import type { Markish } from '../figures/plot.ts';
import { linesOfWords, wordsMark, type Words } from '../figures/words.ts';
import type { Context, Layout } from './view-layout.ts';

export const LOWER = 196;
const TITLE = 10;
const TOP = 26;
/** More products than these are counted, not written. */
const MOST_SPELLED = 5;
const TOTALS = 118;
const LINE = 22;

interface Product {
  readonly row: number;
  readonly column: number;
  readonly input: number;
  readonly weight: number;
  readonly outside: boolean;
}

function productsOf({ r }: Context, { down, across }: Layout): Product[] {
  const [rows, columns] = r.axes;
  return Array.from(r.weights, (weight, at) => {
    const [row, column] = [Math.floor(at / columns.kernel), at % columns.kernel];
    const i = down.from + row * down.apart;
    const j = across.from + column * across.apart;
    const outside = i < 0 || i >= rows.input || j < 0 || j >= columns.input;
    return { row, column, weight, outside, input: outside ? 0 : r.x[i * columns.input + j] };
  });
}

export function sumPanel(context: Context, layout: Layout): Panel {
  const { r, words, width, narrow } = context;
  const named = words.figure;
  const share = narrow ? 1 : 1 / 2;
  const products = productsOf(context, layout);
  const [down, across] = r.axes;
  const y = r.y[layout.row * r.readings[1].outputs + layout.column];
  const room = {
    left: 2,
    top: TOP,
    width: panelWidth(width, share) - TOTALS - 14,
    height: LOWER - TOP - 4,
    most: 48,
  };
  const spelled = Math.max(down.kernel, across.kernel) <= MOST_SPELLED;
  const most = Math.max(...r.weights.map(Math.abs)) || 1;
  const cell = ({ row, column, input, weight, outside }: Product): GridCell => ({
    row,
    column,
    text: filled(named.product, { x: cellText(input), w: cellText(weight) }),
    part: weight / most,
    signed: true,
    kind: outside ? 'faint' : undefined,
  });
  const span = { rows: [0, down.kernel], columns: [0, across.kernel] } as const;
  const place = placeGrid(span, room);
  const grid: Markish[] = spelled
    ? cellMarks(products.map(cell), { ...place, left: room.left }, 'kernel')
    : cellMarks(
        products.map((product) => ({ ...cell(product), text: cellText(product.weight) })),
        { ...place, left: room.left },
        'kernel',
      );
  const left = room.left + place.side * across.kernel + 12;
  const totals: readonly Words[] = [
    { said: filled(named.products, { count: products.length }), quiet: true },
    { said: filled(named.sum, { sum: cellText(y - r.bias) }) },
    ...(r.bias ? [{ said: filled(named.bias, { bias: cellText(r.bias) }) }] : []),
    { said: filled(named.total, { total: cellText(y) }), role: 'observation' },
  ];
  const middle = TOP + (LOWER - TOP) / 2 - ((totals.length - 1) * LINE) / 2;
  return barePanel(context, { name: 'sum', height: LOWER, share }, [
    wordsMark({ said: spelled ? named.spelled : named.weights, role: 'kernel' }, TITLE),
    ...grid,
    ...linesOfWords(totals, middle, LINE, left),
  ]);
}
