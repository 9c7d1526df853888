import { D, PAIR } from './numbers';

/*
 * The sums of convolution/direct.ts: the same products added in the same order, four weights of a row at a time, and so the same to the
 * last bit. A group is 64 bytes: its weights, from 32 on how many bytes from an output's first input each of them lies, at 48 how many
 * there are. Weights of zero are left out: no sum that starts at 0 feels a ±0.
 */
const GROUP: usize = 64;
const PLACES: usize = 32;
const COUNT: usize = 48;

/** Columns that are summed side by side. */
const ABREAST: usize = 8;

/** The groups of a `[kh, kw]` kernel over rows that are `pitch` bytes apart, at `to`; returns where they end. */
export function groupsOf(weights: usize, kh: usize, kw: usize, pitch: usize, to: usize): usize {
  for (let a: usize = 0; a < kh; a++) {
    for (let b: usize = 0; b < kw; b += 4) {
      let count: usize = 0;
      for (let c = b; c < b + 4 && c < kw; c++) {
        const weight = load<f64>(weights + (a * kw + c) * D);
        if (weight === 0) continue;
        store<f64>(to + count * D, weight);
        store<u32>(to + PLACES + count * 4, <u32>(a * pitch + c * D));
        count++;
      }
      if (count === 0) continue;
      store<u32>(to + COUNT, <u32>count);
      to += GROUP;
    }
  }
  return to;
}

/**
 * `rows` × `columns` sums, one row after the other at `out`, of a picture at x whose rows are `pitch` bytes apart. Where there is a column
 * too few, one number more is read behind each row and written behind the last.
 */
export function correlate(
  x: usize,
  pitch: usize,
  groups: usize,
  end: usize,
  out: usize,
  rows: usize,
  columns: usize,
): void {
  for (let i: usize = 0; i < rows; i++) {
    if (columns < ABREAST)
      for (let j: usize = 0; j < columns; j += 2) sumTwo(x + j * D, groups, end, out + j * D);
    else {
      const last = columns - ABREAST;
      for (let j: usize = 0; j < last; j += ABREAST) sumEight(x + j * D, groups, end, out + j * D);
      // The last eight may overlap those before them: they are the same again.
      sumEight(x + last * D, groups, end, out + last * D);
    }
    x += pitch;
    out += columns * D;
  }
}

function sumTwo(x: usize, groups: usize, end: usize, out: usize): void {
  let sum = f64x2.splat(0);
  for (let group = groups; group < end; group += GROUP) {
    const count = load<u32>(group, COUNT);
    let four = f64x2.mul(v128.load64_splat(group), v128.load(x + load<u32>(group, PLACES)));
    for (let k: usize = 1; k < count; k++) {
      const place = x + load<u32>(group + k * 4, PLACES);
      four = f64x2.add(four, f64x2.mul(v128.load64_splat(group + k * D), v128.load(place)));
    }
    sum = f64x2.add(sum, four);
  }
  v128.store(out, sum);
}

function sumEight(x: usize, groups: usize, end: usize, out: usize): void {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  let c = f64x2.splat(0);
  let d = f64x2.splat(0);
  for (let group = groups; group < end; group += GROUP) {
    const count = load<u32>(group, COUNT);
    let place = x + load<u32>(group, PLACES);
    let weight = v128.load64_splat(group);
    let fa = f64x2.mul(weight, v128.load(place));
    let fb = f64x2.mul(weight, v128.load(place, PAIR));
    let fc = f64x2.mul(weight, v128.load(place, 2 * PAIR));
    let fd = f64x2.mul(weight, v128.load(place, 3 * PAIR));
    if (count > 1) {
      place = x + load<u32>(group, PLACES + 4);
      weight = v128.load64_splat(group, D);
      fa = f64x2.add(fa, f64x2.mul(weight, v128.load(place)));
      fb = f64x2.add(fb, f64x2.mul(weight, v128.load(place, PAIR)));
      fc = f64x2.add(fc, f64x2.mul(weight, v128.load(place, 2 * PAIR)));
      fd = f64x2.add(fd, f64x2.mul(weight, v128.load(place, 3 * PAIR)));
      if (count > 2) {
        place = x + load<u32>(group, PLACES + 8);
        weight = v128.load64_splat(group, 2 * D);
        fa = f64x2.add(fa, f64x2.mul(weight, v128.load(place)));
        fb = f64x2.add(fb, f64x2.mul(weight, v128.load(place, PAIR)));
        fc = f64x2.add(fc, f64x2.mul(weight, v128.load(place, 2 * PAIR)));
        fd = f64x2.add(fd, f64x2.mul(weight, v128.load(place, 3 * PAIR)));
        if (count > 3) {
          place = x + load<u32>(group, PLACES + 12);
          weight = v128.load64_splat(group, 3 * D);
          fa = f64x2.add(fa, f64x2.mul(weight, v128.load(place)));
          fb = f64x2.add(fb, f64x2.mul(weight, v128.load(place, PAIR)));
          fc = f64x2.add(fc, f64x2.mul(weight, v128.load(place, 2 * PAIR)));
          fd = f64x2.add(fd, f64x2.mul(weight, v128.load(place, 3 * PAIR)));
        }
      }
    }
    a = f64x2.add(a, fa);
    b = f64x2.add(b, fb);
    c = f64x2.add(c, fc);
    d = f64x2.add(d, fd);
  }
  v128.store(out, a);
  v128.store(out, b, PAIR);
  v128.store(out, c, 2 * PAIR);
  v128.store(out, d, 3 * PAIR);
}
