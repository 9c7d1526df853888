import type { Vec } from '../vector.ts';

/** (H² + w|L|²)x̂ = Hŷ + w t, coefficient by coefficient. */
export interface SpectralSystem {
  readonly transfer: Vec;
  readonly spectrum: Vec;
  readonly target: Vec;
  /** |L|². */
  readonly gram: Vec;
}

/** What a weight may be: below, only rounding is undone; above, the data say nothing but their mean. */
const [LEAST, MOST] = [1e-12, 1e9];
const CLOSE = 1e-12;
const TRIES = 100;

/**
 * The w with ‖Hx̂ − ŷ‖ = ε. The residual w(Ht − |L|²ŷ)/(H² + w|L|²) grows with w, so there is one at most: Newton's method on its
 * logarithm over log w, held between bounds that close. Where even the largest w leaves less than ε, that one.
 */
export function weightFor(system: SpectralSystem, epsilon: number, guess: number): number {
  const wanted = 2 * Math.log(epsilon);
  let [low, high] = [Math.log(LEAST), Math.log(MOST)];
  let t = Math.min(high, Math.max(low, Math.log(guess)));
  for (let k = 0; k < TRIES; k++) {
    const { square, slope } = residualAt(system, Math.exp(t));
    const excess = Math.log(square) - wanted;
    if (Math.abs(excess) < CLOSE || high - low < CLOSE) break;
    if (excess > 0) high = t;
    else low = t;
    const next = t - (excess * square) / slope;
    t = next > low && next < high ? next : (low + high) / 2;
  }
  return Math.exp(t);
}

/** ‖Hx̂ − ŷ‖² and its slope over log w. */
function residualAt({ transfer, spectrum, target, gram }: SpectralSystem, w: number) {
  let [square, slope] = [0, 0];
  for (let k = 0; k < spectrum.length; k++) {
    const h = transfer[k];
    const whole = h * h + w * gram[k];
    if (whole === 0) continue;
    const r = (w * (h * target[k] - gram[k] * spectrum[k])) / whole;
    square += r * r;
    slope += (2 * r * r * h * h) / whole;
  }
  return { square, slope };
}
