/** The layer itself: what went in, and what came out. */
import type { Panel, Role } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import {
  gridCellMarks,
  frameMark,
  gridX,
  placeGrid,
  type GridCell,
  type GridSpan,
} from '../../parts/view/grid.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { cellOf, lowerOf, TITLE, TOP, type Context } from './view-layout.ts';

const GAP = 24;

const square = (side: number): GridSpan => ({ rows: [0, side], columns: [0, side] });

export function forwardPanel(context: Context): Panel {
  const { r, words, width, narrow } = context;
  const named = words.figure;
  const { height, share } = lowerOf(narrow);
  const { input, output } = r.side;
  const room = panelWidth(width, share) - 4 - GAP;
  const deep = height - TOP - 4;
  const side = Math.min(34, room / (input + output), deep / Math.max(input, output));
  const grid = (values: Float64Array, cells: number, left: number, role: Role, title: string): Markish[] => {
    const most = Math.max(0, ...values.map(Math.abs)) || 1;
    const roomed = { left, top: TOP, width: side * cells, height: deep, most: side };
    const place = placeGrid(square(cells), roomed);
    return [
      ...gridCellMarks(
        Array.from(values, (value, at): GridCell => ({ ...cellOf(at, cells), value, part: value / most })),
        place,
        role,
      ),
      frameMark(square(cells), place, { stroke: colourOf(role), strokeWidth: 1.5 }),
      text([title], {
        x: gridX(place, 0),
        y: TITLE,
        textAnchor: 'start',
        fill: colourOf(role),
        fontWeight: 600,
      }),
    ];
  };
  const panel = barePanel(context, { name: 'forward', height, share }, [
    ...grid(r.x, input, 2, 'truth', named.x),
    ...grid(r.y, output, 2 + side * input + GAP, 'observation', named.y),
  ]);
  return { ...panel, more: true };
}
