/**
 * One Poisson count of mean λ from a stream of uniforms, by the two methods NumPy's `RandomState` uses: products
 * of uniforms below λ = 10, transformed rejection from there on.
 */
export function poisson(lambda: number, uniform: () => number): number {
  if (lambda === 0) return 0;
  return lambda < 10 ? byProducts(lambda, uniform) : byRejection(lambda, uniform);
}

/** Counts how many uniforms can be multiplied before the product falls to e^−λ (Knuth, TAOCP 2, 3.4.1). */
function byProducts(lambda: number, uniform: () => number): number {
  const floor = Math.exp(-lambda);
  let product = uniform();
  let count = 0;
  while (product > floor) {
    product *= uniform();
    count++;
  }
  return count;
}

/** Algorithm PTRS: Hörmann, *Insurance: Mathematics and Economics* 12, 1993. The letters are the paper's. */
function byRejection(mu: number, uniform: () => number): number {
  const logMu = Math.log(mu);
  const b = 0.931 + 2.53 * Math.sqrt(mu);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const vr = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mu + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const hat = Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b);
    if (hat <= -mu + k * logMu - logGamma(k + 1)) return k;
  }
}

/** Bernoulli numbers B₂ⱼ / (2j(2j−1)): the coefficients of Stirling's series. */
const STIRLING = [
  8.333333333333333e-2, -2.777777777777778e-3, 7.936507936507937e-4, -5.952380952380952e-4,
  8.417508417508418e-4, -1.917526917526918e-3, 6.41025641025641e-3, -2.955065359477124e-2,
  1.796443723688307e-1, -1.3924322169059,
];
const LOG_2PI = 1.8378770664093453;

/** ln Γ(x) for x ≥ 1: Stirling's series from 7 up, recurrence below (Zhang & Jin, *Computation of Special Functions*, 1996). */
function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  const steps = x < 7 ? Math.floor(7 - x) : 0;
  let z = x + steps;
  const z2 = (1 / z) * (1 / z);
  let series = STIRLING[9];
  for (let j = 8; j >= 0; j--) series = series * z2 + STIRLING[j];
  let result = series / z + 0.5 * LOG_2PI + (z - 0.5) * Math.log(z) - z;
  for (let j = 0; j < steps; j++) {
    z -= 1;
    result -= Math.log(z);
  }
  return result;
}
