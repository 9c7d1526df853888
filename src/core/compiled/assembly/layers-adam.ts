import { F, FOUR } from './layers-numbers';

/**
 * m ← β₁m + (1−β₁)g,  v ← β₂v + (1−β₂)g²,  θ ← θ − γ̂·m/(√(v/spread) + ε) at each of `count` numbers, in place and up to the next multiple
 * of four; γ̂ = γ/(1−β₁ᵗ) and spread = 1−β₂ᵗ.
 */
export function adam(
  theta: usize,
  mean: usize,
  square: usize,
  gradient: usize,
  count: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  rate: f32,
  spread: f32,
  epsilon: f32,
): void {
  const bytes = count * F;
  for (let i: usize = 0; i < bytes; i += FOUR) {
    const g = v128.load(gradient + i);
    const m = f32x4.add(f32x4.mul(f32x4.splat(beta1), v128.load(mean + i)), f32x4.mul(f32x4.splat(rest1), g));
    const v = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(square + i)),
      f32x4.mul(f32x4.splat(rest2), f32x4.mul(g, g)),
    );
    v128.store(mean + i, m);
    v128.store(square + i, v);
    const size = f32x4.add(f32x4.sqrt(f32x4.div(v, f32x4.splat(spread))), f32x4.splat(epsilon));
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), m), size);
    v128.store(theta + i, f32x4.sub(v128.load(theta + i), step));
  }
}
