/**
 * The even steps of a reader's table. Its own where it has them, and where rows are missing on them; otherwise as many even steps as it has
 * positions, with straight lines between its points.
 */
import type { Vec } from '../../../core/vector.ts';
import {
  distinctPoints,
  onRegularGrid,
  straight,
  valueAt,
  type Rows,
} from '../../../parts/model/regular-grid.ts';

/** How far from even steps positions may lie, as a share of a step. */
const EVEN = 1e-3;
/** A table of which more than half were missing is no even one with holes. */
const MOST_MISSING = 0.5;

export interface Grid {
  readonly positions: Vec;
  readonly values: Vec;
  /** 0 where the table has no row: a straight line between its neighbours stands there. */
  readonly known: Uint8Array<ArrayBuffer>;
  /** The positions lay on no even steps, with or without holes: no value is the reader's own. */
  readonly wasUneven: boolean;
}

/** @param rows of two different positions or more */
export function gridOf(rows: Rows): Grid {
  const points = distinctPoints(rows);
  const at = Float64Array.from(points, ([x]) => x);
  const steps = stepsOf(at);
  if (!steps) {
    const { positions, intensities } = onRegularGrid(rows);
    return { positions, values: intensities, known: new Uint8Array(at.length).fill(1), wasUneven: true };
  }
  const count = steps[steps.length - 1] + 1;
  const positions = straight(at[0], at[at.length - 1], count);
  const known = new Uint8Array(count);
  for (const step of steps) known[step] = 1;
  const values = valueAt(
    at,
    Float64Array.from(points, ([, y]) => y),
    positions,
  );
  points.forEach(([, y], i) => (values[steps[i]] = y));
  return { positions, values, known, wasUneven: false };
}

/** On which of even steps each of rising positions lies; none where they lie on no even ones. */
function stepsOf(at: Vec): Vec | undefined {
  const n = at.length;
  const span = at[n - 1] - at[0];
  const widths = at.slice(1).map((one, i) => one - at[i]);
  // With half of the rows missing at most, the usual width is one step.
  const usual = widths.sort()[(n - 1) >> 1];
  const step = span / Math.round(span / usual);
  const steps = at.map((one) => Math.round((one - at[0]) / step));
  if (n < (1 - MOST_MISSING) * (steps[n - 1] + 1)) return undefined;
  return at.every((one, i) => Math.abs(one - at[0] - steps[i] * step) <= EVEN * step) ? steps : undefined;
}
