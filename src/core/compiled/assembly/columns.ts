import { rowFor } from './lines';
import { D, PAIR, least } from './numbers';
import { run } from './transform';

/*
 * Every column of a complex picture, in place. A line of the cache holds eight numbers of a row, so eight columns are taken at a time; of
 * their transforms the nearest memory holds four, so they lie in work space in blocks of four, side by side as lines.ts has it.
 */
const COLUMNS: usize = 8;
const NEAR: usize = 4;

export function transformColumns(
  plan: usize,
  re: usize,
  im: usize,
  height: usize,
  width: usize,
  work: usize,
): void {
  const pitch = width * D;
  const workI = work + height * COLUMNS * D;
  const rest = workI + height * COLUMNS * D;
  for (let j: usize = 0; j < width; j += COLUMNS) {
    const count = least(COLUMNS, width - j);
    const from = j * D;
    takeColumns(re + from, pitch, height, count, work);
    takeColumns(im + from, pitch, height, count, workI);
    for (let q: usize = 0; q < count; q += NEAR) {
      const block = q * height * D;
      const s = rowFor(least(NEAR, count - q)) / D;
      run(plan, work + block, workI + block, work + block, workI + block, s, rest);
    }
    putColumns(work, re + from, pitch, height, count);
    putColumns(workI, im + from, pitch, height, count);
  }
}

/** There, times (hr, hi), times its conjugate where `sign` is −1, and back, while a group of columns is near. */
export function filterColumns(
  plan: usize,
  re: usize,
  im: usize,
  height: usize,
  width: usize,
  hr: usize,
  hi: usize,
  sign: f64,
  work: usize,
): void {
  const pitch = width * D;
  const workI = work + height * COLUMNS * D;
  const rest = workI + height * COLUMNS * D;
  for (let j: usize = 0; j < width; j += COLUMNS) {
    const count = least(COLUMNS, width - j);
    const from = j * D;
    takeColumns(re + from, pitch, height, count, work);
    takeColumns(im + from, pitch, height, count, workI);
    for (let q: usize = 0; q < count; q += NEAR) {
      const near = least(NEAR, count - q);
      const s = rowFor(near) / D;
      const zr = work + q * height * D;
      const zi = workI + q * height * D;
      const at = from + q * D;
      if (height > 1) run(plan, zr, zi, zr, zi, s, rest);
      multiplyColumns(zr, zi, hr + at, hi + at, pitch, height, near, sign);
      if (height > 1) run(plan, zi, zr, zi, zr, s, rest);
    }
    putColumns(work, re + from, pitch, height, count);
    putColumns(workI, im + from, pitch, height, count);
  }
}

/** `count` columns of a picture whose rows are `pitch` bytes apart, the first at x. */
function takeColumns(x: usize, pitch: usize, height: usize, count: usize, work: usize): void {
  if (count === COLUMNS) return takeEight(x, pitch, height, work, work + NEAR * height * D);
  for (let q: usize = 0; q < count; q += NEAR)
    takeFew(x + q * D, pitch, height, least(NEAR, count - q), work + q * height * D);
}

function takeEight(x: usize, pitch: usize, height: usize, a: usize, b: usize): void {
  for (let j: usize = 0; j < height; j++) {
    v128.store(a, v128.load(x));
    v128.store(a, v128.load(x, 16), 16);
    v128.store(b, v128.load(x, 32));
    v128.store(b, v128.load(x, 48), 16);
    x += pitch;
    a += NEAR * D;
    b += NEAR * D;
  }
}

function takeFew(x: usize, pitch: usize, height: usize, count: usize, work: usize): void {
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
function putColumns(work: usize, y: usize, pitch: usize, height: usize, count: usize): void {
  if (count === COLUMNS) return putEight(work, work + NEAR * height * D, y, pitch, height);
  for (let q: usize = 0; q < count; q += NEAR)
    putFew(work + q * height * D, y + q * D, pitch, height, least(NEAR, count - q));
}

function putEight(a: usize, b: usize, y: usize, pitch: usize, height: usize): void {
  for (let j: usize = 0; j < height; j++) {
    v128.store(y, v128.load(a));
    v128.store(y, v128.load(a, 16), 16);
    v128.store(y, v128.load(b), 32);
    v128.store(y, v128.load(b, 16), 48);
    y += pitch;
    a += NEAR * D;
    b += NEAR * D;
  }
}

function putFew(work: usize, y: usize, pitch: usize, height: usize, count: usize): void {
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
function multiplyColumns(
  re: usize,
  im: usize,
  hr: usize,
  hi: usize,
  pitch: usize,
  height: usize,
  count: usize,
  sign: f64,
): void {
  const row = rowFor(count);
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
