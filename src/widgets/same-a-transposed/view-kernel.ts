/** The kernel beside its source, as written or flipped. */

import { colourOf } from '../figures/frame.ts';
import { cellMarks } from '../figures/grid.ts';
import type { Markish } from '../figures/plot.ts';
import type { Result } from './model.ts';
import { kernelPlace, kernelTitle, largest, positions, spanOf, type Context } from './view-layout.ts';

export function kernelMarks(context: Context, { shape, data }: Result['h'], name: string): Markish[] {
  const scale = largest(data);
  const cells = positions(data.length).map((at) => ({
    row: Math.floor(at / shape[1]),
    column: at % shape[1],
    value: data[at],
    part: data[at] / scale,
  }));
  const place = kernelPlace(context, spanOf([shape[0], shape[1]]));
  return [...cellMarks(cells, place, 'kernel'), kernelTitle(context, name, colourOf('kernel'))];
}
