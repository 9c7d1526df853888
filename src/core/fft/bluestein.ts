import type { Complex } from './index.ts';
import { fastLength } from './fast-length.ts';
import { planFor } from './plan.ts';
import type { Plan } from './plan.ts';
import { roots } from './roots.ts';

/** What Bluestein's way asks for again and again. */
export interface ChirpTables {
  /** Length of the convolution. */
  readonly size: number;
  /** e^(−πi j²/n). */
  readonly chirp: Complex;
  /** The transform of the chirp's conjugate, 1/size of it. */
  readonly filter: Complex;
}

export function chirpTables(n: number): ChirpTables {
  const size = fastLength(2 * n - 1);
  // j² mod 2n stays exact, j²π/n would not.
  const chirp = roots(2 * n, n, (j) => (j * j) % (2 * n));
  const filter = { re: new Float64Array(size), im: new Float64Array(size) };
  for (let j = 0; j < n; j++) {
    filter.re[j] = filter.re[(size - j) % size] = chirp.re[j] / size;
    filter.im[j] = filter.im[(size - j) % size] = -chirp.im[j] / size;
  }
  planFor(size).run(filter.re, filter.im, 0, 1);
  return { size, chirp, filter };
}

/**
 * Any length, large primes too, through a convolution of a fast length L ≥ 2n − 1: since
 * jk = (j² + k² − (k − j)²)/2, with the chirp cⱼ = e^(−πi j²/n)
 *
 *   X_k = c_k Σⱼ (xⱼ cⱼ) conj(c_(k−j))
 *
 * Bluestein, *IEEE Trans. Audio Electroacoustics* 18(4), 1970.
 */
export function bluesteinPlan(n: number): Plan {
  const { size, chirp, filter } = chirpTables(n);
  const inner = planFor(size);
  const re = new Float64Array(size);
  const im = new Float64Array(size);

  function column(xr: Float64Array, xi: Float64Array, offset: number, batch: number): void {
    re.fill(0);
    im.fill(0);
    for (let j = 0; j < n; j++) {
      const at = offset + j * batch;
      re[j] = xr[at] * chirp.re[j] - xi[at] * chirp.im[j];
      im[j] = xr[at] * chirp.im[j] + xi[at] * chirp.re[j];
    }
    inner.run(re, im, 0, 1);
    for (let k = 0; k < size; k++) {
      const product = re[k] * filter.re[k] - im[k] * filter.im[k];
      im[k] = re[k] * filter.im[k] + im[k] * filter.re[k];
      re[k] = product;
    }
    // The inverse is the forward transform with the real and imaginary parts exchanged.
    inner.run(im, re, 0, 1);
    for (let k = 0; k < n; k++) {
      const at = offset + k * batch;
      xr[at] = re[k] * chirp.re[k] - im[k] * chirp.im[k];
      xi[at] = re[k] * chirp.im[k] + im[k] * chirp.re[k];
    }
  }

  return {
    length: n,
    run(xr, xi, offset, batch) {
      for (let q = 0; q < batch; q++) column(xr, xi, offset + q, batch);
    },
  };
}
