import type { Numbers } from '../vector.ts';
import type { TapLayout } from './tap-layout.ts';

/**
 * y[o, i, j] = Σₜ h[o, t] x[i·down + j·right + taps[t]] for one picture; overwrites y. Four channels of outputs share each
 * input that is read, and neighbouring outputs each weight: that halves the time. Each output is still one sum, in the order
 * of the weights, whatever it was computed beside. (Every value has a `const` of its own because destructuring inside such a
 * loop costs four times the sum.)
 */
export function gather(layout: TapLayout, h: Numbers, x: Numbers, y: Numbers): void {
  const { outputs } = layout;
  let o = 0;
  for (; o + 4 <= outputs; o += 4) gatherFour(layout, h, x, y, o);
  for (; o < outputs; o++) gatherOne(layout, h, x, y, o);
}

/** Channels o … o+3, two neighbours at a time; where there is no second one, the first is computed twice. */
function gatherFour(
  { taps, rows, columns, down, right }: TapLayout,
  h: Numbers,
  x: Numbers,
  y: Numbers,
  o: number,
) {
  const k = taps.length;
  const plane = rows * columns;
  const h0 = o * k;
  const h1 = h0 + k;
  const h2 = h1 + k;
  const h3 = h2 + k;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j += 2) {
      const next = j + 1 < columns ? 1 : 0;
      const p = i * down + j * right;
      const q = p + next * right;
      let p0 = 0;
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      let q0 = 0;
      let q1 = 0;
      let q2 = 0;
      let q3 = 0;
      for (let t = 0; t < k; t++) {
        const tap = taps[t];
        const u = x[p + tap];
        const v = x[q + tap];
        const w0 = h[h0 + t];
        const w1 = h[h1 + t];
        const w2 = h[h2 + t];
        const w3 = h[h3 + t];
        p0 += w0 * u;
        p1 += w1 * u;
        p2 += w2 * u;
        p3 += w3 * u;
        q0 += w0 * v;
        q1 += w1 * v;
        q2 += w2 * v;
        q3 += w3 * v;
      }
      const to = o * plane + i * columns + j;
      y[to] = p0;
      y[to + plane] = p1;
      y[to + 2 * plane] = p2;
      y[to + 3 * plane] = p3;
      y[to + next] = q0;
      y[to + plane + next] = q1;
      y[to + 2 * plane + next] = q2;
      y[to + 3 * plane + next] = q3;
    }
  }
}

/** Channel o alone, four neighbours at a time, the last of a row as often as it takes. */
function gatherOne(
  { taps, rows, columns, down, right }: TapLayout,
  h: Numbers,
  x: Numbers,
  y: Numbers,
  o: number,
) {
  const k = taps.length;
  const first = o * k;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j += 4) {
      const j1 = Math.min(j + 1, columns - 1);
      const j2 = Math.min(j + 2, columns - 1);
      const j3 = Math.min(j + 3, columns - 1);
      const row = i * down;
      const p = row + j * right;
      const q = row + j1 * right;
      const r = row + j2 * right;
      const s = row + j3 * right;
      let y0 = 0;
      let y1 = 0;
      let y2 = 0;
      let y3 = 0;
      for (let t = 0; t < k; t++) {
        const tap = taps[t];
        const weight = h[first + t];
        y0 += weight * x[p + tap];
        y1 += weight * x[q + tap];
        y2 += weight * x[r + tap];
        y3 += weight * x[s + tap];
      }
      const to = (o * rows + i) * columns;
      y[to + j] = y0;
      y[to + j1] = y1;
      y[to + j2] = y2;
      y[to + j3] = y3;
    }
  }
}
