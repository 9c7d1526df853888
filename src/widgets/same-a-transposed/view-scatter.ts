/** Inputs scatter: each lays down a copy of h, as strong as it is; what sticks out beyond the padding is cropped. */
import type { Axis, Handle, Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { gridCellMarks, frameMark, gridX, gridY, windowMarks, type GridCell } from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import type { Markish } from '../../parts/view/plot.ts';
import { copyAt } from './geometry.ts';
import { kernelMarks } from './view-kernel.ts';
import { outlinedOutput } from './view-outlines.ts';
import {
  atWork,
  canvasSpan,
  largest,
  outputPlace,
  overRoom,
  positions,
  roomsOf,
  ROW,
  shareOf,
  sourcePlace,
  spanOf,
  TWINS,
  WAY,
  type Context,
} from './view-layout.ts';

const NAME = 'scatter';
const LEAST_DOMAIN = 3;
/** How far to both sides the edge of the frame is taken hold of, in cells. */
const EDGE = 0.15;

function inputMarks(context: Context): Markish[] {
  const { r } = context;
  const [rows, columns] = r.y.shape;
  const place = sourcePlace(context, NAME, spanOf([rows, columns]));
  const scale = largest(r.y.data);
  const { input } = atWork(context);
  const [row, column] = [Math.floor(input / columns), input % columns];
  const cells = positions(r.y.data.length).map((at): GridCell => ({
    row: Math.floor(at / columns),
    column: at % columns,
    value: r.y.data[at],
    part: r.y.data[at] / scale,
    kind: at > input ? 'faint' : undefined,
  }));
  const lit = { rows: [row, row + 1], columns: [column, column + 1] } as const;
  return [
    ...gridCellMarks(cells, place, 'observation'),
    ...(input >= 0
      ? [frameMark(lit, place, { stroke: colourOf('observation'), strokeWidth: 3, rx: 2 })]
      : []),
  ];
}

/** The frame of the output on all that the copies cover. */
function outputMarks(context: Context): Markish[] {
  const { r } = context;
  const place = outputPlace(context, NAME);
  if (r.outlined) return outlinedOutput(context, place);
  const span = canvasSpan(context);
  const [height, width] = r.outShape;
  const scale = largest(r.z);
  const cells: GridCell[] = [];
  for (let row = span.rows[0]; row < span.rows[1]; row++)
    for (let column = span.columns[0]; column < span.columns[1]; column++) {
      const inside = row >= 0 && row < height && column >= 0 && column < width;
      const value = r.soFar[row * width + column];
      cells.push(inside ? { row, column, value, part: value / scale } : { row, column, kind: 'padding' });
    }
  const { input } = atWork(context);
  const { down, across } = r;
  const copy =
    input < 0
      ? []
      : windowMarks(
          {
            from: copyAt(down, Math.floor(input / across.inputs)),
            count: down.weights,
            apart: down.dilation,
          },
          { from: copyAt(across, input % across.inputs), count: across.weights, apart: across.dilation },
          place,
        );
  return [
    ...gridCellMarks(cells, place, 'estimate'),
    frameMark(spanOf(r.outShape), place, { stroke: colourOf('estimate'), strokeWidth: 2 }),
    ...copy,
  ];
}

export function scatterPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const count = { done: r.scattered, all: r.y.data.length };
  const { source, output } = roomsOf(context, NAME);
  const soFar = r.outlined ? named.outlined : narrow ? named.soFarShort : named.soFar;
  const panel = barePanel(context, { name: NAME, height: ROW, share: shareOf(narrow, WAY) }, [
    overRoom({ said: filled(named.scatter, count), role: 'observation' }, source),
    ...inputMarks(context),
    ...kernelMarks(context, NAME, r.h, named.kernel),
    overRoom({ said: soFar, role: 'estimate' }, output),
    ...outputMarks(context),
  ]);
  const place = outputPlace(context, NAME);
  const { padding } = r.across;
  const first = gridX(place, -padding);
  const most = Math.max(LEAST_DOMAIN, padding);
  const x: Axis = {
    type: 'linear',
    domain: [0, most],
    range: [first, first + most * place.side],
  };
  const y: Axis = { type: 'linear', domain: [0, ROW], range: [0, ROW] };
  const at = { x: padding, y: gridY(place, r.outShape[0] / 2) };
  return {
    panel: { ...panel, ...TWINS, axes: { x, y } },
    handles: [
      {
        // The frame's left edge is the padding across.
        param: p.apart ? 'paddingAcross' : 'padding',
        panel: NAME,
        axis: 'x',
        at,
        // The left edge of the frame.
        grab: {
          x1: padding - EDGE,
          x2: padding + EDGE,
          y1: gridY(place, 0),
          y2: gridY(place, r.outShape[0]),
        },
        label: named.paddingHandle,
      },
    ],
  };
}
