/** The response h on the steps of the signal: a curve of the book by its width, or the reader's own, with an area of 1. */
import { exponential, gaussian } from '../../../core/kernels/index.ts';
import { sum, type Vec } from '../../../core/vector.ts';
import { checkResponse } from '../../../parts/model/response-check.ts';
import { curveOf, measuredResponse, samplesOf } from '../../../parts/model/response.ts';
import type { Rows } from '../../../parts/model/regular-grid.ts';
import type { ResponseName } from '../params.ts';
import { SignalRefused } from './refused.ts';

/** A Gaussian's width at half its height, in σ. */
const HALF = 2 * Math.sqrt(2 * Math.log(2));

/** By a width in samples, and how far taps may reach. */
const SHAPES: Readonly<Record<Exclude<ResponseName, 'own'>, (width: number, most: number) => Vec>> = {
  gaussian: (width) => gaussian(width / HALF),
  lorentzian,
  box: boxOf,
  exponential: (tau, most) => exponential(tau, Math.min(most, Math.ceil(18 * tau))),
};

/** Its tails end this many widths from the centre, where 1.6 % of its area are still to come. */
const TAILS = 20;

/** hⱼ ∝ 1/(1 + (2j/w)²) for |j| ≤ 20w, or `most`, summing to 1; w is its width at half height, in samples. */
export function lorentzian(width: number, most: number): Vec {
  const reach = Math.min(most, Math.ceil(TAILS * width));
  return toOne(
    Float64Array.from({ length: 2 * reach + 1 }, (_, i) => 1 / (1 + ((2 * (i - reach)) / width) ** 2)),
  );
}

/** Even over w samples, each weighted by the part that is covered. An odd whole w is the core's `box`. */
export function boxOf(width: number): Vec {
  const reach = Math.max(0, Math.ceil((width - 1) / 2 - 1e-9));
  return toOne(
    Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
      Math.min(1, width / 2 - Math.abs(i - reach) + 0.5),
    ),
  );
}

const toOne = (taps: Vec): Vec => {
  const area = sum(taps);
  return taps.map((tap) => tap / area);
};

export interface ResponseSettings {
  readonly name: ResponseName;
  /** In units of the positions: at half height; of a box all of it, of a decay τ. */
  readonly width: number;
  readonly rows: Rows;
  readonly withoutBackground: boolean;
}

/**
 * h on steps of this width for a signal of n samples, its centre at ⌊k/2⌋: no longer than the signal where its tails have no end.
 * @throws SignalRefused for one that the steps are too wide for, or the signal too short
 */
export function kernelOf({ name, width, rows, withoutBackground }: ResponseSettings, positions: Vec): Vec {
  const n = positions.length;
  const step = (positions[n - 1] - positions[0]) / (n - 1);
  if (name === 'own') {
    if (rows.length === 0) throw new SignalRefused('noResponse');
    const refusal = checkResponse(rows, withoutBackground, positions);
    if (refusal) throw new SignalRefused(refusal.code, 'facts' in refusal ? refusal.facts : {});
    return measuredKernel(rows, withoutBackground, step);
  }
  const steps = width / step;
  const facts = { width, step, span: positions[n - 1] - positions[0] };
  if (steps < LEAST_STEPS) throw new SignalRefused('thin', facts);
  if (steps > n / 2) throw new SignalRefused('wide', facts);
  const kernel = SHAPES[name](steps, Math.floor((n - 1) / 2));
  if (kernel.length > n) throw new SignalRefused('wide', facts);
  return kernel;
}
/** Narrower than this part of a step, every one is a lone 1. */
const LEAST_STEPS = 0.3;

/** As far as it was measured, and as far to the other side of its centre. */
function measuredKernel(rows: Rows, withoutBackground: boolean, step: number): Vec {
  const [first, last] = samplesOf(curveOf(rows, withoutBackground), step);
  const reach = Math.max(-first, last);
  return measuredResponse(rows, withoutBackground, step, 2 * reach + 1).kernel;
}
