import type { Vec } from '../vector.ts';
import { checkWeights, residueSums } from './residue-sums.ts';

/**
 * What a transposed convolution makes of the ramp x_i = i, away from the edges. At o = s·q + r
 *
 *   y(o) = Σ_{j≡r} w_j (q − ⌊j/s⌋) = S_r q − T_r,      T_r = Σ_{j≡r} w_j ⌊j/s⌋
 *
 * and these are its steps y(o+1) − y(o) for r = 0 … s−1, from q on. Where the sums are equal the steps are the same at every q:
 * T_r − T_{r+1}, and S − T_0 + T_{s−1} from one input to the next. They sum to S; a straight ramp has them all S/s, which asks for
 * a double zero of W at 2πm/s. [.7, .9, .3, .1] with s = 2 keeps a constant, and steps .2, .8.
 */
export function rampSteps(weights: Vec, stride: number, q = 0): Vec {
  checkWeights('rampSteps', weights, stride);
  const sums = residueSums(weights, stride);
  const moments = new Float64Array(stride);
  weights.forEach((weight, j) => (moments[j % stride] += weight * Math.floor(j / stride)));
  const height = (r: number) => (r < stride ? sums[r] * q - moments[r] : sums[0] * (q + 1) - moments[0]);
  return Float64Array.from({ length: stride }, (_, r) => height(r + 1) - height(r));
}
