import { wavelet } from '../operators/wavelet.ts';
import type { WaveletOptions } from '../operators/wavelet.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';
import { l1 } from './l1.ts';
import type { Prior } from './prior.ts';

/**
 * R(x) = Σ|(Wx)ᵢ| over the details of an orthogonal wavelet transform; the coarsest averages, which hold the brightness, cost
 * nothing. WᵀW = I, so prox(v, t) = Wᵀ softThreshold(Wv, t), the averages kept as they are.
 * Donoho & Johnstone, *Biometrika* 81(3), 1994.
 * @throws RangeError as `wavelet` does: the shape must be divisible by 2^levels.
 */
export function waveletL1(shape: Shape, options: WaveletOptions): Prior {
  const transform = wavelet(shape, options);
  const [height, width] = asPicture(shape);
  const block = 2 ** options.levels;
  const rows = shape.length === 1 ? 1 : height / block;
  const columns = width / block;
  /** Runs `change` on everything, then puts the averages of `c`, upper left, back. */
  function onDetails(c: Vec, change: (c: Vec) => Vec): Vec {
    const out = change(c);
    for (let i = 0; i < rows; i++) {
      const row = i * width;
      out.set(c.subarray(row, row + columns), row);
    }
    return out;
  }
  const averages = (c: Vec) => c.map((value, q) => (q / width < rows && q % width < columns ? value : 0));
  return {
    name: `wavelet l1 (${options.family})`,
    value(x) {
      const c = transform.apply(x);
      return l1.value(c) - l1.value(averages(c));
    },
    prox: (v, t) => transform.adjoint(onDetails(transform.apply(v), (c) => l1.prox(c, t))),
  };
}
