/** The sum behind one output, spelled out: each input under the window times the weight that lies on it. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { gridCellMarks, placeGrid, rulingMarks, type GridCell } from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import type { Phrase } from '../../parts/view/words.ts';
import type { Context, Layout } from './view-layout.ts';

const SIZE = { narrow: { height: 246, share: 1 }, wide: { height: 262, share: 1 / 3 } };
const TITLE = 10;
const TOP = 26;
/** More products than these are counted, not written. */
const MOST_SPELLED = 5;
const MOST_DRAWN = 16;
/** The sum's three lines below the products. */
const LINE = 20;
const TOTALS = 3 * LINE + 6;
const MOST_SIDE = 46;

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

function cellsOf(context: Context, layout: Layout): GridCell[] {
  const { r, words } = context;
  const most = Math.max(...r.weights.map(Math.abs)) || 1;
  const spelled = isSpelled(context);
  return productsOf(context, layout).map(({ row, column, input, weight, outside }) => {
    const w = cellText(weight);
    const said = spelled ? filled(words.figure.product, { x: cellText(input), w }) : w;
    const kind = outside ? 'faint' : undefined;
    return { row, column, text: said, part: weight / most, signed: true, kind };
  });
}

/** The weights stand in their cells; of more, the frame alone. */
const isDrawn = ({ r }: Context): boolean => r.axes.every(({ kernel }) => kernel <= MOST_DRAWN);

/** What one output sums up, where not all of them are known. */
function sumAt({ r }: Context, { down, across }: Layout): number {
  const [rows, columns] = r.axes;
  let sum = 0;
  for (let a = 0; a < rows.kernel; a++) {
    const i = down.from + a * down.apart;
    if (i < 0 || i >= rows.input) continue;
    for (let b = 0; b < columns.kernel; b++) {
      const j = across.from + b * across.apart;
      if (j >= 0 && j < columns.input) sum += r.weights[a * columns.kernel + b] * r.x[i * columns.input + j];
    }
  }
  return sum;
}

const isSpelled = ({ r }: Context): boolean => r.axes.every(({ kernel }) => kernel <= MOST_SPELLED);

function totalsOf(context: Context, layout: Layout): Phrase[] {
  const { r, words } = context;
  const named = words.figure;
  const sum = sumAt(context, layout);
  const y = sum + r.bias;
  return [
    { said: filled(named.sum, { count: r.weights.length, sum: cellText(sum) }) },
    ...(r.bias ? [{ said: filled(named.bias, { bias: cellText(r.bias) }) }] : []),
    { said: filled(named.total, { total: cellText(y) }), role: 'observation' },
  ];
}

export function sumPanel(context: Context, layout: Layout): Panel {
  const { r, words, width, narrow } = context;
  const { height, share } = SIZE[narrow ? 'narrow' : 'wide'];
  const wide = panelWidth(width, share);
  const room = { left: 2, top: TOP, width: wide - 4, height: height - TOP - TOTALS, most: MOST_SIDE };
  const [rows, columns] = r.axes.map(({ kernel }) => [0, kernel] as const);
  const place = placeGrid({ rows, columns }, room);
  const lowest = place.top + place.side * rows[1];
  const inMiddle = ({ said, role }: Phrase, y: number): Markish =>
    text([said], {
      x: wide / 2,
      y,
      fill: role ? colourOf(role) : 'var(--ink)',
      fontWeight: role ? 600 : 400,
    });
  const drawn = isDrawn(context);
  const title = words.figure[isSpelled(context) ? 'spelled' : drawn ? 'weights' : 'weightsFrame'];
  return barePanel(context, { name: 'sum', height, share }, [
    inMiddle({ said: filled(title, { down: rows[1], across: columns[1] }), role: 'kernel' }, TITLE),
    ...(drawn
      ? gridCellMarks(cellsOf(context, layout), place, 'kernel')
      : rulingMarks({ rows, columns }, place)),
    ...totalsOf(context, layout).map((line, i) => inMiddle(line, lowest + 6 + (i + 0.5) * LINE)),
  ]);
}
