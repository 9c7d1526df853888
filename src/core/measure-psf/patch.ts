/** A square or oblong window of a plane, and what can be asked of its border. */
import type { Vec } from '../vector.ts';

type Size = readonly [height: number, width: number];

/** Values in rows. */
export interface Plane {
  readonly shape: Size;
  readonly data: ArrayLike<number>;
}

/** The window of `reach` pixels round a pixel, `[row, column]`; undefined where it leaves the plane. */
export function patchRound(
  { shape: [height, width], data }: Plane,
  [row, column]: Size,
  reach: number,
): Vec | undefined {
  if (row < reach || column < reach || row + reach >= height || column + reach >= width) return undefined;
  const side = 2 * reach + 1;
  return Float64Array.from(
    { length: side * side },
    (_, i) => data[(row - reach + Math.floor(i / side)) * width + column - reach + (i % side)],
  );
}

/** The outermost rows and columns. */
export function borderOf({ shape: [height, width], data }: Plane): Vec {
  const out: number[] = [];
  for (let row = 0; row < height; row++) {
    const isEnd = row === 0 || row === height - 1;
    const step = isEnd ? 1 : Math.max(1, width - 1);
    for (let column = 0; column < width; column += step) out.push(data[row * width + column]);
  }
  return Float64Array.from(out);
}

/** Σ v·(row, column)/Σ v over the values that count. */
export function centroid(
  { shape: [, width], data }: Plane,
  counts: (value: number) => boolean = () => true,
): Size {
  let [total, down, across] = [0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (!counts(value)) continue;
    total += value;
    down += value * Math.floor(i / width);
    across += value * (i % width);
  }
  return [down / total, across / total];
}
