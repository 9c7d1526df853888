import type { Vec } from '../vector.ts';
import type { TvKind } from './tv-field.ts';

/*
 * Chambolle's dual of min ½‖x − g‖² + λTV(x): a field p with |p| ≤ 1 everywhere and x = g + λ div p. (His p is −p here, so
 * that this one comes to point along ∇x.) Fields have two halves, as `gradient` with boundary 'replicate' gives them.
 */

/** x = g + λ div p by backward differences, into x. p must be 0 across the last row and column, as `ascend` leaves it. */
export function primalOf(
  g: Vec,
  p: Vec,
  lambda: number,
  [height, width]: readonly [number, number],
  x: Vec,
): void {
  const size = height * width;
  for (let i = 0, q = 0; i < height; i++) {
    for (let j = 0; j < width; j++, q++) {
      const down = i > 0 ? p[q] - p[q - width] : p[q];
      const across = j > 0 ? p[size + q] - p[size + q - 1] : p[size + q];
      x[q] = g[q] + lambda * (down + across);
    }
  }
}

/**
 * p⁺ = (p + s∇x)/(1 + s|∇x|) with s = τ/λ, into `next` (which may be p); anisotropic, each component by its own |·|. Returns
 * Σ|∇x| − ⟨∇x, p⟩ ≥ 0 for the p that came: λ times it is the gap between the primal value at x and the dual value at p.
 * Chambolle, *An algorithm for total variation minimization and applications*, J. Math. Imaging Vis. 20 (2004).
 */
export function ascend(
  p: Vec,
  x: Vec,
  s: number,
  [height, width]: readonly [number, number],
  kind: TvKind,
  next: Vec,
): number {
  const size = height * width;
  const isotropic = kind === 'isotropic';
  let gap = 0;
  for (let i = 0, q = 0; i < height; i++) {
    const below = i + 1 < height ? width : 0;
    for (let j = 0; j < width; j++, q++) {
      const v = x[q + below] - x[q];
      const h = j + 1 < width ? x[q + 1] - x[q] : 0;
      const length = isotropic ? Math.sqrt(v * v + h * h) : Math.abs(v) + Math.abs(h);
      gap += length - v * p[q] - h * p[size + q];
      const shareV = 1 / (1 + s * (isotropic ? length : Math.abs(v)));
      const shareH = isotropic ? shareV : 1 / (1 + s * Math.abs(h));
      next[q] = (p[q] + s * v) * shareV;
      next[size + q] = (p[size + q] + s * h) * shareH;
    }
  }
  return gap;
}
