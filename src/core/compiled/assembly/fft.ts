import { filterColumns, transformColumns } from './columns';
import { cosine } from './cosine';
import { putRows, rowFor, takeRows } from './lines';
import { D, least, scale } from './numbers';
import { pack, takeApart } from './real';
import { mayBeSingle, run } from './transform';

/*
 * The transforms of fft/index.ts and fft/real.ts. `work` has room for three times the longest group of lines, as complex numbers, and nine
 * times where its length is Bluestein's; lines are transformed in groups, as many side by side as the nearest memory holds.
 */
export { cosine, scale };

const ROWS: usize = 4;

/** A complex picture's, in place. */
export function transform(
  rowPlan: usize,
  columnPlan: usize,
  re: usize,
  im: usize,
  height: usize,
  width: usize,
  work: usize,
): void {
  if (height === 1 && mayBeSingle(rowPlan)) return run(rowPlan, re, im, re, im, 1, work);
  const pitch = width * D;
  for (let i: usize = 0; i < height; i += ROWS) {
    const count = least(ROWS, height - i);
    const row = rowFor(count);
    const workI = work + width * row;
    const from = i * pitch;
    takeRows(re + from, pitch, width, count, work, row);
    takeRows(im + from, pitch, width, count, workI, row);
    run(rowPlan, work, workI, work, workI, row / D, workI + width * row);
    putRows(work, row, re + from, pitch, width, count);
    putRows(workI, row, im + from, pitch, width, count);
  }
  if (height > 1) transformColumns(columnPlan, re, im, height, width, work);
}

/** The left half of a real picture's spectrum; two of its rows ride in one complex transform. */
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
  rowsForward(rowPlan, x, height, width, re, im, work);
  if (height > 1) transformColumns(columnPlan, re, im, height, width / 2 + 1, work);
}

function rowsForward(
  rowPlan: usize,
  x: usize,
  height: usize,
  width: usize,
  re: usize,
  im: usize,
  work: usize,
): void {
  const half = width / 2 + 1;
  const pitch = width * D;
  for (let i: usize = 0; i < height; i += 2 * ROWS) {
    const firsts = least(ROWS, (height - i + 1) / 2);
    const row = rowFor(firsts);
    const workI = work + width * row;
    const from = x + i * pitch;
    takeRows(from, 2 * pitch, width, firsts, work, row);
    takeRows(from + pitch, 2 * pitch, width, least(ROWS, (height - i) / 2), workI, row);
    run(rowPlan, work, workI, work, workI, row / D, workI + width * row);
    const to = i * half * D;
    takeApart(work, workI, row, width, re + to, im + to, height - i);
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
  rowsInverse(rowPlan, re, im, height, width, out, work);
}

function rowsInverse(
  rowPlan: usize,
  re: usize,
  im: usize,
  height: usize,
  width: usize,
  out: usize,
  work: usize,
): void {
  const half = width / 2 + 1;
  const pitch = width * D;
  for (let i: usize = 0; i < height; i += 2 * ROWS) {
    const firsts = least(ROWS, (height - i + 1) / 2);
    const row = rowFor(firsts);
    const workI = work + width * row;
    const from = i * half * D;
    pack(re + from, im + from, height - i, width, work, workI, row);
    run(rowPlan, workI, work, workI, work, row / D, workI + width * row);
    const to = out + i * pitch;
    putRows(work, row, to, 2 * pitch, width, firsts);
    putRows(workI, row, to + pitch, 2 * pitch, width, least(ROWS, (height - i) / 2));
  }
  scale(out, height * width, 1 / <f64>(height * width));
}

/**
 * A real picture times a half spectrum (hr, hi), or times its conjugate where `sign` is −1, in place; (re, im) has room for its own.
 */
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
  const half = width / 2 + 1;
  rowsForward(rowPlan, x, height, width, re, im, work);
  filterColumns(columnPlan, re, im, height, half, hr, hi, sign, work);
  rowsInverse(rowPlan, re, im, height, width, x, work);
}
