/** A picture of any proportions on one of a detail's, so that all eight are alike: in its upper left, the rest of it out of sight. */
import type { PictureData, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { rect } from '../../parts/view/plot.ts';
import { DETAIL } from './params.ts';

const EDGE = 2;

export function onMat(
  context: Pick<ViewContext<unknown, unknown>, 'width' | 'document'>,
  share: number,
  { shape, data, range }: PictureData & { readonly data: ArrayLike<number> },
): PictureData & { readonly over: Element } {
  const [height, width] = shape;
  const [rows, columns] = DETAIL;
  const matHeight = Math.max(height, Math.round((width * rows) / columns));
  const matWidth = Math.max(width, Math.round((height * columns) / rows));
  const mat = new Float64Array(matHeight * matWidth);
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) mat[i * matWidth + j] = data[i * width + j];
  const scale = panelWidth(context.width, share) / matWidth;
  const [right, bottom] = [matWidth * scale, matHeight * scale];
  // A little beyond the edges, which need not lie on whole pixels.
  const beside = [
    ...(matWidth > width ? [{ x1: width * scale, x2: right + EDGE, y1: -EDGE, y2: bottom + EDGE }] : []),
    ...(matHeight > height ? [{ x1: -EDGE, x2: right + EDGE, y1: height * scale, y2: bottom + EDGE }] : []),
  ];
  const cover = rect(beside, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'var(--panel)' });
  return {
    shape: [matHeight, matWidth],
    data: mat,
    range,
    over: barePanel(context, { name: 'mat', height: bottom, share }, [cover]).node,
  };
}
