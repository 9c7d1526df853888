/** What an estimate leaves of the data, in σ of the noise. */
import { convolve1d } from '../../../core/operators/convolve1d.ts';
import type { Vec } from '../../../core/vector.ts';
import type { RestorationProblem } from '../../../methods/index.ts';
import { inSigma, type RuleNoise } from '../../work/rules/index.ts';

/** y − h ∗ x̂ on the ring, in σ. */
export function leftOf({ data, kernel, boundary }: RestorationProblem, noise: RuleNoise) {
  if (!(kernel instanceof Float64Array)) throw new TypeError('leftOf: kernel must be a signal’s');
  const blur = convolve1d(kernel, data.length, { boundary });
  return (estimate: Vec): Vec => inSigma(data, blur.apply(estimate), noise);
}
