import type { Numbers } from '../vector.ts';
import type { TapLayout } from './tap-layout.ts';

/**
 * h[o, t] += Σᵢⱼ y[o, i, j] x[i·down + j·right + taps[t]] for one picture: the gradient of ⟨y, gather(h, x)⟩ with respect to
 * the weights, again a correlation. Adds to h, so that a batch sums up.
 */
export function weigh(layout: TapLayout, x: Numbers, y: Numbers, h: Numbers): void {
  const { outputs } = layout;
  let o = 0;
  for (; o + 4 <= outputs; o += 4) weighFour(layout, x, y, h, o);
  for (; o < outputs; o++) weighOne(layout, x, y, h, o);
}

/** Channels o … o+3, two weights at a time; where there is no second one, the first is computed twice and kept once. */
function weighFour(
  { taps, rows, columns, down, right }: TapLayout,
  x: Numbers,
  y: Numbers,
  h: Numbers,
  o: number,
) {
  const k = taps.length;
  const plane = rows * columns;
  for (let t = 0; t < k; t += 2) {
    const both = t + 1 < k;
    const p = taps[t];
    const q = taps[both ? t + 1 : t];
    let p0 = 0;
    let p1 = 0;
    let p2 = 0;
    let p3 = 0;
    let q0 = 0;
    let q1 = 0;
    let q2 = 0;
    let q3 = 0;
    for (let i = 0; i < rows; i++) {
      const y0 = o * plane + i * columns;
      const y1 = y0 + plane;
      const y2 = y1 + plane;
      const y3 = y2 + plane;
      for (let j = 0; j < columns; j++) {
        const at = i * down + j * right;
        const u = x[p + at];
        const v = x[q + at];
        const g0 = y[y0 + j];
        const g1 = y[y1 + j];
        const g2 = y[y2 + j];
        const g3 = y[y3 + j];
        p0 += g0 * u;
        p1 += g1 * u;
        p2 += g2 * u;
        p3 += g3 * u;
        q0 += g0 * v;
        q1 += g1 * v;
        q2 += g2 * v;
        q3 += g3 * v;
      }
    }
    addFour(h, o * k + t, k, p0, p1, p2, p3);
    if (both) addFour(h, o * k + t + 1, k, q0, q1, q2, q3);
  }
}

function addFour(h: Numbers, at: number, k: number, a: number, b: number, c: number, d: number): void {
  h[at] += a;
  h[at + k] += b;
  h[at + 2 * k] += c;
  h[at + 3 * k] += d;
}

/** Channel o alone. */
function weighOne(
  { taps, rows, columns, down, right }: TapLayout,
  x: Numbers,
  y: Numbers,
  h: Numbers,
  o: number,
) {
  const k = taps.length;
  for (let t = 0; t < k; t++) {
    let total = 0;
    for (let i = 0; i < rows; i++) {
      const from = taps[t] + i * down;
      const row = (o * rows + i) * columns;
      for (let j = 0; j < columns; j++) total += y[row + j] * x[from + j * right];
    }
    h[o * k + t] += total;
  }
}
