/** What is measured of an estimate: what it leaves of the data, how far it is from the truth, its area and its peaks. */
import { rmse } from '../../../core/metrics.ts';
import { cumulativePeriodogram, distanceFromWhite, whitenessLimit } from '../../../core/stopping/index.ts';
import { sum, type Vec } from '../../../core/vector.ts';
import { findPeaks } from '../../../parts/model/peaks.ts';
import type { Seen } from './seen.ts';

/** Of any curve of the plot, in the reader's units. */
export interface CurveMeasures {
  /** Σ values · step. */
  readonly area: number;
  /** Positions of its peaks, as SciPy's `find_peaks` with a height and prominence of a tenth of the highest. */
  readonly peaks: readonly number[];
  readonly highest: number;
  readonly lowest: number;
}
export interface Measures extends CurveMeasures {
  /** Root mean square of what is left, in σ, where something was seen and the response reaches no end. */
  readonly misfit: number;
  /** The largest distance of its cumulative periodogram from white noise's, and what that keeps to in 19 of 20. */
  readonly distance: number;
  readonly limit: number;
  /** Root mean square of estimate less truth, in the reader's units. */
  readonly error: number | undefined;
}

export function measuresOfCurve(
  values: Vec,
  { positions, step }: Pick<Seen, 'positions' | 'step'>,
): CurveMeasures {
  return {
    area: sum(values) * step,
    peaks: findPeaks(values).map((i) => positions[i]),
    highest: values.reduce((a, b) => Math.max(a, b)),
    lowest: values.reduce((a, b) => Math.min(a, b)),
  };
}

/** @param inner what is left in σ, where the response reaches no end; NaN where nothing was seen, which counts as 0 for its spectrum alone */
export function measuresOf(estimate: Vec, inner: Vec, seen: Seen): Measures {
  const left = inner.filter((value) => !Number.isNaN(value));
  const c = cumulativePeriodogram(
    inner.map((value) => (Number.isNaN(value) ? 0 : value)),
    [1, inner.length],
  );
  return {
    ...measuresOfCurve(estimate, seen),
    misfit: Math.sqrt(left.reduce((total, value) => total + value ** 2, 0) / left.length),
    distance: distanceFromWhite(c),
    limit: whitenessLimit(c.length),
    error: seen.truth && rmse(estimate, seen.truth),
  };
}
