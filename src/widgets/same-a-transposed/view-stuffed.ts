/** Outputs gather: the flipped kernel slides over the inputs, with zeros put between and around them. */
import type { Axis, Handle, Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import {
  gridCellMarks,
  frameMark,
  gridX,
  gridY,
  rulingMarks,
  windowMarks,
  type GridCell,
  type GridPlace,
} from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { kernelMarks } from './view-kernel.ts';
import { outlinedStuffing } from './view-outlines.ts';
import {
  atWork,
  largest,
  NARROW_STUFFED,
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

const NAME = 'stuffed';
const LEAST_DOMAIN = 2;
/** How far to both sides the edge of the frame is taken hold of, in cells. */
const EDGE = 0.15;
/** Smaller cells have no number. */
const LEAST_NUMBERED = 15;

function sourceMarks(context: Context): Markish[] {
  const { r } = context;
  const { shape, data } = r.stuffed;
  const span = spanOf([shape[0], shape[1]]);
  const place = sourcePlace(context, NAME, span);
  if (r.outlined) return outlinedStuffing(context, place);
  const scale = largest(r.y.data);
  const { output } = atWork(context);
  const { down, across } = r;
  const cells = positions(data.length).map((at): GridCell => ({
    row: Math.floor(at / shape[1]),
    column: at % shape[1],
    value: data[at],
    part: data[at] / scale,
  }));
  const window =
    output < 0
      ? []
      : windowMarks(
          { from: Math.floor(output / across.outputs), count: down.weights, apart: down.dilation },
          { from: output % across.outputs, count: across.weights, apart: across.dilation },
          place,
        );
  return [
    ...rulingMarks(span, place),
    zerosMark(
      cells.filter((_, at) => r.origin[at] < 0),
      place,
    ),
    ...gridCellMarks(
      cells.filter((_, at) => r.origin[at] >= 0),
      place,
      'observation',
    ),
    ...window,
  ];
}

/** There are many, so each is a figure without a box. */
const zerosMark = (cells: readonly GridCell[], place: GridPlace): Markish =>
  text(place.side < LEAST_NUMBERED ? [] : cells, {
    x: ({ column }: GridCell) => gridX(place, column + 0.5),
    y: ({ row }: GridCell) => gridY(place, row + 0.5),
    text: () => '0',
    fill: 'var(--quiet)',
  });

/** The rows and columns that output padding appends. */
function appendedMarks(context: Context): Markish[] {
  const { r } = context;
  const [rows, columns] = [r.down.extra, r.across.extra];
  const [height, width] = r.outShape;
  const place = outputPlace(context, NAME);
  const style = { stroke: colourOf('estimate'), strokeWidth: 2, strokeDasharray: '5 3' };
  return [
    ...(rows > 0 ? [frameMark({ rows: [height - rows, height], columns: [0, width] }, place, style)] : []),
    ...(columns > 0
      ? [frameMark({ rows: [0, height], columns: [width - columns, width] }, place, style)]
      : []),
  ];
}

function outputMarks(context: Context): Markish[] {
  const { r } = context;
  const place = outputPlace(context, NAME);
  const [height, width] = r.outShape;
  if (r.outlined)
    return [
      frameMark(spanOf([height, width]), place, { stroke: colourOf('estimate'), strokeWidth: 2 }),
      ...appendedMarks(context),
    ];
  const scale = largest(r.z);
  const { output } = atWork(context);
  const cells = positions(output + 1).map((at): GridCell => ({
    row: Math.floor(at / width),
    column: at % width,
    value: r.gathered[at],
    part: r.gathered[at] / scale,
  }));
  const [row, column] = [Math.floor(output / width), output % width];
  const lit = { rows: [row, row + 1], columns: [column, column + 1] } as const;
  return [
    ...rulingMarks(spanOf([height, width]), place),
    ...gridCellMarks(cells, place, 'estimate'),
    frameMark(spanOf([height, width]), place, { stroke: colourOf('estimate'), strokeWidth: 2 }),
    ...appendedMarks(context),
    ...(output >= 0 ? [frameMark(lit, place, { stroke: colourOf('kernel'), strokeWidth: 3, rx: 2 })] : []),
  ];
}

export function stuffedPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const [height, width] = r.outShape;
  const all = height * width;
  const count = { done: r.outlined ? r.step * all : r.step, all };
  const { source, output } = roomsOf(context, NAME);
  const { extra } = r.across;
  const size = Math.max(r.down.extra, extra) > 0 && !narrow && !r.outlined ? named.appended : named.output;
  const high = narrow ? NARROW_STUFFED : ROW;
  const panel = barePanel(context, { name: NAME, height: high, share: shareOf(narrow, WAY) }, [
    overRoom({ said: filled(named.stuffed, count), role: 'estimate' }, source),
    ...sourceMarks(context),
    ...kernelMarks(context, NAME, r.flipped, named.flipped),
    overRoom({ said: filled(size, { height, width }), role: 'estimate' }, output),
    ...outputMarks(context),
  ]);
  const place = outputPlace(context, NAME);
  const edge = gridX(place, width - extra);
  const most = Math.max(LEAST_DOMAIN, extra);
  const x: Axis = {
    type: 'linear',
    domain: [0, most],
    range: [edge, edge + most * place.side],
  };
  const y: Axis = { type: 'linear', domain: [0, high], range: [0, high] };
  const at = { x: extra, y: gridY(place, height / 2) };
  return {
    panel: { ...panel, ...TWINS, axes: { x, y } },
    handles: [
      {
        param: p.apart ? 'outputPaddingAcross' : 'outputPadding',
        panel: NAME,
        axis: 'x',
        at,
        // The right edge of the frame.
        grab: {
          x1: extra - EDGE,
          x2: extra + EDGE,
          y1: gridY(place, 0),
          y2: gridY(place, height),
        },
        label: named.extraHandle,
      },
    ],
  };
}
