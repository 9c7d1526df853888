import { F, FOUR } from './layers-numbers';

/*
 * Weights lie in the order in which `correlate` reads them: for each four channels out, tap by tap the weights of all four; then one by
 * one the channels that are left.
 */

/** Weight t of channel o, which stands at h + list[t] + o · step (bytes), into that order. */
export function pack(h: usize, list: usize, count: usize, outputs: usize, step: usize, to: usize): void {
  let o: usize = 0;
  for (; o + 4 <= outputs; o += 4) {
    for (let t: usize = 0; t < count; t++, to += FOUR) {
      const at = h + o * step + load<u32>(list + t * 4);
      store<f32>(to, load<f32>(at));
      store<f32>(to, load<f32>(at + step), 4);
      store<f32>(to, load<f32>(at + 2 * step), 8);
      store<f32>(to, load<f32>(at + 3 * step), 12);
    }
  }
  for (; o < outputs; o++) {
    for (let t: usize = 0; t < count; t++, to += F)
      store<f32>(to, load<f32>(h + o * step + load<u32>(list + t * 4)));
  }
}

/** Numbers of a line that are computed side by side for one of four channels, and for a channel alone. */
const EIGHT: usize = 32;
const SIXTEEN: usize = 64;

/**
 * y[o, q] = bias[o] + Σₜ w[o, t] x[q + taps[t]] along each of `lines` lines of `bytes` bytes, which begin `pitch` bytes apart in x and in y
 * alike; taps are bytes. Channels of y are `plane` bytes apart. No bias where its address is 0. Up to fifteen numbers after each line are
 * written too.
 */
export function correlate(
  x: usize,
  taps: usize,
  count: usize,
  weights: usize,
  bias: usize,
  y: usize,
  outputs: usize,
  plane: usize,
  lines: usize,
  pitch: usize,
  bytes: usize,
): void {
  const fours = outputs & ~3;
  const singles = weights + fours * count * F;
  for (let line: usize = 0; line < lines; line++) {
    for (let q: usize = 0; q < bytes; q += EIGHT) {
      for (let o: usize = 0; o < fours; o += 4)
        four(x + q, taps, count, weights + o * count * F, bias ? bias + o * F : 0, y + o * plane + q, plane);
    }
    for (let o = fours; o < outputs; o++) {
      const w = singles + (o - fours) * count * F;
      for (let q: usize = 0; q < bytes; q += SIXTEEN)
        one(x + q, taps, count, w, bias ? bias + o * F : 0, y + o * plane + q);
    }
    x += pitch;
    y += pitch;
  }
}

/** Eight numbers of four channels: eight sums in registers. */
function four(x: usize, taps: usize, count: usize, w: usize, bias: usize, y: usize, plane: usize): void {
  let a0 = bias ? v128.load32_splat(bias) : f32x4.splat(0);
  let b0 = bias ? v128.load32_splat(bias, 4) : f32x4.splat(0);
  let c0 = bias ? v128.load32_splat(bias, 8) : f32x4.splat(0);
  let d0 = bias ? v128.load32_splat(bias, 12) : f32x4.splat(0);
  let a1 = a0;
  let b1 = b0;
  let c1 = c0;
  let d1 = d0;
  for (const end = taps + count * 4; taps < end; taps += 4) {
    const at = x + load<u32>(taps);
    const x0 = v128.load(at);
    const x1 = v128.load(at, 16);
    const wa = v128.load32_splat(w);
    a0 = f32x4.add(a0, f32x4.mul(wa, x0));
    a1 = f32x4.add(a1, f32x4.mul(wa, x1));
    const wb = v128.load32_splat(w, 4);
    b0 = f32x4.add(b0, f32x4.mul(wb, x0));
    b1 = f32x4.add(b1, f32x4.mul(wb, x1));
    const wc = v128.load32_splat(w, 8);
    c0 = f32x4.add(c0, f32x4.mul(wc, x0));
    c1 = f32x4.add(c1, f32x4.mul(wc, x1));
    const wd = v128.load32_splat(w, 12);
    d0 = f32x4.add(d0, f32x4.mul(wd, x0));
    d1 = f32x4.add(d1, f32x4.mul(wd, x1));
    w += FOUR;
  }
  v128.store(y, a0);
  v128.store(y, a1, 16);
  v128.store(y + plane, b0);
  v128.store(y + plane, b1, 16);
  v128.store(y + 2 * plane, c0);
  v128.store(y + 2 * plane, c1, 16);
  v128.store(y + 3 * plane, d0);
  v128.store(y + 3 * plane, d1, 16);
}

/** Sixteen numbers of one channel. */
function one(x: usize, taps: usize, count: usize, w: usize, bias: usize, y: usize): void {
  let a = bias ? v128.load32_splat(bias) : f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (const end = taps + count * 4; taps < end; taps += 4) {
    const at = x + load<u32>(taps);
    const weight = v128.load32_splat(w);
    a = f32x4.add(a, f32x4.mul(weight, v128.load(at)));
    b = f32x4.add(b, f32x4.mul(weight, v128.load(at, 16)));
    c = f32x4.add(c, f32x4.mul(weight, v128.load(at, 32)));
    d = f32x4.add(d, f32x4.mul(weight, v128.load(at, 48)));
    w += F;
  }
  v128.store(y, a);
  v128.store(y, b, 16);
  v128.store(y, c, 32);
  v128.store(y, d, 48);
}
