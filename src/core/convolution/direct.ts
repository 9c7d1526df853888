import type { Vec } from '../vector.ts';

/** A picture or a set of weights: `[height, width]` and its row-major data. */
export interface Grid {
  readonly shape: readonly [number, number];
  readonly data: Vec;
}

/**
 * out[i, j] = Σ w[a, b] x[i + a, j + b] wherever the weights lie wholly inside x ("valid"): the output is
 * (H − kh + 1) × (W − kw + 1). Four weights of a row at a time, along contiguous rows; all-zero groups cost nothing.
 */
export function correlateValid(x: Grid, weights: Grid, out: Vec): void {
  const [kh, kw] = weights.shape;
  const w = weights.data;
  const columns = x.shape[1] - kw + 1;
  const rows = x.shape[0] - kh + 1;
  for (let i = 0; i < rows; i++) {
    const to = i * columns;
    out.fill(0, to, to + columns);
    for (let a = 0; a < kh; a++) {
      const from = (i + a) * x.shape[1];
      for (let b = 0; b < kw; b += 4) {
        const k = a * kw + b;
        const w0 = w[k];
        const w1 = b + 1 < kw ? w[k + 1] : 0;
        const w2 = b + 2 < kw ? w[k + 2] : 0;
        const w3 = b + 3 < kw ? w[k + 3] : 0;
        if (w1 !== 0 || w2 !== 0 || w3 !== 0)
          addFour(x.data, from + b, kw - b, w0, w1, w2, w3, out, to, columns);
        else if (w0 !== 0) addOne(x.data, from + b, w0, out, to, columns);
      }
    }
  }
}

function addOne(x: Vec, from: number, w: number, out: Vec, to: number, count: number): void {
  for (let j = 0; j < count; j++) out[to + j] += w * x[from + j];
}

/** `left` is how many weights are left in the row: those beyond it are zero and must not read past the row. */
function addFour(
  x: Vec,
  from: number,
  left: number,
  w0: number,
  w1: number,
  w2: number,
  w3: number,
  out: Vec,
  to: number,
  count: number,
): void {
  const f1 = from + (left > 1 ? 1 : 0);
  const f2 = from + (left > 2 ? 2 : 0);
  const f3 = from + (left > 3 ? 3 : 0);
  for (let j = 0; j < count; j++) {
    out[to + j] += w0 * x[from + j] + w1 * x[f1 + j] + w2 * x[f2 + j] + w3 * x[f3 + j];
  }
}
