/** A reader's own spectrum, brought onto a regular grid, and the line that makes its ends meet. */
import type { Vec } from '../../core/vector.ts';

export interface Spectrum {
  readonly positions: Vec;
  readonly intensities: Vec;
}

/** Rows by position, with the mean of those that share one. */
function sorted(rows: readonly (readonly number[])[]): [at: number, value: number][] {
  const groups = new Map<number, number[]>();
  for (const [at, value] of rows) groups.set(at, [...(groups.get(at) ?? []), value]);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([at, values]) => [at, values.reduce((sum, value) => sum + value, 0) / values.length]);
}

export const distinctPositions = (rows: readonly (readonly number[])[]): number =>
  new Set(rows.map(([at]) => at)).size;

/** As many equally spaced positions as there are different ones, with straight lines between the reader's points. */
export function onRegularGrid(rows: readonly (readonly number[])[]): Spectrum {
  const points = sorted(rows);
  const n = points.length;
  const positions = straight(points[0][0], points[n - 1][0], n);
  let right = 1;
  const intensities = positions.map((at) => {
    while (right < n - 1 && points[right][0] < at) right++;
    const [[a, low], [b, high]] = [points[right - 1], points[right]];
    return low + ((high - low) * (at - a)) / (b - a);
  });
  return { positions, intensities };
}

/** n equal steps from a to b, both included: NumPy's `linspace`. */
export const straight = (a: number, b: number, n: number): Vec =>
  Float64Array.from({ length: n }, (_, i) => a + ((b - a) * i) / (n - 1));
