/**
 * Deblurring by a network that only knows noise: `core/solvers/plug-and-play.ts`, with the network in the place of the prior, and λ = 0.23,
 * K = 8 and σ₁ = 49/255 of Zhang, Li, Zuo, Zhang, Van Gool & Timofte, IEEE TPAMI 44 (2022).
 */
import { FIRST, plugAndPlay as solver, levelsDown } from '../core/solvers/plug-and-play.ts';
import { iterate } from '../core/solvers/solver.ts';
import type { Vec } from '../core/vector.ts';

export interface PlugAndPlay {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly data: Vec;
  /** H at each frequency of `rfft`, real: a symmetric blur on a periodic frame. */
  readonly transfer: Vec;
  /** σ of the noise of the data. */
  readonly noise: number;
  /** D: a picture without noise of this level. */
  readonly denoise: (x: Vec, level: number) => Vec;
}

export const PNP = { steps: 8, first: FIRST, weight: 0.23, least: 0.005 } as const;
const RANGE = [PNP.least, PNP.first] as const;

/** σ₁ … σ_K: no lower than the least noise that the denoiser was shown. */
export const levelsOf = (noise: number): number[] => levelsDown(noise, RANGE, PNP.steps);

/**
 * z₁ … z_K, of which the last is the estimate.
 *
 * @throws RangeError unless the noise is positive: the weight of the data is its inverse
 */
export function plugAndPlay({ shape, data, transfer, noise, denoise }: PlugAndPlay): Vec[] {
  const denoiser = {
    range: RANGE,
    *denoise(x: Vec, level: number) {
      return denoise(x, level);
    },
  };
  const real = { re: transfer, im: new Float64Array(transfer.length) };
  const found: Vec[] = [];
  const params = { steps: PNP.steps, lambda: PNP.weight };
  for (const { iteration, x } of iterate(solver, { data, shape, transfer: real, noise, denoiser }, params)) {
    if (iteration > 0) found.push(x);
    if (iteration === PNP.steps) break;
  }
  return found;
}
