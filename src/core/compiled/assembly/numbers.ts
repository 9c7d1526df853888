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
