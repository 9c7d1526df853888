/** The kernel beside its source, as written or flipped. */

import { colourOf } from '../../parts/view/frame.ts';
import { gridCellMarks, placeGrid, rulingMarks } from '../../parts/view/grid.ts';
import { filled } from '../../parts/view/notes.ts';
import type { Markish } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { largest, overGrid, positions, roomsOf, spanOf, type Context, type Way } from './view-layout.ts';

export function kernelMarks(
  context: Context,
  way: Way,
  { shape, data }: Result['h'],
  name: string,
): Markish[] {
  const span = spanOf([shape[0], shape[1]]);
  const place = placeGrid(span, roomsOf(context, way).kernel);
  if (data.length === 0) {
    const sized = filled(context.words.figure.kernelSized, { rows: shape[0], columns: shape[1] });
    return [...rulingMarks(span, place), overGrid(sized, span, place, colourOf('kernel'))];
  }
  const title = overGrid(name, span, place, colourOf('kernel'));
  const scale = largest(data);
  const cells = positions(data.length).map((at) => ({
    row: Math.floor(at / shape[1]),
    column: at % shape[1],
    value: data[at],
    part: data[at] / scale,
  }));
  return [...gridCellMarks(cells, place, 'kernel'), title];
}
