import { D } from './numbers';

/*
 * Two real rows P and Q as one complex line Z = P + iQ, in column 0 of work space at (zr, zi), its numbers `row` bytes apart; and their two
 * half spectra as rows r and r + 1 of (re, im), as far as there are so many. The formulas are those of fft/real.ts.
 */

/** P = (Z_k + conj Z_−k)/2 and Q = (Z_k − conj Z_−k)/2i. */
export function takeApart(
  zr: usize,
  zi: usize,
  row: usize,
  width: usize,
  re: usize,
  im: usize,
  r: usize,
  height: usize,
): void {
  const half = width / 2 + 1;
  const paired = r + 1 < height;
  let a = r * half * D;
  let b = a + half * D;
  for (let k: usize = 0; k < half; k++) {
    const here = k * row;
    const mirror: usize = k === 0 ? 0 : (width - k) * row;
    const hr = load<f64>(zr + here);
    const hi = load<f64>(zi + here);
    const mr = load<f64>(zr + mirror);
    const mi = load<f64>(zi + mirror);
    store<f64>(re + a, 0.5 * (hr + mr));
    store<f64>(im + a, 0.5 * (hi - mi));
    if (paired) {
      store<f64>(re + b, 0.5 * (hi + mi));
      store<f64>(im + b, 0.5 * (mr - hr));
    }
    a += D;
    b += D;
  }
}

/** Z = P + iQ on the whole circle. */
export function pack(
  re: usize,
  im: usize,
  r: usize,
  height: usize,
  width: usize,
  zr: usize,
  zi: usize,
  row: usize,
): void {
  const half = width / 2 + 1;
  const paired = r + 1 < height;
  let a = r * half * D;
  let b = a + half * D;
  for (let k: usize = 0; k < half; k++) {
    const here = k * row;
    const mirror: usize = k === 0 ? 0 : (width - k) * row;
    // A real row has a real mean and, at even width, a real Nyquist term; what else is there is dropped.
    const real = mirror === 0 || mirror === here;
    const pr = load<f64>(re + a);
    const pi = real ? 0 : load<f64>(im + a);
    const qr = paired ? load<f64>(re + b) : 0;
    const qi = paired && !real ? load<f64>(im + b) : 0;
    store<f64>(zr + here, pr - qi);
    store<f64>(zi + here, pi + qr);
    store<f64>(zr + mirror, pr + qi);
    store<f64>(zi + mirror, qr - pi);
    a += D;
    b += D;
  }
}
