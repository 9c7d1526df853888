import { putColumnPairs, putLines, takeColumnPairs, takeLines } from './cosine-lines';
import { rowFor } from './lines';
import { D, least, PAIR } from './numbers';
import { run } from './transform';

/*
 * The cosine transform of fft/cosine-transform.ts and its inverse, in place: two lines, P and Q, ride in one complex transform, and of an
 * odd number the last is its own partner, which leaves what it has as Q. Tables of one length are the addresses of these: the place of
 * sample j among the even and the odd ones, and each at its own place; then what multiplies, forward (cos, sin) and inverse (cos, sin,
 * mirror).
 */

/** Pairs of lines that are transformed side by side: what fits the nearest memory. */
const PAIRS: usize = 4;

export function cosine(
  rowPlan: usize,
  rowTables: usize,
  columnPlan: usize,
  columnTables: usize,
  x: usize,
  height: usize,
  width: usize,
  inverse: bool,
  work: usize,
): void {
  const pitch = width * D;
  const paired = height & ~1;
  for (let r: usize = 0; r < paired; r += 2 * PAIRS)
    rows(rowPlan, rowTables, x + r * pitch, pitch, width, least(PAIRS, (paired - r) / 2), inverse, work);
  if (paired < height) alone(rowPlan, rowTables, x + paired * pitch, D, width, inverse, work);
  if (height === 1) return;
  const beside = width & ~1;
  for (let c: usize = 0; c < beside; c += 2 * PAIRS)
    columns(
      columnPlan,
      columnTables,
      x + c * D,
      pitch,
      height,
      least(PAIRS, (beside - c) / 2),
      inverse,
      work,
    );
  if (beside < width) alone(columnPlan, columnTables, x + beside * D, pitch, height, inverse, work);
}

/** Sorted on the way in, or on the way out. */
function orderIn(tables: usize, inverse: bool): usize {
  return load<u32>(tables + (inverse ? 4 : 0));
}
function orderOut(tables: usize, inverse: bool): usize {
  return load<u32>(tables + (inverse ? 0 : 4));
}

function rows(
  plan: usize,
  tables: usize,
  x: usize,
  pitch: usize,
  n: usize,
  pairs: usize,
  inverse: bool,
  re: usize,
): void {
  const row = rowFor(pairs);
  const im = re + n * row;
  takeLines(x, D, 2 * pitch, n, pairs, re, row, orderIn(tables, inverse));
  takeLines(x + pitch, D, 2 * pitch, n, pairs, im, row, orderIn(tables, inverse));
  transformPairs(plan, tables, re, im, n, row, inverse, im + n * row);
  putLines(re, row, orderOut(tables, inverse), x, D, 2 * pitch, n, pairs);
  putLines(im, row, orderOut(tables, inverse), x + pitch, D, 2 * pitch, n, pairs);
}

function columns(
  plan: usize,
  tables: usize,
  x: usize,
  pitch: usize,
  n: usize,
  pairs: usize,
  inverse: bool,
  re: usize,
): void {
  const row = rowFor(pairs);
  const im = re + n * row;
  takeColumnPairs(x, pitch, n, pairs, re, im, row, orderIn(tables, inverse));
  transformPairs(plan, tables, re, im, n, row, inverse, im + n * row);
  putColumnPairs(re, im, row, orderOut(tables, inverse), x, pitch, n, pairs);
}

/** One line whose numbers are `step` bytes apart, its own partner. */
function alone(plan: usize, tables: usize, x: usize, step: usize, n: usize, inverse: bool, re: usize): void {
  const im = re + n * PAIR;
  takeLines(x, step, 0, n, 1, re, PAIR, orderIn(tables, inverse));
  takeLines(x, step, 0, n, 1, im, PAIR, orderIn(tables, inverse));
  transformPairs(plan, tables, re, im, n, PAIR, inverse, im + n * PAIR);
  putLines(im, PAIR, orderOut(tables, inverse), x, step, 0, n, 1);
}

function transformPairs(
  plan: usize,
  tables: usize,
  re: usize,
  im: usize,
  n: usize,
  row: usize,
  inverse: bool,
  rest: usize,
): void {
  if (inverse) {
    fold(load<u32>(tables, 16), load<u32>(tables, 20), load<u32>(tables, 24), re, im, n, row);
    // Exchanged parts turn the forward transform into the inverse.
    run(plan, im, re, im, re, row / D, rest);
  } else {
    run(plan, re, im, re, im, row / D, rest);
    unfold(load<u32>(tables, 8), load<u32>(tables, 12), re, im, n, row);
  }
}

/** Of row k and its mirror at once, since each needs both: what the transform gave to the coefficients of P and of Q. */
function unfold(cos: usize, sin: usize, re: usize, im: usize, n: usize, row: usize): void {
  for (let k: usize = 0; k + k <= n; k++) {
    const m: usize = k === 0 ? 0 : n - k;
    const ck = v128.load64_splat(cos + k * D);
    const sk = v128.load64_splat(sin + k * D);
    const cm = v128.load64_splat(cos + m * D);
    const sm = v128.load64_splat(sin + m * D);
    let here = k * row;
    let far = m * row;
    for (const end = here + row; here < end; here += PAIR) {
      const pr = v128.load(re + here);
      const pi = v128.load(im + here);
      const mr = v128.load(re + far);
      const mi = v128.load(im + far);
      const sumR = f64x2.add(pr, mr);
      const sumI = f64x2.add(pi, mi);
      v128.store(re + far, difference(cm, sumR, sm, f64x2.sub(mi, pi)));
      v128.store(im + far, difference(cm, sumI, sm, f64x2.sub(pr, mr)));
      v128.store(re + here, difference(ck, sumR, sk, f64x2.sub(pi, mi)));
      v128.store(im + here, difference(ck, sumI, sk, f64x2.sub(mr, pr)));
      far += PAIR;
    }
  }
}

/** … and from the coefficients to what the transform wants. */
function fold(cos: usize, sin: usize, mirror: usize, re: usize, im: usize, n: usize, row: usize): void {
  for (let k: usize = 0; k + k <= n; k++) {
    const m: usize = k === 0 ? 0 : n - k;
    const ck = v128.load64_splat(cos + k * D);
    const sk = v128.load64_splat(sin + k * D);
    const uk = v128.load64_splat(mirror + k * D);
    const cm = v128.load64_splat(cos + m * D);
    const sm = v128.load64_splat(sin + m * D);
    const um = v128.load64_splat(mirror + m * D);
    let here = k * row;
    let far = m * row;
    for (const end = here + row; here < end; here += PAIR) {
      const pk = v128.load(re + here);
      const qk = v128.load(im + here);
      const pm = v128.load(re + far);
      const qm = v128.load(im + far);
      const mr = f64x2.add(pm, f64x2.mul(um, qk));
      const mi = f64x2.sub(qm, f64x2.mul(um, pk));
      v128.store(re + far, sum(cm, mr, sm, mi));
      v128.store(im + far, difference(cm, mi, sm, mr));
      const kr = f64x2.add(pk, f64x2.mul(uk, qm));
      const ki = f64x2.sub(qk, f64x2.mul(uk, pm));
      v128.store(re + here, sum(ck, kr, sk, ki));
      v128.store(im + here, difference(ck, ki, sk, kr));
      far += PAIR;
    }
  }
}

/** ab + cd, and ab − cd. */
function sum(a: v128, b: v128, c: v128, d: v128): v128 {
  return f64x2.add(f64x2.mul(a, b), f64x2.mul(c, d));
}
function difference(a: v128, b: v128, c: v128, d: v128): v128 {
  return f64x2.sub(f64x2.mul(a, b), f64x2.mul(c, d));
}
