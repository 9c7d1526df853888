import { checkFinite, checkInteger } from '../check.ts';
import { tensor, type Tensor } from '../layers/index.ts';
import type { Numbers } from '../vector.ts';
import type { Bank } from './bank.ts';
import { noCodes, spectralBound, synthesis } from './synthesis.ts';

export interface SparseCode<V extends Numbers> {
  /** [n, count, h, w]. */
  readonly codes: Tensor<V>;
  /** Σ dₖ ∗ zₖ, [n, 1, h, w]. */
  readonly pictures: Tensor<V>;
  /** ½‖x − Σ dₖ ∗ zₖ‖² + λ‖z‖₁, over all pictures. */
  readonly objective: number;
  /** How many coefficients are not 0. */
  readonly nonZeros: number;
}

export interface SparseCodeOptions {
  /** λ ≥ 0, in the pictures' units. */
  readonly lambda: number;
  /** Steps of FISTA, from z = 0. */
  readonly steps: number;
}

/**
 * Convolutional sparse coding, min over z of ½‖x − Σ dₖ ∗ zₖ‖² + λ‖z‖₁, with zeros outside, by FISTA of step 1/L:
 *
 *   z ← shrink(v + Dᵀ(x − D v)/L, λ/L)      v ← z + β(z − z_before)
 *
 * with L by `spectralBound` and the momentum of `solvers/fista`. In the precision of the pictures, [n, 1, h, w], which the bank must
 * have too. Zeiler et al., CVPR 2010, learn layers of this model, with another solver and an exponent of .8; FISTA is Beck &
 * Teboulle, *SIAM J. Imaging Sci.* 2(1), 2009.
 */
export function sparseCode<V extends Numbers>(
  pictures: Tensor<V>,
  bank: Bank<V>,
  { lambda, steps }: SparseCodeOptions,
): SparseCode<V> {
  checkFinite('sparseCode', 'lambda', lambda, 0);
  checkInteger('sparseCode', 'steps', steps, 1);
  const map = synthesis(bank);
  const bound = spectralBound(bank);
  let codes = noCodes(pictures, bank.count);
  if (bound === 0) return looked(codes, map.apply(codes), pictures, lambda);
  // The point that a step starts from, overwritten by the next one.
  const ahead = tensor(codes.shape, codes.data.slice() as V);
  let momentum = 1;
  for (let k = 0; k < steps; k++) {
    const next = map.adjoint(misfit(pictures, map.apply(ahead)));
    const after = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    stepInto(next.data, ahead.data, codes.data, bound, lambda, (momentum - 1) / after);
    codes = next;
    momentum = after;
  }
  return looked(codes, map.apply(codes), pictures, lambda);
}

/** x − x̂, in the array of x̂. */
function misfit<V extends Numbers>(pictures: Tensor<V>, estimate: Tensor<V>): Tensor<V> {
  const [x, out] = [pictures.data, estimate.data];
  for (let i = 0; i < out.length; i++) out[i] = x[i] - out[i];
  return estimate;
}

/** `next` holds Dᵀr and becomes z; `ahead` holds v and becomes the next one. */
function stepInto(
  next: Numbers,
  ahead: Numbers,
  before: Numbers,
  bound: number,
  lambda: number,
  beta: number,
): void {
  const [tau, threshold] = [1 / bound, lambda / bound];
  for (let i = 0; i < next.length; i++) {
    const value = ahead[i] + tau * next[i];
    const kept = value > threshold ? value - threshold : value < -threshold ? value + threshold : 0;
    next[i] = kept;
    ahead[i] = kept + beta * (kept - before[i]);
  }
}

function looked<V extends Numbers>(
  codes: Tensor<V>,
  estimate: Tensor<V>,
  pictures: Tensor<V>,
  lambda: number,
): SparseCode<V> {
  let [squares, sizes, nonZeros] = [0, 0, 0];
  for (let i = 0; i < estimate.data.length; i++) squares += (pictures.data[i] - estimate.data[i]) ** 2;
  for (let i = 0; i < codes.data.length; i++) {
    const value = codes.data[i];
    if (value === 0) continue;
    sizes += Math.abs(value);
    nonZeros++;
  }
  return { codes, pictures: estimate, objective: squares / 2 + lambda * sizes, nonZeros };
}
