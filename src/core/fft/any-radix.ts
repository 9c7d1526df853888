import type { Pass } from './stage.ts';

/** Any radix by the definition, r² products a group: for the primes from 7 up to the plan's limit. */
export const passAny: Pass = (stage, xr, xi, xo, yr, yi, yo, s) => {
  const { radix, length, twiddles, circle } = stage;
  const m = length / radix;
  const groupRe = new Float64Array(radix);
  const groupIm = new Float64Array(radix);
  for (let p = 0; p < m; p++) {
    for (let q = 0; q < s; q++) {
      for (let j = 0; j < radix; j++) {
        groupRe[j] = xr[xo + q + s * (p + j * m)]!;
        groupIm[j] = xi[xo + q + s * (p + j * m)]!;
      }
      for (let k = 0; k < radix; k++) {
        let re = 0;
        let im = 0;
        for (let j = 0, turn = 0; j < radix; j++) {
          re += groupRe[j] * circle.re[turn] - groupIm[j] * circle.im[turn];
          im += groupRe[j] * circle.im[turn] + groupIm[j] * circle.re[turn];
          turn += k;
          if (turn >= radix) turn -= radix;
        }
        const w = p * (radix - 1) + k - 1;
        const wr = k === 0 ? 1 : twiddles.re[w];
        const wi = k === 0 ? 0 : twiddles.im[w];
        const o = yo + q + s * (radix * p + k);
        yr[o] = re * wr - im * wi;
        yi[o] = re * wi + im * wr;
      }
    }
  }
};
