import type { Pass } from './stage.ts';

const COS72 = Math.cos((2 * Math.PI) / 5);
const COS144 = Math.cos((4 * Math.PI) / 5);
const SIN72 = Math.sin((2 * Math.PI) / 5);
const SIN144 = Math.sin((4 * Math.PI) / 5);

export const pass5: Pass = (stage, xr, xi, xo, yr, yi, yo, s) => {
  const m = stage.length / 5;
  const { re: wr, im: wi } = stage.twiddles;
  for (let p = 0; p < m; p++) {
    const w = 4 * p;
    let a = xo + s * p;
    let o = yo + s * 5 * p;
    for (let q = 0; q < s; q++, a++, o++) {
      const b = a + s * m;
      const c = b + s * m;
      const d = c + s * m;
      const e = d + s * m;
      // Sums and differences of the pairs that mirror each other: b with e, c with d.
      const br = xr[b] + xr[e];
      const bi = xi[b] + xi[e];
      const cr = xr[c] + xr[d];
      const ci = xi[c] + xi[d];
      const er = xr[b] - xr[e];
      const ei = xi[b] - xi[e];
      const dr = xr[c] - xr[d];
      const di = xi[c] - xi[d];
      const ur = xr[a] + COS72 * br + COS144 * cr;
      const ui = xi[a] + COS72 * bi + COS144 * ci;
      const vr = xr[a] + COS144 * br + COS72 * cr;
      const vi = xi[a] + COS144 * bi + COS72 * ci;
      const fr = SIN72 * ei + SIN144 * di;
      const fi = -SIN72 * er - SIN144 * dr;
      const gr = SIN144 * ei - SIN72 * di;
      const gi = SIN72 * dr - SIN144 * er;
      yr[o] = xr[a] + br + cr;
      yi[o] = xi[a] + bi + ci;
      yr[o + s] = (ur + fr) * wr[w] - (ui + fi) * wi[w];
      yi[o + s] = (ur + fr) * wi[w] + (ui + fi) * wr[w];
      yr[o + 2 * s] = (vr + gr) * wr[w + 1] - (vi + gi) * wi[w + 1];
      yi[o + 2 * s] = (vr + gr) * wi[w + 1] + (vi + gi) * wr[w + 1];
      yr[o + 3 * s] = (vr - gr) * wr[w + 2] - (vi - gi) * wi[w + 2];
      yi[o + 3 * s] = (vr - gr) * wi[w + 2] + (vi - gi) * wr[w + 2];
      yr[o + 4 * s] = (ur - fr) * wr[w + 3] - (ui - fi) * wi[w + 3];
      yi[o + 4 * s] = (ur - fr) * wi[w + 3] + (ui - fi) * wr[w + 3];
    }
  }
};
