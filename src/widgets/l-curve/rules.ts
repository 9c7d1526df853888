/** Four answers to "which λ?": three that see the data alone, and the best there is. All between LEAST and LARGEST. */
import { discrepancy, gcv, lCurveCorner, logarithmicGrid, oracle } from '../../core/choose/index.ts';
import type { Bench } from './bench.ts';
import { LARGEST, LEAST } from './params.ts';

/** Twenty to the decade. */
export const GRID = logarithmicGrid(LEAST, LARGEST, 141);

export interface Rules {
  readonly gcv: number;
  readonly corner: number;
  readonly discrepancy: number;
  readonly best: number;
}

const within = (lambda: number): number => Math.min(LARGEST, Math.max(LEAST, lambda));

/** @param guess what the reader takes for σ, in units of the true one, with the safety factor. */
export function rulesOf({ svd, data, truth, sigma }: Bench, guess: number): Rules {
  const problem = { decomposition: svd, data, lambdas: GRID };
  const morozov = discrepancy(problem, { sigma: guess * sigma });
  return {
    gcv: gcv(problem).lambda,
    corner: lCurveCorner(problem).lambda,
    // With no root, the data are either all noise (smooth as much as you can) or nothing fits them well enough.
    discrepancy: within(morozov.lambda ?? (morozov.trouble === 'drowned' ? LARGEST : LEAST)),
    best: oracle(problem, { truth }).lambda,
  };
}
