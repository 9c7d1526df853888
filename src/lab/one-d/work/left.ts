/** What an estimate leaves of the data, in σ of the noise. */
import { convolve1d } from '../../../core/operators/convolve1d.ts';
import type { Vec } from '../../../core/vector.ts';
import type { RestorationProblem } from '../../../methods/index.ts';
import type { RuleNoise } from '../../work/rules/index.ts';

/**
 * y − h ∗ x̂ on the ring, at each sample in units of its own σ: where photons are told √(σ² + (h ∗ x̂)/photons), a model of the variance
 * as Pearson's χ² has it.
 */
export function leftOf({ data, kernel, boundary }: RestorationProblem, { sigma, read, photons }: RuleNoise) {
  if (!(kernel instanceof Float64Array)) throw new TypeError('leftOf: kernel must be a signal’s');
  const blur = convolve1d(kernel, data.length, { boundary });
  return (estimate: Vec): Vec => {
    const model = blur.apply(estimate);
    return data.map((value, i) => {
      const deviation = photons ? Math.sqrt(read ** 2 + Math.max(model[i], 1 / photons) / photons) : sigma;
      return (value - model[i]) / deviation;
    });
  };
}
