import { checkFinite, checkPositive } from '../check.ts';
import type { RandomState } from '../random/index.ts';

/**
 * One number of the Gamma distribution with this shape ≥ 1 and scale (mean shape·scale), from the same
 * normals and uniforms as `numpy.random.RandomState(seed).gamma(shape, scale)`, except that NumPy takes
 * another way at shape = 1 exactly. Marsaglia & Tsang, *ACM Trans. Math. Software* 26(3), 2000.
 */
export function gamma(shape: number, scale: number, rng: RandomState): number {
  checkFinite('gamma', 'shape', shape, 1);
  checkPositive('gamma', 'scale', scale);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    let x: number;
    let root: number;
    do {
      x = rng.standardNormal();
      root = 1 + c * x;
    } while (root <= 0);
    const v = root ** 3;
    const u = rng.random();
    if (u < 1 - 0.0331 * x ** 4) return scale * d * v;
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return scale * d * v;
  }
}
