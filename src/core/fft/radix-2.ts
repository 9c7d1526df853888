import type { Pass } from './stage.ts';

export const pass2: Pass = (stage, xr, xi, xo, yr, yi, yo, s) => {
  const m = stage.length / 2;
  const { re: wr, im: wi } = stage.twiddles;
  for (let p = 0; p < m; p++) {
    const w1r = wr[p];
    const w1i = wi[p];
    let a = xo + s * p;
    let o = yo + s * 2 * p;
    for (let q = 0; q < s; q++, a++, o++) {
      const b = a + s * m;
      const ar = xr[a];
      const ai = xi[a];
      const br = xr[b];
      const bi = xi[b];
      yr[o] = ar + br;
      yi[o] = ai + bi;
      const dr = ar - br;
      const di = ai - bi;
      yr[o + s] = dr * w1r - di * w1i;
      yi[o + s] = dr * w1i + di * w1r;
    }
  }
};
