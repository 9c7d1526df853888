import type { Vec } from '../../core/vector.ts';
import { asPicture } from '../../core/vector.ts';
import type { RestorationProblem } from './problem.ts';

/**
 * |L|² at every coefficient: Σ (2 − 2cos ω) over the axes for the gradient (order 1), its square for the Laplacian
 * (order 2; in one dimension the second difference). ω = 2πk/n in the row-major DFT of a periodic frame, πk/n in the
 * DCT-II of a mirrored one, whose differences are 0 across the edge.
 */
export function differencePower({ shape, boundary }: RestorationProblem, order: number): Vec {
  const [height, width] = asPicture(shape);
  const turn = boundary === 'periodic' ? 2 * Math.PI : Math.PI;
  const along = (k: number, n: number) => 2 - 2 * Math.cos((turn * k) / n);
  return Float64Array.from(
    { length: height * width },
    (_, i) => (along(Math.floor(i / width), height) + along(i % width, width)) ** order,
  );
}
