import { F, FOUR } from './layers-numbers';

/* Without a branch, which on data of both signs would be guessed wrong every other time; up to the next multiple of four. */

/** max(x, 0) in place, and its slope. */
export function relu(x: usize, count: usize, slope: usize): void {
  const zero = f32x4.splat(0);
  for (const end = x + count * F; x < end; x += FOUR, slope += FOUR) {
    const value = v128.load(x);
    v128.store(x, f32x4.max(value, zero));
    v128.store(slope, v128.and(f32x4.gt(value, zero), f32x4.splat(1)));
  }
}

/** x where x > 0 and a·x elsewhere, in place, and its slope. */
export function leakyRelu(x: usize, count: usize, slope: usize, a: f32): void {
  const zero = f32x4.splat(0);
  for (const end = x + count * F; x < end; x += FOUR, slope += FOUR) {
    const value = v128.load(x);
    const steep = v128.bitselect(f32x4.splat(1), f32x4.splat(a), f32x4.gt(value, zero));
    v128.store(x, f32x4.mul(steep, value));
    v128.store(slope, steep);
  }
}
