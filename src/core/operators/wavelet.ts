import { checkChoice, checkInteger, checkShape, demand } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Entry, SparseAxis } from '../sparse-axis.ts';
import { sparseAxis, sparsePair } from '../sparse-axis.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, formatShape } from '../vector.ts';

export type WaveletFamily = 'haar' | 'daubechies4';

export interface WaveletOptions {
  /** 'daubechies4' has four taps and two vanishing moments; PyWavelets calls it 'db2'. */
  readonly family: WaveletFamily;
  /** How often the averages are split again. */
  readonly levels: number;
}

/**
 * c = W x, the orthogonal wavelet transform of a periodic signal or picture; WᵀW = I, so the adjoint is the inverse. One level
 * turns an axis of n into n/2 averages and n/2 details (a row each of low- and high-pass taps, gₜ = (−1)ᵗ h_(L−1−t)):
 *
 *   aᵢ = Σₜ hₜ x_(2i + t − L/2 + 1)      dᵢ = Σₜ gₜ x_(2i + t − L/2 + 1)      indices mod n, L taps
 *
 * and the next level splits the averages again. The result has the shape of x, coarsest first (Mallat's pyramid):
 *
 *   signal     a₂ d₂ d₁ d₁           picture    aa₂ ad₂ | ad₁      (first letter down the columns,
 *                                               da₂ dd₂ | ad₁       second along the rows)
 *                                               ————————+————
 *                                               da₁ da₁ | dd₁
 *
 * PyWavelets: `coeffs_to_array(wavedec2(x, 'haar' or 'db2', mode='periodization', level=levels))`.
 * Daubechies, *Orthonormal bases of compactly supported wavelets*, CPAM 41 (1988); Mallat, IEEE Trans. PAMI 11 (1989).
 * @throws RangeError "wavelet: shape must be divisible by 2^levels = 8, got 12×20".
 */
export function wavelet(shape: Shape, options: WaveletOptions): LinearOperator {
  const { family, levels } = options ?? {};
  checkShape('wavelet', 'shape', shape);
  checkChoice('wavelet', 'family', family, Object.keys(lowPass));
  checkInteger('wavelet', 'levels', levels, 1, 30);
  const block = 2 ** levels;
  const fits = shape.every((n: number) => n % block === 0);
  demand(fits, 'wavelet', `shape must be divisible by 2^levels = ${block}`, formatShape(shape));

  const [height, width] = asPicture(shape);
  const isSignal = shape.length === 1;
  const stages = Array.from({ length: levels }, (_, l) => {
    const [rows, columns] = [isSignal ? 1 : height / 2 ** l, width / 2 ** l];
    const down = isSignal ? sparseAxis(1, [[[0, 1]]]) : oneLevel(rows, family);
    const [before, after] = [new Float64Array(rows * columns), new Float64Array(rows * columns)];
    return { columns, before, after, ...sparsePair(down, oneLevel(columns, family)) };
  });
  return linearOperator({
    name: 'wavelet',
    inShape: shape,
    outShape: shape,
    forward(x, out) {
      out.set(x);
      for (const { columns, before, after, forward } of stages) {
        takeCorner(out, width, before, columns);
        forward(before, after);
        setCorner(out, width, after, columns);
      }
    },
    backward(c, out) {
      out.set(c);
      for (const { columns, before, after, backward } of stages.toReversed()) {
        takeCorner(out, width, before, columns);
        backward(before, after);
        setCorner(out, width, after, columns);
      }
    },
  });
}

/** Daubechies 1988: N = 1, which is Haar's, and N = 2; Σh = √2, Σh² = 1. */
const lowPass: Readonly<Record<WaveletFamily, readonly number[]>> = {
  haar: [Math.SQRT1_2, Math.SQRT1_2],
  daubechies4: [1 + Math.sqrt(3), 3 + Math.sqrt(3), 3 - Math.sqrt(3), 1 - Math.sqrt(3)].map(
    (tap) => tap / (4 * Math.SQRT2),
  ),
};

/** The n×n matrix of one level: n/2 rows of averages, then n/2 of details. */
function oneLevel(n: number, family: WaveletFamily): SparseAxis {
  const h = lowPass[family];
  const g = h.map((_, t) => (-1) ** t * h[h.length - 1 - t]);
  const shift = n + 1 - h.length / 2;
  const rows = (taps: readonly number[]) =>
    Array.from({ length: n / 2 }, (_, i) =>
      taps.map((weight, t): Entry => [(2 * i + t + shift) % n, weight]),
    );
  return sparseAxis(n, [...rows(h), ...rows(g)]);
}

/** Takes the upper left of a picture, so wide and as high as the block is, out into the block. */
function takeCorner(picture: Vec, width: number, block: Vec, columns: number): void {
  for (let i = 0; i * columns < block.length; i++) {
    block.set(picture.subarray(i * width, i * width + columns), i * columns);
  }
}

/** Puts a block into the upper left of a picture. */
function setCorner(picture: Vec, width: number, block: Vec, columns: number): void {
  for (let i = 0; i * columns < block.length; i++) {
    picture.set(block.subarray(i * columns, (i + 1) * columns), i * width);
  }
}
