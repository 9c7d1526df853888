/** A x = y. Scattering reads the matrix column by column, gathering row by row. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, text, type Markish } from '../../parts/view/plot.ts';
import type { Axis, Handle, Panel, Role } from '../contract.ts';
import { INPUTS, OUTPUTS } from './params.ts';
import { lensCellMarks } from './view-cells.ts';
import { FOOT, gridOf, LEFT, SIGN, X, X_TOP, Y, type Grid } from './view-grid.ts';
import { HEIGHT, linear, shareOf, valueAt } from './view-layout.ts';
import { positions, type Context, type Lens } from './view-lens.ts';

const NAME = 'matrix';
const TEXT_ROWS = { title: 10, head: 33 };

interface Block {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly role: Role;
}

/** What the lens outlines: a column of A, its x and where it goes; or a row of A, its x and what it makes. */
function blocksOf(lens: Lens): Block[] {
  const span = (lit: (i: number) => boolean, count: number): [number, number] => {
    const found = positions(count).filter(lit);
    return [found[0], found[found.length - 1] + 1];
  };
  const inputs = span(lens.inputLit, INPUTS);
  const outputs = span(lens.outputLit, OUTPUTS);
  const matrix: Pick<Block, 'rows' | 'columns'> = lens.scatter
    ? { rows: [0, OUTPUTS], columns: [lens.at, lens.at + 1] }
    : { rows: [lens.at, lens.at + 1], columns: [0, INPUTS] };
  return [
    { ...matrix, role: 'kernel' },
    { rows: [X_TOP + inputs[0], X_TOP + inputs[1]], columns: [X, X + 1], role: 'truth' },
    { rows: outputs, columns: [Y, Y + 1], role: 'observation' },
  ];
}

function wordMarks({ words }: Context, lens: Lens, grid: Grid): Markish[] {
  const named = words.figure;
  const middle = grid.top(OUTPUTS / 2);
  const heads = [
    { said: named.x, column: X, role: 'truth' },
    { said: named.y, column: Y, role: 'observation' },
  ] as const;
  const signs = [
    { said: named.times, x: grid.left(X) - SIGN / 2 },
    { said: named.equals, x: grid.left(Y) - SIGN / 2 },
  ];
  const center = (column: number): number => grid.left(column) + grid.width / 2;
  return [
    text([filled(lens.scatter ? named.byColumns : named.byRows, { at: lens.at })], {
      x: 0,
      y: TEXT_ROWS.title,
      textAnchor: 'start',
      fill: colourOf('kernel'),
      fontWeight: 600,
    }),
    text([named.entry], {
      x: LEFT,
      y: grid.top(OUTPUTS) + FOOT / 2,
      textAnchor: 'start',
      fill: colourOf('kernel'),
    }),
    text(positions(INPUTS), { x: center, y: TEXT_ROWS.head, text: String, fill: 'var(--quiet)' }),
    text(positions(OUTPUTS), {
      x: LEFT - 5,
      y: (n: number) => grid.top(n) + grid.height / 2,
      text: String,
      textAnchor: 'end',
      fill: 'var(--quiet)',
    }),
    text(heads, {
      x: ({ column }: { column: number }) => center(column),
      y: ({ role }: { role: Role }) => (role === 'truth' ? grid.top(X_TOP) - 12 : TEXT_ROWS.head),
      text: 'said',
      fill: ({ role }: { role: Role }) => colourOf(role),
      fontWeight: 600,
    }),
    text(signs, { x: 'x', y: middle, text: 'said', fontWeight: 600, fontSize: 16 }),
  ];
}

const columnOf = ({ at }: Lens) => ({ x1: at - 0.5, x2: at + 0.5 });
const rowOf = ({ at }: Lens) => ({ y1: at - 0.5, y2: at + 0.5 });

/** A second handle of the lens: over its column, or beside its row. */
function handleOf({ words }: Context, lens: Lens, columns: Axis, rows: Axis): Handle {
  const at = lens.scatter
    ? { x: lens.at, y: valueAt(rows, TEXT_ROWS.head) }
    : { x: valueAt(columns, LEFT - 9), y: lens.at };
  return lens.scatter
    ? { panel: NAME, param: 'input', axis: 'x', at, grab: columnOf(lens), label: words.figure.columnHandle }
    : { panel: NAME, param: 'output', axis: 'y', at, grab: rowOf(lens), label: words.figure.rowHandle };
}

export function matrixPanel(context: Context, lens: Lens): { panel: Panel; handles: Handle[] } {
  const grid = gridOf(context);
  const { narrow } = context;
  const height = narrow ? grid.top(OUTPUTS) + FOOT : HEIGHT;
  const panel = barePanel(context, { name: NAME, height, share: shareOf(narrow) }, [
    ...lensCellMarks(context, lens, grid),
    rect(blocksOf(lens), {
      x1: ({ columns }: Block) => grid.left(columns[0]),
      x2: ({ columns }: Block) => grid.left(columns[1] - 1) + grid.width,
      y1: ({ rows }: Block) => grid.top(rows[0]),
      y2: ({ rows }: Block) => grid.top(rows[1]),
      fill: 'none',
      stroke: ({ role }: Block) => colourOf(role),
      strokeWidth: 2.5,
      rx: 3,
    }),
    ...wordMarks(context, lens, grid),
  ]);
  const columns = linear([-0.5, INPUTS - 0.5], [grid.left(0), grid.left(INPUTS - 1) + grid.width]);
  const rows = linear([-0.5, OUTPUTS - 0.5], [grid.top(0), grid.top(OUTPUTS)]);
  return {
    panel: { ...panel, axes: { x: columns, y: rows } },
    handles: [handleOf(context, lens, columns, rows)],
  };
}
