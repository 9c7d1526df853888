import { F, FOUR } from './layers-numbers';

/** Bytes of a line that are summed before the next tap's turn: as much of every channel as the nearest memory holds. */
const PIECE: usize = 2048;

/**
 * h[o, t] = Σ y[o, q] x[q + taps[t]] along a line of `bytes` bytes; taps are bytes. Channels of y are `plane` bytes apart. After the line y
 * is 0 up to the next multiple of 16 bytes, and x is finite.
 */
export function weigh(
  x: usize,
  taps: usize,
  count: usize,
  y: usize,
  outputs: usize,
  plane: usize,
  bytes: usize,
  h: usize,
): void {
  const row = count * F;
  const last = taps + (count - 1) * 4;
  memory.fill(h, 0, outputs * row);
  for (let q: usize = 0; q < bytes; q += PIECE) {
    const piece = min(PIECE, bytes - q);
    let o: usize = 0;
    for (; o + 4 <= outputs; o += 4) {
      let to = h + o * row;
      for (let tap = taps; tap <= last; tap += 8, to += 2 * F)
        fourByTwo(x + q, tap, min(tap + 4, last), y + o * plane + q, plane, piece, to, row);
    }
    for (; o < outputs; o++) {
      let to = h + o * row;
      for (let tap = taps; tap <= last; tap += 16, to += 4 * F)
        oneByFour(x + q, tap, last, y + o * plane + q, piece, to);
    }
  }
}

/** Four channels, two taps; where there is no second one, the first is computed twice and kept once. */
function fourByTwo(
  x: usize,
  tap: usize,
  next: usize,
  y: usize,
  plane: usize,
  bytes: usize,
  h: usize,
  row: usize,
): void {
  let u = x + load<u32>(tap);
  let v = x + load<u32>(next);
  let a0 = f32x4.splat(0);
  let b0 = a0;
  let c0 = a0;
  let d0 = a0;
  let a1 = a0;
  let b1 = a0;
  let c1 = a0;
  let d1 = a0;
  const yb = y + plane;
  const yc = yb + plane;
  const yd = yc + plane;
  for (let q: usize = 0; q < bytes; q += FOUR) {
    const xu = v128.load(u + q);
    const xv = v128.load(v + q);
    const ya = v128.load(y + q);
    a0 = f32x4.add(a0, f32x4.mul(ya, xu));
    a1 = f32x4.add(a1, f32x4.mul(ya, xv));
    const zb = v128.load(yb + q);
    b0 = f32x4.add(b0, f32x4.mul(zb, xu));
    b1 = f32x4.add(b1, f32x4.mul(zb, xv));
    const zc = v128.load(yc + q);
    c0 = f32x4.add(c0, f32x4.mul(zc, xu));
    c1 = f32x4.add(c1, f32x4.mul(zc, xv));
    const zd = v128.load(yd + q);
    d0 = f32x4.add(d0, f32x4.mul(zd, xu));
    d1 = f32x4.add(d1, f32x4.mul(zd, xv));
  }
  addTo(h, row, totals(a0, b0, c0, d0));
  if (next !== tap) addTo(h + F, row, totals(a1, b1, c1, d1));
}

/** One channel, four taps; those beyond the last are computed and not kept. */
function oneByFour(x: usize, tap: usize, last: usize, y: usize, bytes: usize, h: usize): void {
  const xa = x + load<u32>(tap);
  const xb = x + load<u32>(min(tap + 4, last));
  const xc = x + load<u32>(min(tap + 8, last));
  const xd = x + load<u32>(min(tap + 12, last));
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (let q: usize = 0; q < bytes; q += FOUR) {
    const value = v128.load(y + q);
    a = f32x4.add(a, f32x4.mul(value, v128.load(xa + q)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(xb + q)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(xc + q)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(xd + q)));
  }
  const sums = totals(a, b, c, d);
  addNumber(h, f32x4.extract_lane(sums, 0));
  if (tap + 4 <= last) addNumber(h + F, f32x4.extract_lane(sums, 1));
  if (tap + 8 <= last) addNumber(h + 2 * F, f32x4.extract_lane(sums, 2));
  if (tap + 12 <= last) addNumber(h + 3 * F, f32x4.extract_lane(sums, 3));
}

/** The sums of four registers, in one. */
function totals(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 1, 4, 5), v128.shuffle<f32>(a, b, 2, 3, 6, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 1, 4, 5), v128.shuffle<f32>(c, d, 2, 3, 6, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), v128.shuffle<f32>(ab, cd, 1, 3, 5, 7));
}

/** Four numbers, one to each of four rows. */
function addTo(h: usize, row: usize, sums: v128): void {
  addNumber(h, f32x4.extract_lane(sums, 0));
  addNumber(h + row, f32x4.extract_lane(sums, 1));
  addNumber(h + 2 * row, f32x4.extract_lane(sums, 2));
  addNumber(h + 3 * row, f32x4.extract_lane(sums, 3));
}

function addNumber(at: usize, value: f32): void {
  store<f32>(at, load<f32>(at) + value);
}
