/** A layer that is too large for its cells: what the copies cover, outlined to scale. */
import { colourOf } from '../../parts/view/frame.ts';
import { frameMark, gridX, gridY, type GridPlace } from '../../parts/view/grid.ts';
import { rect, type Markish } from '../../parts/view/plot.ts';
import { copyAt } from './geometry.ts';
import { canvasSpan, positions, spanOf, type Context } from './view-layout.ts';

/** An input may be smaller than any dot that can be seen. */
const LEAST_DOT = 3;

/** One copy of the kernel for each input that has scattered; where they overlap, the colour is fuller. */
export function copyMarks({ r }: Context, place: GridPlace): Markish {
  const { down, across } = r;
  const at = (input: number) => ({
    row: copyAt(down, Math.floor(input / across.inputs)),
    column: copyAt(across, input % across.inputs),
  });
  return rect(positions(r.scattered), {
    x1: (input: number) => gridX(place, at(input).column),
    x2: (input: number) => gridX(place, at(input).column + across.reach + 1),
    y1: (input: number) => gridY(place, at(input).row),
    y2: (input: number) => gridY(place, at(input).row + down.reach + 1),
    fill: colourOf('kernel'),
    fillOpacity: 0.12,
    stroke: colourOf('kernel'),
    strokeWidth: 1.2,
  });
}

/** All that the copies cover, them, and the frame that the padding leaves. */
export const outlinedOutput = (context: Context, place: GridPlace): Markish[] => [
  frameMark(canvasSpan(context), place, { stroke: 'var(--rule)', strokeDasharray: '2 2' }),
  copyMarks(context, place),
  frameMark(spanOf(context.r.outShape), place, { stroke: colourOf('estimate'), strokeWidth: 2 }),
];

/** The inputs among their zeros, as dots, and the flipped kernel where it begins. */
export function outlinedStuffing({ r }: Context, place: GridPlace): Markish[] {
  const { down, across } = r;
  const [rows, columns] = r.stuffed.shape;
  const inputs = positions(r.y.data.length)
    .map((input) => ({
      row: copyAt(down, Math.floor(input / across.inputs)) + down.reach,
      column: copyAt(across, input % across.inputs) + across.reach,
    }))
    .filter(({ row, column }) => row >= 0 && row < rows && column >= 0 && column < columns);
  const half = Math.max(LEAST_DOT, place.side) / 2;
  type Input = (typeof inputs)[number];
  return [
    frameMark(spanOf([rows, columns]), place, { stroke: 'var(--edge)' }),
    rect(inputs, {
      x1: ({ column }: Input) => gridX(place, column + 0.5) - half,
      x2: ({ column }: Input) => gridX(place, column + 0.5) + half,
      y1: ({ row }: Input) => gridY(place, row + 0.5) - half,
      y2: ({ row }: Input) => gridY(place, row + 0.5) + half,
      fill: colourOf('observation'),
    }),
    frameMark(spanOf([down.reach + 1, across.reach + 1]), place, {
      stroke: colourOf('kernel'),
      strokeWidth: 2,
      rx: 2,
    }),
  ];
}
