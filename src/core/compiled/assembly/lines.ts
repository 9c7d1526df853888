import { D, PAIR } from './numbers';

/*
 * Lines of a picture, to work space and back. In work space they lie side by side, an even number of them: number j of line q stands at
 * [j·s + q], and `row` is s numbers in bytes. Where there is a line too few, the last is nobody's.
 */

/** Bytes of a row of work space with room for so many lines. */
export function rowFor(count: usize): usize {
  return ((count + 1) & ~1) * D;
}

/** `count` columns of a picture whose rows are `pitch` bytes apart, the first at x. */
export function takeColumns(x: usize, pitch: usize, height: usize, count: usize, work: usize): void {
  const row = rowFor(count);
  const pairs = (count & ~1) * D;
  for (let j: usize = 0; j < height; j++) {
    for (let q: usize = 0; q < pairs; q += PAIR) v128.store(work + q, v128.load(x + q));
    if (pairs < row) v128.store(work + pairs, v128.load64_zero(x + pairs));
    x += pitch;
    work += row;
  }
}

/** Columns back to where `takeColumns` finds them. */
export function putColumns(work: usize, y: usize, pitch: usize, height: usize, count: usize): void {
  const row = rowFor(count);
  const pairs = (count & ~1) * D;
  for (let j: usize = 0; j < height; j++) {
    for (let q: usize = 0; q < pairs; q += PAIR) v128.store(y + q, v128.load(work + q));
    if (pairs < row) store<f64>(y + pairs, load<f64>(work + pairs));
    y += pitch;
    work += row;
  }
}

/** Complex columns in work space, times what stands at their places in a picture (hr, hi), times its conjugate where `sign` is −1. */
export function multiplyColumns(
  re: usize,
  im: usize,
  row: usize,
  hr: usize,
  hi: usize,
  pitch: usize,
  height: usize,
  count: usize,
  sign: f64,
): void {
  const signs = f64x2.splat(sign);
  const pairs = (count & ~1) * D;
  for (let j: usize = 0; j < height; j++) {
    for (let q: usize = 0; q < row; q += PAIR) {
      const zr = v128.load(re + q);
      const zi = v128.load(im + q);
      const wr = q < pairs ? v128.load(hr + q) : v128.load64_zero(hr + q);
      const wi = f64x2.mul(signs, q < pairs ? v128.load(hi + q) : v128.load64_zero(hi + q));
      v128.store(re + q, f64x2.sub(f64x2.mul(zr, wr), f64x2.mul(zi, wi)));
      v128.store(im + q, f64x2.add(f64x2.mul(zr, wi), f64x2.mul(zi, wr)));
    }
    re += row;
    im += row;
    hr += pitch;
    hi += pitch;
  }
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
