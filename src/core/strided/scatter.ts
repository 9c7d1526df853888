import type { Numbers } from '../vector.ts';
import type { TapLayout } from './tap-layout.ts';

/**
 * x[i·down + j·right + taps[t]] += Σₒ h[o, t] y[o, i, j] for one picture: the transpose of `gather`, over the very same
 * taps. Adds to x, so start from zeros. Four channels of y share each visit to a cell of x.
 */
export function scatter(layout: TapLayout, h: Numbers, y: Numbers, x: Numbers): void {
  const { outputs } = layout;
  let o = 0;
  for (; o + 4 <= outputs; o += 4) scatterFour(layout, h, y, x, o);
  for (; o < outputs; o++) scatterOne(layout, h, y, x, o);
}

/** Channels o … o+3. */
function scatterFour(
  { taps, rows, columns, down, right }: TapLayout,
  h: Numbers,
  y: Numbers,
  x: Numbers,
  o: number,
) {
  const k = taps.length;
  const plane = rows * columns;
  for (let t = 0; t < k; t++) {
    const w0 = h[o * k + t];
    const w1 = h[(o + 1) * k + t];
    const w2 = h[(o + 2) * k + t];
    const w3 = h[(o + 3) * k + t];
    for (let i = 0; i < rows; i++) {
      const to = taps[t] + i * down;
      const y0 = o * plane + i * columns;
      const y1 = y0 + plane;
      const y2 = y1 + plane;
      const y3 = y2 + plane;
      for (let j = 0; j < columns; j++)
        x[to + j * right] += w0 * y[y0 + j] + w1 * y[y1 + j] + w2 * y[y2 + j] + w3 * y[y3 + j];
    }
  }
}

/** Channel o alone. */
function scatterOne(
  { taps, rows, columns, down, right }: TapLayout,
  h: Numbers,
  y: Numbers,
  x: Numbers,
  o: number,
) {
  const k = taps.length;
  for (let t = 0; t < k; t++) {
    const weight = h[o * k + t];
    for (let i = 0; i < rows; i++) {
      const to = taps[t] + i * down;
      const from = (o * rows + i) * columns;
      for (let j = 0; j < columns; j++) x[to + j * right] += weight * y[from + j];
    }
  }
}
