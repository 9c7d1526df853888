import type { Pass } from './stage.ts';

export const pass4: Pass = (stage, xr, xi, xo, yr, yi, yo, s) => {
  const m = stage.length / 4;
  const { re: wr, im: wi } = stage.twiddles;
  for (let p = 0; p < m; p++) {
    const w1r = wr[3 * p];
    const w1i = wi[3 * p];
    const w2r = wr[3 * p + 1];
    const w2i = wi[3 * p + 1];
    const w3r = wr[3 * p + 2];
    const w3i = wi[3 * p + 2];
    let a = xo + s * p;
    let o = yo + s * 4 * p;
    for (let q = 0; q < s; q++, a++, o++) {
      const b = a + s * m;
      const c = b + s * m;
      const d = c + s * m;
      const er = xr[a] + xr[c];
      const ei = xi[a] + xi[c];
      const fr = xr[a] - xr[c];
      const fi = xi[a] - xi[c];
      const gr = xr[b] + xr[d];
      const gi = xi[b] + xi[d];
      // h = −i (b − d)
      const hr = xi[b] - xi[d];
      const hi = xr[d] - xr[b];
      yr[o] = er + gr;
      yi[o] = ei + gi;
      yr[o + s] = (fr + hr) * w1r - (fi + hi) * w1i;
      yi[o + s] = (fr + hr) * w1i + (fi + hi) * w1r;
      yr[o + 2 * s] = (er - gr) * w2r - (ei - gi) * w2i;
      yi[o + 2 * s] = (er - gr) * w2i + (ei - gi) * w2r;
      yr[o + 3 * s] = (fr - hr) * w3r - (fi - hi) * w3i;
      yi[o + 3 * s] = (fr - hr) * w3i + (fi - hi) * w3r;
    }
  }
};
