import { checkChoice, checkPicture } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Vec } from '../vector.ts';

export interface GradientOptions {
  /** 'replicate': the difference across the last edge is 0 (Neumann). 'periodic': it is taken to the first row or column. */
  readonly boundary: 'replicate' | 'periodic';
}

/**
 * ∇x of a `[height, width]` picture by forward differences, as a `[2·height, width]` picture of two halves:
 *
 *   upper half  (∇x)[i, j] = x[i+1, j] − x[i, j]    down the columns
 *   lower half  (∇x)[i, j] = x[i, j+1] − x[i, j]    along the rows
 *
 * So the two components of pixel q are y[q] and y[height·width + q]. ‖∇‖² ≤ 8. −∇ᵀ is `divergence`.
 * Chambolle, *An algorithm for total variation minimization*, J. Math. Imaging Vis. 20 (2004), § 2.
 */
export function gradient(shape: readonly [number, number], options: GradientOptions): LinearOperator {
  const { boundary } = options ?? {};
  checkPicture('gradient', 'shape', shape);
  checkChoice('gradient', 'boundary', boundary, ['replicate', 'periodic']);
  const [height, width] = shape;
  const size = height * width;
  const wraps = boundary === 'periodic';
  // What lies beyond the last row or column: the first one, or the last again, so that the difference is 0.
  const below = (i: number) => (i + 1 < height ? i + 1 : wraps ? 0 : i);
  const beyond = wraps ? 0 : width - 1;
  return linearOperator({
    name: 'gradient',
    inShape: shape,
    outShape: [2 * height, width],
    forward(x, out) {
      for (let i = 0; i < height; i++) {
        const [here, next] = [i * width, below(i) * width];
        for (let j = 0; j < width; j++) out[here + j] = x[next + j] - x[here + j];
        alongRow(x, here, width, beyond, out, size + here);
      }
    },
    backward(y, out) {
      for (let i = 0; i < height; i++) {
        const here = i * width;
        const last = i + 1 === height;
        for (let j = 0; j < width; j++) {
          // What the difference above gives, and what this row's takes; the last one's gives to its own row, unless the frame wraps round.
          const given = i === 0 ? 0 : 0 + y[here - width + j];
          out[here + j] = (last && (!wraps || i === 0) ? given + y[here + j] : given) - y[here + j];
        }
        if (last && wraps && i > 0) for (let j = 0; j < width; j++) out[j] += y[here + j];
        alongRowTransposed(y, size + here, width, beyond, out, here);
      }
    },
  });
}

/** out[to + j] = x[from + j + 1] − x[from + j]; the last neighbour is number `beyond`. */
function alongRow(x: Vec, from: number, width: number, beyond: number, out: Vec, to: number): void {
  for (let j = 0; j < width - 1; j++) out[to + j] = x[from + j + 1] - x[from + j];
  out[to + width - 1] = x[from + beyond] - x[from + width - 1];
}

/** Adds the transpose of `alongRow`. */
function alongRowTransposed(y: Vec, from: number, width: number, beyond: number, out: Vec, to: number): void {
  if (width > 1) out[to] -= y[from];
  for (let j = 1; j < width - 1; j++) out[to + j] = out[to + j] + y[from + j - 1] - y[from + j];
  if (width > 1) out[to + width - 1] += y[from + width - 2];
  out[to + beyond] += y[from + width - 1];
  out[to + width - 1] -= y[from + width - 1];
}
