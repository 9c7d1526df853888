import type { Vec } from '../vector.ts';
import type { Grid } from './rows.ts';
import type { Sums } from './sums.ts';

/** The sums in TypeScript, by which the compiled ones are told and tested. */
export const writtenSums: Sums = {
  open(weights, width, rows) {
    const data = new Float64Array(rows * width);
    return { data, sum: (count, out) => sumRows(data, width, weights, count, out) };
  },
};

function sumRows(x: Vec, width: number, { shape: [kh, kw], data: w }: Grid, rows: number, out: Vec): void {
  const columns = width - kw + 1;
  for (let i = 0; i < rows; i++) {
    const to = i * columns;
    out.fill(0, to, to + columns);
    for (let a = 0; a < kh; a++) {
      const from = (i + a) * width;
      for (let b = 0; b < kw; b += 4) {
        const k = a * kw + b;
        const w0 = w[k];
        const w1 = b + 1 < kw ? w[k + 1] : 0;
        const w2 = b + 2 < kw ? w[k + 2] : 0;
        const w3 = b + 3 < kw ? w[k + 3] : 0;
        if (w1 !== 0 || w2 !== 0 || w3 !== 0) addFour(x, from + b, kw - b, w0, w1, w2, w3, out, to, columns);
        else if (w0 !== 0) addOne(x, from + b, w0, out, to, columns);
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
