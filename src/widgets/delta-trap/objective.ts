/**
 * What a prior that likes sparse gradients says of the pictures on the way: R(x_t) = Σ|∇x_t|^α, differences on the ring like the blur.
 * Convex and the same everywhere for α ≥ 1, so that there an average of shifted copies, which is what a blur is, can't cost more
 * than the picture itself.
 */
import { gradient } from '../../core/operators/gradient.ts';
import type { Vec } from '../../core/vector.ts';
import type { Shape } from './heat.ts';

/** Differences below this are rounding. */
const NOTHING = 1e-12;

/** |∇x| at each pixel. */
export function slopes(x: Vec, shape: Shape): Vec {
  const field = gradient(shape, { boundary: 'periodic' }).apply(x);
  return x.map((_, q) => {
    const size = Math.hypot(field[q], field[x.length + q]);
    return size < NOTHING ? 0 : size;
  });
}

export function gradientPower(slope: Vec, alpha: number): number {
  let total = 0;
  for (const size of slope) if (size > 0) total += size ** alpha;
  return total;
}

/** The exponent between `least` and 1 at which both pictures cost the same; null where the second is cheaper at all of them. */
export function tieOf(sharp: Vec, blurry: Vec, least: number): number | null {
  const gain = (alpha: number) => gradientPower(blurry, alpha) - gradientPower(sharp, alpha);
  if (gain(least) < 0) return null;
  let [low, high] = [least, 1];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (gain(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
const HALVINGS = 16;
