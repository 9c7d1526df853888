import { F, FOUR } from './layers-numbers';

/*
 * Exponentials by the polynomials of Moshier's Cephes library (expf, tanhf), four at a time and in place, up to the next multiple of four.
 * Every browser has these bits; those of Math.exp and Math.tanh are each engine's own.
 */

const LOG2_E: f32 = 1.44269504;
/** ln 2 in two parts; the first has so few digits that its product with an exponent is exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;
/** Beyond these all is infinite, or 0. */
const LARGEST: f32 = 89;
const SMALLEST: f32 = -104;

/** e^x at each of `count` numbers. */
export function exp(x: usize, count: usize): void {
  for (const end = x + count * F; x < end; x += FOUR) v128.store(x, exponential(v128.load(x)));
}

/** 1/(1 + e⁻ˣ). */
export function sigmoid(x: usize, count: usize): void {
  const one = f32x4.splat(1);
  for (const end = x + count * F; x < end; x += FOUR)
    v128.store(x, f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(v128.load(x))))));
}

/** tanh x: 1 − 2/(e²ˣ + 1) for |x| > .625, where nothing cancels, with the sign of x; a polynomial between. */
export function tanh(x: usize, count: usize): void {
  for (const end = x + count * F; x < end; x += FOUR) v128.store(x, hyperbolic(v128.load(x)));
}

/** e^x = 2ⁿ eʳ, n the whole number nearest to x/ln 2. */
function exponential(x: v128): v128 {
  const inside = f32x4.max(f32x4.min(x, f32x4.splat(LARGEST)), f32x4.splat(SMALLEST));
  const n = f32x4.nearest(f32x4.mul(inside, f32x4.splat(LOG2_E)));
  const r = f32x4.sub(
    f32x4.sub(inside, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  const value = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  // In two halves, because 2ⁿ alone may be no number where e^x is one.
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(value, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

/** 2ⁿ by its exponent's bits. */
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

function hyperbolic(x: v128): v128 {
  const size = f32x4.abs(x);
  const one = f32x4.splat(1);
  const two = f32x4.splat(2);
  const far = f32x4.sub(one, f32x4.div(two, f32x4.add(exponential(f32x4.mul(two, size)), one)));
  const z = f32x4.mul(x, x);
  let p = f32x4.splat(-5.70498872745e-3);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.06390887954e-2));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-3.33332819422e-1));
  const near = f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x);
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return v128.or(v128.bitselect(far, near, f32x4.gt(size, f32x4.splat(0.625))), sign);
}
