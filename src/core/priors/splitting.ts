import { checkPicture } from '../check.ts';
import { gradient } from '../operators/gradient.ts';
import { wavelet } from '../operators/wavelet.ts';
import type { WaveletOptions } from '../operators/wavelet.ts';
import type { Vec } from '../vector.ts';
import { fieldNorm, projectField } from './tv-field.ts';

/** R(x) = Σ|Lx| with an LᵀL that the DCT-II diagonalises: what a method that splits z = Lx off asks for. */
export interface Splitting {
  readonly name: string;
  /** L x and Lᵀ z, into `out` where it is given. */
  apply(x: Vec, out?: Vec): Vec;
  adjoint(z: Vec, out?: Vec): Vec;
  /** |L|² over the DCT-II. */
  readonly gram: Vec;
  /** Σ|z|. */
  norm(z: Vec): number;
  /** The nearest field no part of which is longer than `radius`, in place. */
  project(z: Vec, radius: number): void;
}

/** Isotropic total variation: L = ∇, and |L|² = 4 sin²(πk/2n) + 4 sin²(πl/2m). */
export function splitTv(shape: readonly [number, number]): Splitting {
  checkPicture('splitTv', 'shape', shape);
  const nabla = gradient(shape, { boundary: 'replicate' });
  return {
    name: 'isotropic total variation',
    apply: (x, out) => nabla.apply(x, out),
    adjoint: (z, out) => nabla.adjoint(z, out),
    gram: differencesGram(shape),
    norm: (z) => fieldNorm(z, 'isotropic'),
    project: (z, radius) => projectField(z, radius, 'isotropic'),
  };
}

/** |∇|² over the DCT-II: the differences across the last edge are 0. */
export function differencesGram([height, width]: readonly [number, number]): Vec {
  const along = (n: number) =>
    Float64Array.from({ length: n }, (_, k) => 4 * Math.sin((Math.PI * k) / (2 * n)) ** 2);
  const [down, across] = [along(height), along(width)];
  return Float64Array.from(
    { length: height * width },
    (_, q) => down[Math.floor(q / width)] + across[q % width],
  );
}

/** The details of an orthogonal wavelet transform, as `waveletL1`: L = W, |L|² = 1, and the averages cost nothing. */
export function splitWavelets(shape: readonly [number, number], options: WaveletOptions): Splitting {
  const transform = wavelet(shape, options);
  const [height, width] = shape;
  const block = 2 ** options.levels;
  const [rows, columns] = [height / block, width / block];
  /** The averages stand upper left. */
  const withoutAverages = (c: Vec): Vec => {
    for (let i = 0; i < rows; i++) c.fill(0, i * width, i * width + columns);
    return c;
  };
  return {
    name: `wavelet l1 (${options.family})`,
    apply: (x, out) => transform.apply(x, out),
    adjoint: (z, out) => transform.adjoint(z, out),
    gram: new Float64Array(height * width).fill(1),
    norm: (z) => withoutAverages(z.slice()).reduce((sum, value) => sum + Math.abs(value), 0),
    project(z, radius) {
      for (let q = 0; q < z.length; q++) z[q] = Math.max(-radius, Math.min(radius, z[q]));
      withoutAverages(z);
    },
  };
}
