/** The kernel beside its source, as written or flipped. */

import { colourOf } from '../figures/frame.ts';
import { cellMarks, placeGrid } from '../figures/grid.ts';
import type { Markish } from '../figures/plot.ts';
import type { Result } from './model.ts';
import { largest, overGrid, positions, roomsOf, spanOf, type Context, type Way } from './view-layout.ts';

export function kernelMarks(
  context: Context,
  way: Way,
  { shape, data }: Result['h'],
  name: string,
): Markish[] {
  const scale = largest(data);
  const cells = positions(data.length).map((at) => ({
    row: Math.floor(at / shape[1]),
    column: at % shape[1],
    value: data[at],
    part: data[at] / scale,
  }));
  const span = spanOf([shape[0], shape[1]]);
  const place = placeGrid(span, roomsOf(context, way).kernel);
  return [...cellMarks(cells, place, 'kernel'), overGrid(name, span, place, colourOf('kernel'))];
}
