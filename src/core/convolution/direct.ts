import { withTwin } from '../compiled/twin.ts';
import type { Vec } from '../vector.ts';
import { compiledSums } from './compiled.ts';
import type { Grid, RowSource } from './rows.ts';
import type { Sums } from './sums.ts';
import { writtenSums } from './written.ts';

/** So many numbers of a picture are summed at a time: as many as the second nearest memory holds with room to spare. */
const BAND = 1 << 14;
/** … but not less than so many times the rows that two bands share. */
const SHARE = 2;
/** With fewer products, to go to compiled code and back takes longer than it saves. */
const WORTHWHILE = 100;

/**
 * out[i, j] = Σ w[a, b] x[i + a, j + b] wherever the weights lie wholly inside x ("valid"): the output is
 * (H − kh + 1) × (W − kw + 1). Four weights of a row at a time, along contiguous rows; all-zero groups cost nothing.
 */
export function correlateValid(x: RowSource, weights: Grid, out: Vec): void {
  const [kh, kw] = weights.shape;
  const width = x.shape[1];
  const [height, columns] = [x.shape[0] - kh + 1, width - kw + 1];
  const sums = sumsFor(height * columns * kh * kw);
  const most = Math.min(height, Math.max(Math.floor(BAND / width), SHARE * kh));
  const band = sums.open(weights, width, most + kh - 1);
  for (let i = 0; i < height; i += most) {
    const count = Math.min(most, height - i);
    x.rows(i, count + kh - 1, band.data);
    band.sum(count, count === height ? out : out.subarray(i * columns, (i + count) * columns));
  }
}

const twin = withTwin<Sums>(writtenSums, compiledSums);
const sumsFor = (products: number): Sums => (products < WORTHWHILE ? writtenSums : twin());
