import { filterColumns, transformColumns } from './columns';
import { putRows, rowFor, takeRows } from './lines';
import { D, least, scale } from './numbers';
import { pack, takeApart } from './real';
import { run } from './transform';

/* Real pictures and the left halves of their spectra; two of their rows ride in one complex transform, a row of even number and the next. */

/** So many transforms of rows lie side by side. */
const ROWS: usize = 4;

/** The left half of a real picture's spectrum. */
export function realForward(
  rowPlan: usize,
  columnPlan: usize,
  x: usize,
  height: usize,
  width: usize,
  re: usize,
  im: usize,
  work: usize,
): void {
  rowsForward(rowPlan, x, 0, height, width, re, im, work);
  if (height > 1) transformColumns(columnPlan, re, im, height, width / 2 + 1, work);
}

/** Rows from the even one `first` on, before `end`. */
export function rowsForward(
  rowPlan: usize,
  x: usize,
  first: usize,
  end: usize,
  width: usize,
  re: usize,
  im: usize,
  work: usize,
): void {
  const half = width / 2 + 1;
  const pitch = width * D;
  for (let i = first; i < end; i += 2 * ROWS) {
    const firsts = least(ROWS, (end - i + 1) / 2);
    const row = rowFor(firsts);
    const workI = work + width * row;
    const from = x + i * pitch;
    takeRows(from, 2 * pitch, width, firsts, work, row);
    takeRows(from + pitch, 2 * pitch, width, least(ROWS, (end - i) / 2), workI, row);
    run(rowPlan, work, workI, work, workI, row / D, workI + width * row);
    const to = i * half * D;
    takeApart(work, workI, row, width, re + to, im + to, end - i);
  }
}

/** The real picture behind the left half of a spectrum, which is overwritten. */
export function realInverse(
  rowPlan: usize,
  columnPlan: usize,
  re: usize,
  im: usize,
  height: usize,
  width: usize,
  out: usize,
  work: usize,
): void {
  // Exchanged parts turn the forward transform into the inverse.
  if (height > 1) transformColumns(columnPlan, im, re, height, width / 2 + 1, work);
  rowsInverse(rowPlan, re, im, 0, height, width, out, work);
  scale(out, height * width, 1 / <f64>(height * width));
}

/** Rows from the even one `first` on, before `end`, not yet divided by anything. */
export function rowsInverse(
  rowPlan: usize,
  re: usize,
  im: usize,
  first: usize,
  end: usize,
  width: usize,
  out: usize,
  work: usize,
): void {
  const half = width / 2 + 1;
  const pitch = width * D;
  for (let i = first; i < end; i += 2 * ROWS) {
    const firsts = least(ROWS, (end - i + 1) / 2);
    const row = rowFor(firsts);
    const workI = work + width * row;
    const from = i * half * D;
    pack(re + from, im + from, end - i, width, work, workI, row);
    run(rowPlan, workI, work, workI, work, row / D, workI + width * row);
    const to = out + i * pitch;
    putRows(work, row, to, 2 * pitch, width, firsts);
    putRows(workI, row, to + pitch, 2 * pitch, width, least(ROWS, (end - i) / 2));
  }
}

/** A real picture times a half spectrum (hr, hi), or times its conjugate where `sign` is −1, in place; (re, im) has room for its own. */
export function filter(
  rowPlan: usize,
  columnPlan: usize,
  x: usize,
  height: usize,
  width: usize,
  hr: usize,
  hi: usize,
  sign: f64,
  re: usize,
  im: usize,
  work: usize,
): void {
  rowsForward(rowPlan, x, 0, height, width, re, im, work);
  filterColumns(columnPlan, re, im, height, width / 2 + 1, hr, hi, sign, work);
  rowsInverse(rowPlan, re, im, 0, height, width, x, work);
  scale(x, height * width, 1 / <f64>(height * width));
}
