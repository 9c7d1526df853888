import { checkShape, demand } from '../check.ts';
import { cosineTransform, inverseCosineTransform, roots } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, maxAbs } from '../vector.ts';
import { realDecomposition } from './real-basis.ts';
import type { RealDecomposition } from './real-basis.ts';
import { asKernel } from './transfer.ts';

/** Two taps that differ by less than this share of the largest are the same, but for rounding. */
const ROUNDING = 1e-12;

/**
 * The convolution with a symmetric kernel and half-sample reflection in the basis of the DCT-II, which
 * diagonalises it:
 *
 *   A vₖₗ = Hₖₗvₖₗ,   Hₖₗ = Σ h_ab cos(πka/height) cos(πlb/width)   (a, b from the centre),   σ = |H|.
 *
 * Any reach, wider than the frame too. Ng, Chan & Tang, *SIAM J. Sci. Comput.* 21(3), 1999; Strang, *SIAM
 * Review* 41(1), 1999.
 * @param kernel a Vec for a signal's `[n]`, a Kernel for a `[height, width]` picture.
 * @throws RangeError when the kernel is not its own mirror image, left to right and top to bottom, about its
 *   centre ⌊k/2⌋.
 */
export function dct(kernel: Vec | Kernel, shape: Shape): RealDecomposition {
  const eigenvalues = cosineTransfer(kernel, shape);
  return realDecomposition({
    name: 'dct',
    inShape: shape,
    outShape: shape,
    sigma: eigenvalues.map(Math.abs),
    gain: eigenvalues,
    analyse: (y) => cosineTransform(y, shape),
    synthesise: (weights) => inverseCosineTransform(weights, shape),
    outside: () => 0,
  });
}

/** H over the DCT-II, with its sign; `kernel` and errors as for `dct`. */
export function cosineTransfer(kernel: Vec | Kernel, shape: Shape): Vec {
  const own = asKernel(kernel);
  checkKernel('dct', own);
  checkShape('dct', 'shape', shape);
  checkSymmetric(own);
  return eigenvaluesOf(own, asPicture(shape));
}

/** h(a, b) = h(±a, ±b), a tap beyond the kernel counting as 0. */
function checkSymmetric({ shape: [height, width], data }: Kernel): void {
  const tolerance = ROUNDING * maxAbs(data);
  const mirrored = (i: number, k: number) => 2 * Math.floor(k / 2) - i;
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const places = [
        [mirrored(i, height), j],
        [i, mirrored(j, width)],
      ] as const;
      for (const [a, b] of places) {
        const other = a < height && b < width ? data[a * width + b] : 0;
        const rule = 'kernel must be its own mirror image about its centre, left to right and top to bottom';
        const same = Math.abs(data[i * width + j] - other) <= tolerance;
        demand(same, 'dct', rule, `${data[i * width + j]} at (${i}, ${j}) and ${other} at (${a}, ${b})`);
      }
    }
  }
}

/** Hₖₗ, first along the rows, then along the columns. */
function eigenvaluesOf({ shape: [kh, kw], data }: Kernel, [height, width]: readonly [number, number]): Vec {
  const across = cosines(kw, width);
  const down = cosines(kh, height);
  const out = new Float64Array(height * width);
  for (let a = 0; a < kh; a++) {
    for (let l = 0; l < width; l++) {
      let line = 0;
      for (let b = 0; b < kw; b++) line += data[a * kw + b] * across[b * width + l];
      for (let k = 0; k < height; k++) out[k * width + l] += line * down[a * height + k];
    }
  }
  return out;
}

/** cos(πk(a − ⌊taps/2⌋)/n) at [a·n + k]. */
function cosines(taps: number, n: number): Vec {
  const centre = Math.floor(taps / 2);
  return roots(2 * n, taps * n, (i) => (i % n) * Math.abs(Math.floor(i / n) - centre)).re;
}
