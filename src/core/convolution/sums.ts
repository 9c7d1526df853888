import type { Vec } from '../vector.ts';
import type { Grid } from './rows.ts';

/** Where the sums of one picture are made, a band of its rows after the other. Two sets of functions do it, which agree to the last bit. */
export interface Sums {
  /** Room for bands of `rows` rows of a picture of this width, to be summed with these weights. */
  open(weights: Grid, width: number, rows: number): Band;
}

export interface Band {
  /** The rows to be summed are to be written here. */
  readonly data: Vec;
  /** The first `count` rows of sums, to the beginning of `out`. */
  sum(count: number, out: Vec): void;
}
