/** Outputs gather: the flipped kernel slides over the inputs, with zeros put between and around them. */
import type { Axis, Handle, Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf } from '../figures/frame.ts';
import {
  cellMarks,
  frameMark,
  gridX,
  gridY,
  rulingMarks,
  windowMarks,
  type GridCell,
} from '../figures/grid.ts';
import { filled } from '../figures/notes.ts';
import type { Markish } from '../figures/plot.ts';
import { kernelMarks } from './view-kernel.ts';
import {
  atWork,
  HEIGHT,
  largest,
  outputPlace,
  positions,
  shareOf,
  sourcePlace,
  spanOf,
  titleMark,
  type Context,
} from './view-layout.ts';

const NAME = 'stuffed';
const MOST_EXTRA = 2;

function sourceMarks(context: Context): Markish[] {
  const { r } = context;
  const [rows, columns] = r.stuffed.shape;
  const place = sourcePlace(context, spanOf([rows, columns]));
  const scale = largest(r.x.data);
  const { output } = atWork(context);
  const { down, across } = r;
  /** Between the inputs and not around them. */
  const within = (at: number, { reach, padding, inputs, stride }: typeof down): boolean =>
    at >= reach - padding && at <= reach - padding + (inputs - 1) * stride;
  const cells = positions(r.stuffed.data.length).map((at): GridCell => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const value = r.stuffed.data[at];
    if (r.origin[at] >= 0) return { row, column, value, part: value / scale };
    const kind = within(row, down) && within(column, across) ? 'faint' : 'padding';
    return { row, column, value: 0, kind };
  });
  const window =
    output < 0
      ? []
      : windowMarks(
          { from: Math.floor(output / across.outputs), count: down.weights, apart: down.dilation },
          { from: output % across.outputs, count: across.weights, apart: across.dilation },
          place,
        );
  return [...cellMarks(cells, place, 'truth'), ...window];
}

/** The rows and columns that output padding appends. */
function appendedMarks(context: Context): Markish[] {
  const { r, p } = context;
  if (p.outputPadding === 0) return [];
  const [height, width] = r.outShape;
  const place = outputPlace(context);
  const style = { stroke: colourOf('estimate'), strokeWidth: 2, strokeDasharray: '5 3' };
  return [
    frameMark({ rows: [height - p.outputPadding, height], columns: [0, width] }, place, style),
    frameMark({ rows: [0, height], columns: [width - p.outputPadding, width] }, place, style),
  ];
}

function outputMarks(context: Context): Markish[] {
  const { r } = context;
  const place = outputPlace(context);
  const [height, width] = r.outShape;
  const scale = largest(r.y);
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
    ...cellMarks(cells, place, 'observation'),
    frameMark(spanOf([height, width]), place, { stroke: colourOf('observation'), strokeWidth: 2 }),
    ...appendedMarks(context),
    ...(output >= 0 ? [frameMark(lit, place, { stroke: colourOf('kernel'), strokeWidth: 3, rx: 2 })] : []),
  ];
}

export function stuffedPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const share = shareOf(narrow);
  const count = { done: r.step, all: r.y.length };
  const [height, width] = r.outShape;
  const output = p.outputPadding > 0 ? named.appended : named.output;
  const panel = barePanel(context, { name: NAME, height: HEIGHT, share }, [
    titleMark(named.stuffed, 'first'),
    titleMark(filled(named.gathered, count), 'second', colourOf('observation')),
    ...sourceMarks(context),
    ...kernelMarks(context, r.flipped, named.flipped),
    titleMark(filled(output, { height, width }), 'output', colourOf('observation')),
    ...outputMarks(context),
  ]);
  const place = outputPlace(context);
  const edge = gridX(place, width - p.outputPadding);
  const x: Axis = {
    type: 'linear',
    domain: [0, MOST_EXTRA],
    range: [edge, edge + MOST_EXTRA * place.side],
  };
  const y: Axis = { type: 'linear', domain: [0, HEIGHT], range: [0, HEIGHT] };
  const at = { x: p.outputPadding, y: gridY(place, height / 2) };
  return {
    panel: { ...panel, axes: { x, y } },
    handles: [{ param: 'outputPadding', panel: NAME, axis: 'x', at, label: named.extraHandle }],
  };
}
