/** A prior without corners, tuned: ½‖Ax − y‖² + (λ/2)Σwₖ|Xₖ|²/n has x̂ = F⁻¹[H̄Y/(|H|² + λwₖ)], a filter of the spectrum. */
import { discrepancy, logarithmicGrid, oracle } from '../../core/choose/index.ts';
import { gaussian } from '../../core/kernels/index.ts';
import { rmse } from '../../core/metrics.ts';
import { dft, penalised, penaltySpectrum, tikhonov } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { SAMPLES } from './params.ts';
import type { Score, Tuned } from './methods.ts';
import type { Bout } from './sparse.ts';

/** The λ of `tikhonov`, whose square is ours, among which the best is sought. */
export const GRID = { least: 1e-5, largest: 1e3, points: 161 } as const;
const lambdas = logarithmicGrid(GRID.least, GRID.largest, GRID.points);

/** Second differences on the ring: w = |F[1, −2, 1]|². */
export const ROUGHNESS = penaltySpectrum(Float64Array.of(1, -2, 1), [SAMPLES]);

/** Of the largest power: less than that of any frequency is none. */
export const LEAST_POWER = 1e-12;

/** w = 1/Pₖ: with λ = σ² this is Wiener's filter for signals of the power spectrum P. */
export function surprise(power: Vec): Vec {
  const least = LEAST_POWER * power.reduce((a, b) => Math.max(a, b));
  return power.map((value) => 1 / Math.max(value, least));
}

export function tunedFilter(weights: Vec, width: number, { truth, data, noise }: Bout): Tuned {
  const decomposition = penalised(dft(gaussian(width), [SAMPLES]), weights);
  const problem = { decomposition, data, lambdas };
  const at = (lambda: number) => decomposition.solve(data, tikhonov(Math.sqrt(lambda)));
  const scored = (lambda: number): Score => ({ lambda, rmse: rmse(at(lambda), truth) });
  const { lambda, trouble } = discrepancy(problem, { sigma: noise });
  const end = trouble === 'drowned' ? GRID.largest : GRID.least;
  return {
    best: scored(oracle(problem, { truth, error: rmse }).lambda ** 2),
    rule: scored((lambda ?? end) ** 2),
    at,
  };
}
