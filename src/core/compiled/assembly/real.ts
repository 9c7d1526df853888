import { D } from './numbers';

/*
 * Real rows ride in pairs, Z = P + iQ: line q of work space, at (zr, zi) with its numbers `row` bytes apart, holds rows 2q and 2q + 1 of a
 * picture, or of a half spectrum (re, im) of `half` columns. The formulas are those of fft/real.ts.
 */

/** Half spectra of `height` rows at most, from the lines of a group. P = (Z_k + conj Z_−k)/2 and Q = (Z_k − conj Z_−k)/2i. */
export function takeApart(
  zr: usize,
  zi: usize,
  row: usize,
  width: usize,
  re: usize,
  im: usize,
  height: usize,
): void {
  const half = width / 2 + 1;
  for (let r: usize = 0; r < height && r < (2 * row) / D; r += 4) {
    const at = r * half * D;
    const line = (r / 2) * D;
    // Four rows from two lines, two columns at a time, from the second to the last but one or two.
    const whole = r + 3 < height ? (half - 1) & ~1 : 0;
    for (let k: usize = 1; k < whole; k += 2)
      apartFour(zr + line, zi + line, row, width, k, re + at + k * D, im + at + k * D, half * D);
    for (let q: usize = 0; q < 4 && r + q < height; q += 2) {
      const to = at + q * half * D;
      const from = line + (q / 2) * D;
      const paired = r + q + 1 < height;
      apartTwo(zr + from, zi + from, row, width, 0, re + to, im + to, half * D, paired);
      for (let k: usize = whole > 1 ? whole : 1; k < half; k++)
        apartTwo(zr + from, zi + from, row, width, k, re + to, im + to, half * D, paired);
    }
  }
}

/** Column k of two rows. */
function apartTwo(
  zr: usize,
  zi: usize,
  row: usize,
  width: usize,
  k: usize,
  re: usize,
  im: usize,
  pitch: usize,
  paired: bool,
): void {
  const here = k * row;
  const mirror: usize = k === 0 ? 0 : (width - k) * row;
  const hr = load<f64>(zr + here);
  const hi = load<f64>(zi + here);
  const mr = load<f64>(zr + mirror);
  const mi = load<f64>(zi + mirror);
  store<f64>(re + k * D, 0.5 * (hr + mr));
  store<f64>(im + k * D, 0.5 * (hi - mi));
  if (!paired) return;
  store<f64>(re + pitch + k * D, 0.5 * (hi + mi));
  store<f64>(im + pitch + k * D, 0.5 * (mr - hr));
}

/** Columns k and k + 1 of four rows, to (re, im) in the first of them. */
function apartFour(
  zr: usize,
  zi: usize,
  row: usize,
  width: usize,
  k: usize,
  re: usize,
  im: usize,
  pitch: usize,
): void {
  const here = k * row;
  const mirror = (width - k) * row;
  const ar = v128.load(zr + here);
  const ai = v128.load(zi + here);
  const br = v128.load(zr + here + row);
  const bi = v128.load(zi + here + row);
  const mr = v128.load(zr + mirror);
  const mi = v128.load(zi + mirror);
  const nr = v128.load(zr + mirror - row);
  const ni = v128.load(zi + mirror - row);
  storeTwoRows(re, 2 * pitch, f64x2.add(ar, mr), f64x2.add(br, nr));
  storeTwoRows(im, 2 * pitch, f64x2.sub(ai, mi), f64x2.sub(bi, ni));
  storeTwoRows(re + pitch, 2 * pitch, f64x2.add(ai, mi), f64x2.add(bi, ni));
  storeTwoRows(im + pitch, 2 * pitch, f64x2.sub(mr, ar), f64x2.sub(nr, br));
}

/** Half of column a and of column b, of two lines each, as two rows `apart` bytes from one another. */
function storeTwoRows(to: usize, apart: usize, a: v128, b: v128): void {
  const half = f64x2.splat(0.5);
  v128.store(to, f64x2.mul(half, v128.shuffle<f64>(a, b, 0, 2)));
  v128.store(to + apart, f64x2.mul(half, v128.shuffle<f64>(a, b, 1, 3)));
}

/** The lines of a group, on the whole circle, from half spectra of `height` rows at most. */
export function pack(
  re: usize,
  im: usize,
  height: usize,
  width: usize,
  zr: usize,
  zi: usize,
  row: usize,
): void {
  const half = width / 2 + 1;
  // Columns that are their own mirror stand first and, at even width, last.
  const last = (width - 1) / 2;
  for (let r: usize = 0; r < height && r < (2 * row) / D; r += 4) {
    const at = r * half * D;
    const line = (r / 2) * D;
    const whole = r + 3 < height ? last & ~1 : 0;
    for (let k: usize = 1; k < whole; k += 2)
      packFour(re + at + k * D, im + at + k * D, half * D, k, width, zr + line, zi + line, row);
    for (let q: usize = 0; q < 4 && r + q < height; q += 2) {
      const from = at + q * half * D;
      const to = line + (q / 2) * D;
      const paired = r + q + 1 < height;
      packTwo(re + from, im + from, half * D, 0, width, zr + to, zi + to, row, paired);
      for (let k: usize = whole > 1 ? whole : 1; k < half; k++)
        packTwo(re + from, im + from, half * D, k, width, zr + to, zi + to, row, paired);
    }
  }
}

/** Column k of two rows, and its mirror. */
function packTwo(
  re: usize,
  im: usize,
  pitch: usize,
  k: usize,
  width: usize,
  zr: usize,
  zi: usize,
  row: usize,
  paired: bool,
): void {
  const here = k * row;
  const mirror: usize = k === 0 ? 0 : (width - k) * row;
  // A real row has a real mean and, at even width, a real Nyquist term; what else is there is dropped.
  const real = mirror === 0 || mirror === here;
  const at = k * D;
  const pr = load<f64>(re + at);
  const pi = real ? 0 : load<f64>(im + at);
  const qr = paired ? load<f64>(re + pitch + at) : 0;
  const qi = paired && !real ? load<f64>(im + pitch + at) : 0;
  store<f64>(zr + here, pr - qi);
  store<f64>(zi + here, pi + qr);
  store<f64>(zr + mirror, pr + qi);
  store<f64>(zi + mirror, qr - pi);
}

/** Columns k and k + 1 of four rows, from (re, im) in the first of them, and their mirrors. */
function packFour(
  re: usize,
  im: usize,
  pitch: usize,
  k: usize,
  width: usize,
  zr: usize,
  zi: usize,
  row: usize,
): void {
  const here = k * row;
  const mirror = (width - k) * row;
  // P and Q of either line: rows 0 and 2, rows 1 and 3.
  const p0r = v128.load(re);
  const p2r = v128.load(re + 2 * pitch);
  const p0i = v128.load(im);
  const p2i = v128.load(im + 2 * pitch);
  const q1r = v128.load(re + pitch);
  const q3r = v128.load(re + 3 * pitch);
  const q1i = v128.load(im + pitch);
  const q3i = v128.load(im + 3 * pitch);
  let pr = v128.shuffle<f64>(p0r, p2r, 0, 2);
  let pi = v128.shuffle<f64>(p0i, p2i, 0, 2);
  let qr = v128.shuffle<f64>(q1r, q3r, 0, 2);
  let qi = v128.shuffle<f64>(q1i, q3i, 0, 2);
  storeMirrors(zr + here, zi + here, zr + mirror, zi + mirror, pr, pi, qr, qi);
  pr = v128.shuffle<f64>(p0r, p2r, 1, 3);
  pi = v128.shuffle<f64>(p0i, p2i, 1, 3);
  qr = v128.shuffle<f64>(q1r, q3r, 1, 3);
  qi = v128.shuffle<f64>(q1i, q3i, 1, 3);
  storeMirrors(zr + here + row, zi + here + row, zr + mirror - row, zi + mirror - row, pr, pi, qr, qi);
}

/** P + iQ of two lines, and conj P + i conj Q. */
function storeMirrors(
  zr: usize,
  zi: usize,
  mr: usize,
  mi: usize,
  pr: v128,
  pi: v128,
  qr: v128,
  qi: v128,
): void {
  v128.store(zr, f64x2.sub(pr, qi));
  v128.store(zi, f64x2.add(pi, qr));
  v128.store(mr, f64x2.add(pr, qi));
  v128.store(mi, f64x2.sub(qr, pi));
}
