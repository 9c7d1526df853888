/** Rules that set a method's param from σ of the noise, by the method's name. */
import { periodogram, transferFunction } from '../../core/spectral/index.ts';
import type { RestorationProblem } from '../../methods/index.ts';
import type { Kernel } from '../../core/kernels/index.ts';

type Values = Readonly<Record<string, number>>;
interface Noise {
  /** In units of the data. */
  readonly sigma: number;
  /** Pixels that were seen; the margin round them holds no noise. */
  readonly seen: number;
}
interface Rule {
  readonly params: readonly string[];
  /** The values that it sets. */
  set(problem: RestorationProblem, kernel: Kernel, noise: Noise): Values;
}

/** Where the ratio is looked for, as powers of ten, and how often the stretch is halved. */
const [LOW, HIGH] = [-10, 1];
const HALVINGS = 40;

/**
 * The discrepancy principle: the ratio at which the fit leaves as much as the noise is, ‖y − h ∗ x̂‖² = mσ² over m pixels.
 * Of Wiener's filter y − h ∗ x̂ has the spectrum Y·r/(|H|² + r), which only grows with r. Morozov, *Soviet Math. Dokl.* 7, 1966.
 */
function ratioFor({ data, shape }: RestorationProblem, kernel: Kernel, { sigma, seen }: Noise): number {
  const power = periodogram(data, shape);
  const { re, im } = transferFunction(kernel, shape);
  const left = (ratio: number) =>
    power.reduce((sum, value, k) => sum + value * (ratio / (re[k] ** 2 + im[k] ** 2 + ratio)) ** 2, 0);
  let [low, high] = [LOW, HIGH];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (left(10 ** middle) > seen * sigma ** 2) high = middle;
    else low = middle;
  }
  return Number((10 ** ((low + high) / 2)).toPrecision(3));
}

export const rules: Readonly<Record<string, Rule>> = {
  wiener: {
    params: ['nsr'],
    set: (problem, kernel, noise) => ({ nsr: ratioFor(problem, kernel, noise) }),
  },
};
