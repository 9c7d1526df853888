/** The sum behind one pixel of the result, term by term: plain arithmetic on a result, for the view and the tests. */
import type { Result } from './model.ts';

export interface Neighbourhood {
  /** The pixel, from the top left. */
  readonly row: number;
  readonly column: number;
  /** [rows, columns] of the kernel, and of everything below. */
  readonly shape: readonly [number, number];
  /** The picture under the kernel; in colour, the mean of the three. */
  readonly values: readonly number[];
  /** Whether a value lies outside the frame, where the boundary invented it. */
  readonly outside: readonly boolean[];
  /** The kernel as it lies there: flipped. */
  readonly weights: readonly number[];
  readonly products: readonly number[];
  readonly rowSums: readonly number[];
  /** What the pixel becomes. */
  readonly sum: number;
}

/** A spot counts from the left and from below, in parts of the picture. */
export function pixelAt([x, y]: readonly [number, number], [height, width]: readonly [number, number]) {
  return {
    row: Math.max(0, Math.min(height - 1, Math.floor((1 - y) * height))),
    column: Math.max(0, Math.min(width - 1, Math.floor(x * width))),
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export function neighbourhoodAt(
  { shape, padded, weights }: Result,
  spot: readonly [number, number],
): Neighbourhood {
  const { row, column } = pixelAt(spot, shape);
  const [kh, kw] = weights.shape;
  const cells = Array.from({ length: kh * kw }, (_, k) => {
    const [i, j] = [row + Math.floor(k / kw), column + (k % kw)];
    const [above, left] = [i - padded.before[0], j - padded.before[1]];
    return {
      value: padded.data[i * padded.width + j],
      outside: above < 0 || above >= shape[0] || left < 0 || left >= shape[1],
    };
  });
  const products = cells.map(({ value }, k) => value * weights.data[k]);
  const rowSums = Array.from({ length: kh }, (_, i) => total(products.slice(i * kw, (i + 1) * kw)));
  return {
    row,
    column,
    shape: weights.shape,
    values: cells.map(({ value }) => value),
    outside: cells.map(({ outside }) => outside),
    weights: Array.from(weights.data),
    products,
    rowSums,
    sum: total(rowSums),
  };
}
