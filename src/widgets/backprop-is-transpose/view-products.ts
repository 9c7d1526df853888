/** Behind one input's gradient: for each weight that reads it, the output through which it does; and the finite difference. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { gridCellMarks, hatchMark, placeGrid, type GridCell } from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { linesOfWords, wordsMark, type Phrase } from '../../parts/view/words.ts';
import { cellOf, counts, lowerOf, TITLE, TOP, type Context, type Layout } from './view-layout.ts';

const TOTALS = 118;
const LINE = 22;
const DECIMALS = 6;

/** The output whose weight `tap` lies on this input, along one axis; none where the stride steps over it. */
function outputAt({ r, p }: Context, cell: number, tap: number): number | undefined {
  const output = (cell + p.padding - tap * p.dilation) / p.stride;
  return Number.isInteger(output) && output >= 0 && output < r.side.output ? output : undefined;
}

export function productsPanel(context: Context, layout: Layout): Panel {
  const { r, words, width, narrow } = context;
  const named = words.figure;
  const { height, share } = lowerOf(narrow);
  const { kernel, output, input } = r.side;
  const { row, column } = layout.at;
  const at = row * input + column;
  const most = Math.max(...r.weights.map(Math.abs)) || 1;
  const cells = counts(kernel * kernel).map((tap): GridCell => {
    const place = cellOf(tap, kernel);
    const [i, j] = [outputAt(context, row, place.row), outputAt(context, column, place.column)];
    if (i === undefined || j === undefined) return { ...place, kind: 'faint' };
    const said = filled(named.product, {
      g: cellText(r.gradient.y[i * output + j]),
      w: cellText(r.weights[tap]),
    });
    return { ...place, text: said, part: r.weights[tap] / most, signed: true };
  });
  const room = { left: 2, top: TOP, width: panelWidth(width, share) - TOTALS - 14, height: height - TOP - 4 };
  const span = { rows: [0, kernel], columns: [0, kernel] } as const;
  const place = { ...placeGrid(span, { ...room, most: 50 }), left: room.left };
  const none = cells.filter(({ kind }) => kind === 'faint');
  const left = room.left + place.side * kernel + 12;
  const totals: readonly Phrase[] = [
    { said: filled(named.products, { count: cells.length - none.length }), quiet: true },
    { said: filled(named.sum, { sum: cellText(r.gradient.x[at]) }), role: 'truth' },
    { said: named.differences, quiet: true },
    { said: r.differences.x[at].toFixed(DECIMALS).replace('-', '−') },
  ];
  const middle = TOP + (height - TOP) / 2 - ((totals.length - 1) * LINE) / 2;
  return barePanel(context, { name: 'products', height, share }, [
    wordsMark({ said: filled(named.gathered, { row, column }), role: 'truth' }, TITLE),
    ...gridCellMarks(cells, place, 'kernel'),
    hatchMark(none, place),
    ...linesOfWords(totals, middle, LINE, left),
  ]);
}
