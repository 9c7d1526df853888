/** Planes of one size as one picture. */
import type { PictureData } from '../contract.ts';

/** Pixels between two planes, as parts of a plane's width. */
const APART = 1 / 8;

type Sheet = Pick<PictureData, 'shape'> & { readonly data: Float64Array };

/** Row after row, `across` in each; as many rows as columns, so that sheets are square. Between them is `between`. */
export function sheetOf(
  planes: readonly Float64Array[],
  [height, width]: readonly [number, number],
  across: number,
  between = 0,
): Sheet {
  const apart = planes.length > 1 ? Math.ceil(APART * width) : 0;
  const shape = [across * (height + apart) - apart, across * (width + apart) - apart] as const;
  const data = new Float64Array(shape[0] * shape[1]).fill(between);
  for (const [k, plane] of planes.entries()) {
    const [top, left] = [Math.floor(k / across) * (height + apart), (k % across) * (width + apart)];
    for (let i = 0; i < height; i++)
      data.set(plane.subarray(i * width, (i + 1) * width), (top + i) * shape[1] + left);
  }
  return { shape, data };
}
