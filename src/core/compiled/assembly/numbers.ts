/** Bytes of a number, and of two. */
export const D: usize = 8;
export const PAIR: usize = 16;

export function least(a: usize, b: usize): usize {
  return a < b ? a : b;
}

/** `count` numbers at x, each times `share`. */
export function scale(x: usize, count: usize, share: f64): void {
  const shares = f64x2.splat(share);
  const end = x + (count & ~1) * D;
  for (; x < end; x += PAIR) v128.store(x, f64x2.mul(v128.load(x), shares));
  if (count & 1) store<f64>(x, load<f64>(x) * share);
}

/** `count` complex numbers at (re, im), each times the one of (hr, hi). */
export function multiply(re: usize, im: usize, hr: usize, hi: usize, count: usize): void {
  const end = (count & ~1) * D;
  let k: usize = 0;
  for (; k < end; k += PAIR) {
    const zr = v128.load(re + k);
    const zi = v128.load(im + k);
    const wr = v128.load(hr + k);
    const wi = v128.load(hi + k);
    v128.store(re + k, f64x2.sub(f64x2.mul(zr, wr), f64x2.mul(zi, wi)));
    v128.store(im + k, f64x2.add(f64x2.mul(zr, wi), f64x2.mul(zi, wr)));
  }
  if (count & 1) {
    const zr = load<f64>(re + k);
    const zi = load<f64>(im + k);
    store<f64>(re + k, zr * load<f64>(hr + k) - zi * load<f64>(hi + k));
    store<f64>(im + k, zr * load<f64>(hi + k) + zi * load<f64>(hr + k));
  }
}
