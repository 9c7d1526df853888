import type { Complex } from './index.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';
import { planFor } from './plan.ts';

/** Width of the half spectrum of a real row: ⌊w/2⌋ + 1. */
export function halfWidth(width: number): number {
  return Math.floor(width / 2) + 1;
}

/** Room for the half spectrum of a real signal or picture. */
export function halfSpectrum(shape: Shape): Complex {
  const [height, width] = asPicture(shape);
  const size = height * halfWidth(width);
  return { re: new Float64Array(size), im: new Float64Array(size) };
}

/**
 * The left half, columns 0 … ⌊w/2⌋, of a real picture's spectrum; the rest is its mirror image,
 * X[−k, −l] = conj X[k, l]; to `out`. Two real rows ride in one complex transform.
 */
export function realForward(x: Vec, height: number, width: number, out: Complex): void {
  const half = halfWidth(width);
  const row = planFor(width);
  const re = new Float64Array(width);
  const im = new Float64Array(width);
  for (let i = 0; i < height; i += 2) {
    const paired = i + 1 < height;
    re.set(x.subarray(i * width, (i + 1) * width));
    if (paired) im.set(x.subarray((i + 1) * width, (i + 2) * width));
    else im.fill(0);
    row.run(re, im, 0, 1);
    for (let k = 0; k < half; k++) {
      const mirror = k === 0 ? 0 : width - k;
      const a = i * half + k;
      // Z = P + iQ with P and Q Hermitian: P = (Z_k + conj Z_−k)/2, Q = (Z_k − conj Z_−k)/2i.
      out.re[a] = 0.5 * (re[k] + re[mirror]);
      out.im[a] = 0.5 * (im[k] - im[mirror]);
      if (!paired) continue;
      out.re[a + half] = 0.5 * (im[k] + im[mirror]);
      out.im[a + half] = 0.5 * (re[mirror] - re[k]);
    }
  }
  if (height > 1) planFor(height).run(out.re, out.im, 0, half);
}

/** The real picture behind the left half of a spectrum, to `out`; `spectrum` is overwritten. */
export function realInverse(spectrum: Complex, height: number, width: number, out: Vec): void {
  const half = halfWidth(width);
  const { re: sr, im: si } = spectrum;
  // Exchanged parts turn the forward transform into the inverse.
  if (height > 1) planFor(height).run(si, sr, 0, half);
  const row = planFor(width);
  const re = new Float64Array(width);
  const im = new Float64Array(width);
  const share = 1 / (height * width);
  for (let i = 0; i < height; i += 2) {
    const paired = i + 1 < height;
    for (let k = 0; k < half; k++) {
      const a = i * half + k;
      const mirror = k === 0 ? 0 : width - k;
      // A real row has a real mean and, at even width, a real Nyquist term; what else is there is dropped.
      const real = mirror === 0 || mirror === k;
      const pr = sr[a];
      const pi = real ? 0 : si[a];
      const qr = paired ? sr[a + half] : 0;
      const qi = paired && !real ? si[a + half] : 0;
      re[k] = pr - qi;
      im[k] = pi + qr;
      re[mirror] = pr + qi;
      im[mirror] = qr - pi;
    }
    row.run(im, re, 0, 1);
    for (let j = 0; j < width; j++) out[i * width + j] = re[j] * share;
    if (paired) for (let j = 0; j < width; j++) out[(i + 1) * width + j] = im[j] * share;
  }
}
