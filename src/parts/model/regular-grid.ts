/** A reader's own spectrum, brought onto a regular grid, and the line that makes its ends meet. */
import type { Vec } from '../../core/vector.ts';

export type Rows = readonly (readonly number[])[];
export interface Spectrum {
  readonly positions: Vec;
  readonly intensities: Vec;
}

/** Rows by position, with the mean of those that share one. */
export function distinctPoints(rows: Rows): [at: number, value: number][] {
  const groups = new Map<number, number[]>();
  for (const [at, value] of rows) {
    const group = groups.get(at);
    if (group) group.push(value);
    else groups.set(at, [value]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([at, values]) => [at, values.reduce((sum, value) => sum + value, 0) / values.length]);
}

/** A value beyond this is a slip, and its square might not be a number. */
const LARGEST = 1e100;
export const isLarge = (rows: Rows): boolean => rows.flat().some((value) => Math.abs(value) > LARGEST);

export const countPositions = (rows: Rows): number => new Set(rows.map(([at]) => at)).size;

/** As many equally spaced positions as there are different ones, with straight lines between the reader's points. */
export function onRegularGrid(rows: Rows): Spectrum {
  const points = distinctPoints(rows);
  const n = points.length;
  const positions = straight(points[0][0], points[n - 1][0], n);
  const at = Float64Array.from(points, ([x]) => x);
  const values = Float64Array.from(points, ([, y]) => y);
  return { positions, intensities: valueAt(at, values, positions) };
}

/** Straight lines between points, at rising places: NumPy's `interp`. */
export function valueAt(at: Vec, values: Vec, places: Vec): Vec {
  const n = at.length;
  let right = 1;
  return places.map((place) => {
    while (right < n - 1 && at[right] < place) right++;
    const within = Math.min(Math.max(place, at[0]), at[n - 1]);
    const [a, b, low, high] = [at[right - 1], at[right], values[right - 1], values[right]];
    return low + ((high - low) * (within - a)) / (b - a);
  });
}

/** n equal steps from a to b, both included: NumPy's `linspace`. */
export const straight = (a: number, b: number, n: number): Vec =>
  Float64Array.from({ length: n }, (_, i) => a + ((b - a) * i) / (n - 1));
