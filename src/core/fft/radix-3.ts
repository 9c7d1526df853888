import type { Pass } from './stage.ts';

const SIN60 = Math.sqrt(3) / 2;

export const pass3: Pass = (stage, xr, xi, xo, yr, yi, yo, s) => {
  const m = stage.length / 3;
  const { re: wr, im: wi } = stage.twiddles;
  for (let p = 0; p < m; p++) {
    const w1r = wr[2 * p];
    const w1i = wi[2 * p];
    const w2r = wr[2 * p + 1];
    const w2i = wi[2 * p + 1];
    let a = xo + s * p;
    let o = yo + s * 3 * p;
    for (let q = 0; q < s; q++, a++, o++) {
      const b = a + s * m;
      const c = b + s * m;
      const tr = xr[b] + xr[c];
      const ti = xi[b] + xi[c];
      const ur = xr[a] - 0.5 * tr;
      const ui = xi[a] - 0.5 * ti;
      const vr = SIN60 * (xi[b] - xi[c]);
      const vi = SIN60 * (xr[c] - xr[b]);
      yr[o] = xr[a] + tr;
      yi[o] = xi[a] + ti;
      yr[o + s] = (ur + vr) * w1r - (ui + vi) * w1i;
      yi[o + s] = (ur + vr) * w1i + (ui + vi) * w1r;
      yr[o + 2 * s] = (ur - vr) * w2r - (ui - vi) * w2i;
      yi[o + 2 * s] = (ur - vr) * w2i + (ui - vi) * w2r;
    }
  }
};
