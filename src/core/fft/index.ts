import { checkFits, checkShape, checkVec } from '../check.ts';
import { withTwin } from '../compiled/twin.ts';
import { compiledTransforms } from './compiled.ts';
import { halfWidth } from './real.ts';
import type { Frame, Likelihood, Transforms } from './transforms.ts';
import { written } from './written.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';

export type { FramedFilter } from './transforms.ts';
export { fastLength } from './fast-length.ts';
export { halfSpectrum, halfWidth } from './real.ts';
export { roots } from './roots.ts';

/** Complex numbers as two arrays of one length. */
export interface Complex {
  readonly re: Vec;
  readonly im: Vec;
}

/**
 * X_k = Σⱼ xⱼ e^(−2πi jk/n) of any length n, as new arrays or in `out`: mixed radix, and Bluestein where n has a prime factor
 * above 31. No scale factor forward, 1/n backward (`ifft`), as `scipy.fft`.
 */
export function fft(re: Vec, im: Vec, out?: Complex): Complex {
  checkVec('fft', 're', re);
  return fft2(re, im, [re.length], out);
}

/** xⱼ = (1/n) Σ_k X_k e^(+2πi jk/n): undoes `fft`. */
export function ifft(re: Vec, im: Vec, out?: Complex): Complex {
  checkVec('ifft', 're', re);
  return ifft2(re, im, [re.length], out);
}

/** The transform along both axes of a `[height, width]` picture (or of a signal `[n]`), as new arrays or in `out`. */
export function fft2(re: Vec, im: Vec, shape: Shape, out?: Complex): Complex {
  checkComplex('fft2', re, im, shape);
  if (out) checkComplex(`fft2's out`, out.re, out.im, shape);
  const to = out ?? { re: new Float64Array(re.length), im: new Float64Array(re.length) };
  transforms().forward(re, im, ...asPicture(shape), to);
  return to;
}

/** Undoes `fft2`, scale factor 1/(height·width) included. */
export function ifft2(re: Vec, im: Vec, shape: Shape, out?: Complex): Complex {
  checkComplex('ifft2', re, im, shape);
  if (out) checkComplex(`ifft2's out`, out.re, out.im, shape);
  const to = out ?? { re: new Float64Array(re.length), im: new Float64Array(re.length) };
  transforms().inverse(re, im, ...asPicture(shape), to);
  return to;
}

/**
 * The half spectrum, `[height, ⌊w/2⌋ + 1]`, of a real signal or picture, as new arrays or in `out`; the other half is its mirror image.
 * Half the work of `fft2`. NumPy: `rfft`, `rfft2`.
 */
export function rfft(x: Vec, shape: Shape, out?: Complex): Complex {
  checkShape('rfft', 'shape', shape);
  checkFits('rfft', 'x', x, shape);
  const [height, width] = asPicture(shape);
  if (out) checkComplex(`rfft's out`, out.re, out.im, [height, halfWidth(width)]);
  return transforms().realForward(x, height, width, out);
}

/** The real array of this shape behind a half spectrum, as a new one or in `out`. NumPy: `irfft`, `irfft2`. */
export function irfft(half: Complex, shape: Shape, out?: Vec): Vec {
  checkShape('irfft', 'shape', shape);
  const [height, width] = asPicture(shape);
  checkComplex('irfft', half.re, half.im, [height, halfWidth(width)]);
  if (out) checkFits('irfft', 'out', out, shape);
  return transforms().realInverse(half, height, width, out);
}

/**
 * A frame of this shape, to be filled with a picture and filtered in place as `filter` does, without the copies in and out. It lasts until the
 * next transform of any kind.
 */
export function openFrame(shape: Shape): Frame {
  checkShape('openFrame', 'shape', shape);
  return transforms().open(...asPicture(shape));
}

export interface FilterOptions {
  /** Times conj H: the correlation. */
  readonly conjugate?: boolean;
  /** Where the result is to stand, x itself perhaps; a new array by default. */
  readonly out?: Vec;
}

/**
 * F⁻¹[H · F x] of a real signal or picture and the half spectrum H of a real one: on the torus, the convolution with what H is the spectrum
 * of; with `conjugate`, the correlation.
 */
export function filter(x: Vec, transfer: Complex, shape: Shape, options: FilterOptions = {}): Vec {
  checkShape('filter', 'shape', shape);
  checkFits('filter', 'x', x, shape);
  const { conjugate = false, out = new Float64Array(x.length) } = options;
  checkFits('filter', 'out', out, shape);
  const [height, width] = asPicture(shape);
  checkComplex('filter', transfer.re, transfer.im, [height, halfWidth(width)]);
  transforms().filter(x, transfer, conjugate, height, width, out);
  return out;
}

/**
 * So many steps of Richardson–Lucy at once, by compiled code, where A filters a frame: x and its model A x are overwritten. False, and
 * nothing done, where there is none; the steps are then taken one by one (solvers/richardson-lucy.ts), to the same numbers.
 */
export function likelihoodSteps(problem: Likelihood, steps: number): boolean {
  const run = transforms().likelihoodSteps;
  run?.(problem, steps);
  return run !== undefined;
}

/**
 * The orthonormal DCT-II along each axis of a signal or picture,
 *
 *   C_k = √(2/n) Σⱼ xⱼ cos(πk(2j + 1)/2n),   C₀ with 1/√n.
 *
 * as a new array or in `out`, which may be x. Its inverse is its transpose, the DCT-III. Any length.
 * SciPy: `dctn(x, type=2, norm='ortho')`.
 */
export function cosineTransform(x: Vec, shape: Shape, out = new Float64Array(x.length)): Vec {
  checkShape('cosineTransform', 'shape', shape);
  checkFits('cosineTransform', 'x', x, shape);
  checkFits('cosineTransform', 'out', out, shape);
  transforms().cosine(x, ...asPicture(shape), out);
  return out;
}

/** Undoes `cosineTransform`: the orthonormal DCT-III. SciPy: `dctn(c, type=3, norm='ortho')`. */
export function inverseCosineTransform(c: Vec, shape: Shape, out = new Float64Array(c.length)): Vec {
  checkShape('inverseCosineTransform', 'shape', shape);
  checkFits('inverseCosineTransform', 'c', c, shape);
  checkFits('inverseCosineTransform', 'out', out, shape);
  transforms().cosineInverse(c, ...asPicture(shape), out);
  return out;
}

/** The whole spectrum from the half, by X[−k, −l] = conj X[k, l]. */
export function wholeSpectrum(half: Complex, shape: Shape): Complex {
  const [height, width] = asPicture(shape);
  const columns = halfWidth(width);
  const re = new Float64Array(height * width);
  const im = new Float64Array(height * width);
  for (let k = 0; k < height; k++) {
    const [to, from] = [k * width, k * columns];
    re.set(half.re.subarray(from, from + columns), to);
    im.set(half.im.subarray(from, from + columns), to);
    // Column l of row k is the mirror image of column w − l of row −k.
    const mirror = ((height - k) % height) * columns + width;
    for (let l = columns; l < width; l++) {
      re[to + l] = half.re[mirror - l];
      im[to + l] = -half.im[mirror - l];
    }
  }
  return { re, im };
}

const transforms = withTwin<Transforms>(written, compiledTransforms);

function checkComplex(who: string, re: Vec, im: Vec, shape: Shape): void {
  checkShape(who, 'shape', shape);
  checkFits(who, 're', re, shape);
  checkFits(who, 'im', im, shape);
}
