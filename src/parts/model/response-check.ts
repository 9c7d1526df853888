/** What of a measured response makes no sense, before anything is computed with it. */
import { maxAbs, sum, type Vec } from '../../core/vector.ts';
import { countPositions, isLarge, type Rows } from './regular-grid.ts';
import { curveOf, readOff, samplesOf } from './response.ts';

/** A measured response is a curve: two points are the fewest that make one. */
const LEAST_RESPONSE = 2;
/** Of all that lies above zero and below, so much must be left as its area. */
const LEAST_AREA = 0.01;

/** Null where it can be used for a signal at these evenly spaced positions. */
export function checkResponse(rows: Rows, withoutBackground: boolean, positions: Vec) {
  const points = countPositions(rows);
  if (points < LEAST_RESPONSE) return { code: 'onePoint', facts: { points, least: LEAST_RESPONSE } } as const;
  if (isLarge(rows)) return { code: 'largeResponse' } as const;

  const n = positions.length;
  const step = (positions[n - 1] - positions[0]) / (n - 1);
  const curve = curveOf(rows, withoutBackground);
  const highest = rows.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 0);
  if (maxAbs(curve.values) <= 1e-12 * highest)
    return { code: withoutBackground ? 'onlyBackground' : 'zeros' } as const;
  const [first, last] = samplesOf(curve, step);
  const needed = last - first + 1;
  if (needed < 2) return { code: 'narrow', facts: { step } } as const;
  if (needed > n) return { code: 'long', facts: { rows: n, needed } } as const;

  const { values } = readOff(curve, step);
  if (maxAbs(values) === 0) return { code: 'narrow', facts: { step } } as const;
  return sum(values) < LEAST_AREA * sum(values.map(Math.abs)) ? ({ code: 'noArea' } as const) : null;
}
