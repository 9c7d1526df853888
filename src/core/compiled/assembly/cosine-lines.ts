import { D, PAIR } from './numbers';

/*
 * Lines that ride in pairs, P + iQ, to work space and back: number j of pair q stands in row order[j], place q, P's in one array and Q's in
 * another. Rows of work space are `row` bytes apart and have room for an even number of pairs; where there is one too few, the last is
 * nobody's.
 */

/** Row number j of work space. */
function rowAt(work: usize, row: usize, order: usize, j: usize): usize {
  return work + <usize>load<u32>(order + 4 * j) * row;
}

/** `count` lines of n numbers, the first at x, `pitch` bytes from one to the next and `step` bytes between the numbers of each. */
export function takeLines(
  x: usize,
  step: usize,
  pitch: usize,
  n: usize,
  count: usize,
  work: usize,
  row: usize,
  order: usize,
): void {
  for (let q: usize = 0; q < count; q += 2) {
    let a = x + q * pitch;
    let b = q + 1 < count ? a + pitch : a;
    for (let j: usize = 0; j < n; j++) {
      const both = v128.load64_lane(b, v128.load64_zero(a), 1);
      v128.store(rowAt(work, row, order, j) + q * D, both);
      a += step;
      b += step;
    }
  }
}

/** What `takeLines` takes, to the same places. */
export function putLines(
  work: usize,
  row: usize,
  order: usize,
  x: usize,
  step: usize,
  pitch: usize,
  n: usize,
  count: usize,
): void {
  for (let q: usize = 0; q < count; q += 2) {
    let a = x + q * pitch;
    let b = q + 1 < count ? a + pitch : a;
    for (let j: usize = 0; j < n; j++) {
      const both = v128.load(rowAt(work, row, order, j) + q * D);
      // Nobody's number goes first to where the other then goes.
      v128.store64_lane(b, both, 1);
      v128.store64_lane(a, both, 0);
      a += step;
      b += step;
    }
  }
}

/** `pairs` of columns that stand side by side, P Q P Q …, in rows `pitch` bytes apart. */
export function takeColumnPairs(
  x: usize,
  pitch: usize,
  n: usize,
  pairs: usize,
  re: usize,
  im: usize,
  row: usize,
  order: usize,
): void {
  for (let j: usize = 0; j < n; j++) {
    const to = rowAt(0, row, order, j);
    for (let q: usize = 0; q < pairs; q += 2) {
      const a = v128.load(x + 2 * q * D);
      const b = q + 1 < pairs ? v128.load(x + 2 * q * D + PAIR) : a;
      v128.store(re + to + q * D, v128.shuffle<f64>(a, b, 0, 2));
      v128.store(im + to + q * D, v128.shuffle<f64>(a, b, 1, 3));
    }
    x += pitch;
  }
}

/** What `takeColumnPairs` takes, to the same places. */
export function putColumnPairs(
  re: usize,
  im: usize,
  row: usize,
  order: usize,
  x: usize,
  pitch: usize,
  n: usize,
  pairs: usize,
): void {
  for (let j: usize = 0; j < n; j++) {
    const from = rowAt(0, row, order, j);
    for (let q: usize = 0; q < pairs; q += 2) {
      const u = v128.load(re + from + q * D);
      const v = v128.load(im + from + q * D);
      v128.store(x + 2 * q * D, v128.shuffle<f64>(u, v, 0, 2));
      if (q + 1 < pairs) v128.store(x + 2 * q * D + PAIR, v128.shuffle<f64>(u, v, 1, 3));
    }
    x += pitch;
  }
}
