import type { Complex } from './index.ts';
import type { Vec } from '../vector.ts';
import { roots } from './roots.ts';

/**
 * One stage of a Stockham transform, which sorts itself: `length`-point transforms over columns of `stride`
 * contiguous numbers become `length / radix`-point ones.
 *
 *   y[q + s(rp + k)] = w^(pk) Σⱼ x[q + s(p + jm)] ω_r^(jk),   w = e^(−2πi/n), m = n/r
 *
 * Van Loan, *Computational Frameworks for the Fast Fourier Transform*, SIAM 1992, §1.7 and §2.
 */
export interface Stage {
  readonly radix: number;
  readonly length: number;
  /** w^(pk) at [p(r − 1) + k − 1]. */
  readonly twiddles: Complex;
  /** ω_r^j, for the radices without a pass of their own. */
  readonly circle: Complex;
}

/** The tables of one stage. */
export function makeStage(radix: number, length: number): Stage {
  const across = radix - 1;
  const twiddles = roots(
    length,
    (length / radix) * across,
    (i) => Math.floor(i / across) * ((i % across) + 1),
  );
  return { radix, length, twiddles, circle: roots(radix, radix, (j) => j) };
}

/** Runs a stage from (xr, xi) at xo to (yr, yi) at yo, `s` columns side by side. */
export type Pass = (
  stage: Stage,
  xr: Vec,
  xi: Vec,
  xo: number,
  yr: Vec,
  yi: Vec,
  yo: number,
  s: number,
) => void;
