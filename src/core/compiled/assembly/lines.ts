import { D, PAIR } from './numbers';

/*
 * Rows of a picture, to work space and back. In work space they lie side by side, an even number of them: number j of line q stands at
 * [j·s + q], and `row` is s numbers in bytes. Where there is a line too few, the last is nobody's.
 */

/** Bytes of a row of work space with room for so many lines. */
export function rowFor(count: usize): usize {
  return ((count + 1) & ~1) * D;
}

/** `count` rows of `width` numbers, `pitch` bytes from one to the next; nobody's are 0. */
export function takeRows(x: usize, pitch: usize, width: usize, count: usize, work: usize, row: usize): void {
  const lines = row / D;
  for (let q: usize = 0; q < lines; q += 2) {
    const a = x + q * pitch;
    if (q + 1 < count) takeTwo(a, a + pitch, width, work + q * D, row);
    else if (q < count) takeOne(a, width, work + q * D, row);
    else clearTwo(width, work + q * D, row);
  }
}

/** Rows at a and b, to two columns side by side. */
function takeTwo(a: usize, b: usize, width: usize, to: usize, row: usize): void {
  const even = (width & ~1) * D;
  let j: usize = 0;
  for (; j < even; j += PAIR) {
    const u = v128.load(a + j);
    const v = v128.load(b + j);
    v128.store(to, v128.shuffle<f64>(u, v, 0, 2));
    v128.store(to + row, v128.shuffle<f64>(u, v, 1, 3));
    to += 2 * row;
  }
  if (width & 1) {
    store<f64>(to, load<f64>(a + j));
    store<f64>(to + D, load<f64>(b + j));
  }
}

function takeOne(a: usize, width: usize, to: usize, row: usize): void {
  for (let j: usize = 0; j < width; j++) v128.store(to + j * row, v128.load64_zero(a + j * D));
}

function clearTwo(width: usize, to: usize, row: usize): void {
  for (let j: usize = 0; j < width; j++) v128.store(to + j * row, f64x2.splat(0));
}

/** Columns of work space back to where `takeRows` finds them. */
export function putRows(work: usize, row: usize, y: usize, pitch: usize, width: usize, count: usize): void {
  for (let q: usize = 0; q < count; q += 2) {
    const a = y + q * pitch;
    if (q + 1 < count) putTwo(work + q * D, row, a, a + pitch, width);
    else putOne(work + q * D, row, a, width);
  }
}

function putTwo(from: usize, row: usize, a: usize, b: usize, width: usize): void {
  const even = (width & ~1) * D;
  let j: usize = 0;
  for (; j < even; j += PAIR) {
    const u = v128.load(from);
    const v = v128.load(from + row);
    v128.store(a + j, v128.shuffle<f64>(u, v, 0, 2));
    v128.store(b + j, v128.shuffle<f64>(u, v, 1, 3));
    from += 2 * row;
  }
  if (width & 1) {
    store<f64>(a + j, load<f64>(from));
    store<f64>(b + j, load<f64>(from + D));
  }
}

function putOne(from: usize, row: usize, a: usize, width: usize): void {
  for (let j: usize = 0; j < width; j++) store<f64>(a + j * D, load<f64>(from + j * row));
}
