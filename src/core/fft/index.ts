import { checkFits, checkShape, checkVec } from '../check.ts';
import { planFor } from './plan.ts';
import { realForward, realInverse } from './real.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';

export { cosineTransform, inverseCosineTransform } from './cosine-transform.ts';
export { fastLength } from './fast-length.ts';
export { roots } from './roots.ts';

/** Complex numbers as two arrays of one length. */
export interface Complex {
  readonly re: Vec;
  readonly im: Vec;
}

/**
 * X_k = Σⱼ xⱼ e^(−2πi jk/n) of any length n, as new arrays: mixed radix, and Bluestein where n has a prime factor
 * above 31. No scale factor forward, 1/n backward (`ifft`), as `scipy.fft`.
 */
export function fft(re: Vec, im: Vec): Complex {
  checkVec('fft', 're', re);
  return fft2(re, im, [re.length]);
}

/** xⱼ = (1/n) Σ_k X_k e^(+2πi jk/n): undoes `fft`. */
export function ifft(re: Vec, im: Vec): Complex {
  checkVec('ifft', 're', re);
  return ifft2(re, im, [re.length]);
}

/** The transform along both axes of a `[height, width]` picture (or of a signal `[n]`), as new arrays. */
export function fft2(re: Vec, im: Vec, shape: Shape): Complex {
  checkComplex('fft2', re, im, shape);
  const out = { re: re.slice(), im: im.slice() };
  transform(out.re, out.im, shape);
  return out;
}

/** Undoes `fft2`, scale factor 1/(height·width) included. */
export function ifft2(re: Vec, im: Vec, shape: Shape): Complex {
  checkComplex('ifft2', re, im, shape);
  const share = 1 / re.length;
  const out = { re: re.map((value) => value * share), im: im.map((value) => value * share) };
  // Exchanging the real and imaginary parts, before and after, turns the sign of the exponent.
  transform(out.im, out.re, shape);
  return out;
}

/** Width of the half spectrum of a real row: ⌊w/2⌋ + 1. */
export function halfWidth(width: number): number {
  return Math.floor(width / 2) + 1;
}

/**
 * The half spectrum, `[height, ⌊w/2⌋ + 1]`, of a real signal or picture; the other half is its mirror image.
 * Half the work of `fft2`. NumPy: `rfft`, `rfft2`.
 */
export function rfft(x: Vec, shape: Shape): Complex {
  checkShape('rfft', 'shape', shape);
  checkFits('rfft', 'x', x, shape);
  return realForward(x, ...asPicture(shape));
}

/** The real array of this shape behind a half spectrum. NumPy: `irfft`, `irfft2`. */
export function irfft(half: Complex, shape: Shape): Vec {
  checkShape('irfft', 'shape', shape);
  const [height, width] = asPicture(shape);
  checkComplex('irfft', half.re, half.im, [height, halfWidth(width)]);
  return realInverse({ re: half.re.slice(), im: half.im.slice() }, height, width);
}

/** The whole spectrum from the half, by X[−k, −l] = conj X[k, l]. */
export function wholeSpectrum(half: Complex, shape: Shape): Complex {
  const [height, width] = asPicture(shape);
  const columns = halfWidth(width);
  const re = new Float64Array(height * width);
  const im = new Float64Array(height * width);
  for (let k = 0; k < height; k++) {
    const mirrorRow = ((height - k) % height) * columns;
    for (let l = 0; l < width; l++) {
      const stored = l < columns;
      const from = stored ? k * columns + l : mirrorRow + width - l;
      re[k * width + l] = half.re[from]!;
      im[k * width + l] = stored ? half.im[from] : -half.im[from];
    }
  }
  return { re, im };
}

function transform(re: Vec, im: Vec, shape: Shape): void {
  const [height, width] = asPicture(shape);
  const row = planFor(width);
  for (let i = 0; i < height; i++) row.run(re, im, i * width, 1);
  if (height > 1) planFor(height).run(re, im, 0, width);
}

function checkComplex(who: string, re: Vec, im: Vec, shape: Shape): void {
  checkShape(who, 'shape', shape);
  checkFits(who, 're', re, shape);
  checkFits(who, 'im', im, shape);
}
