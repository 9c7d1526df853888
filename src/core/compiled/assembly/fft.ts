import { cosine } from './cosine';
import { putRows, putColumns, rowFor, takeColumns, takeRows } from './lines';
import { D, least, multiply, scale } from './numbers';
import { pack, takeApart } from './real';
import { mayBeSingle, run } from './transform';

/*
 * The transforms of fft/index.ts and fft/real.ts. `work` has room for three times the longest group of lines, as complex numbers, and nine
 * times where its length is Bluestein's; lines are transformed in groups, as many side by side as the nearest memory holds.
 */
export { cosine, multiply, scale };

const ROWS: usize = 4;
const COLUMNS: usize = 8;

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
  if (height > 1) columns(columnPlan, re, im, height, width, work);
}

/** Every column of a complex picture, in place. */
function columns(plan: usize, re: usize, im: usize, height: usize, width: usize, work: usize): void {
  const pitch = width * D;
  for (let j: usize = 0; j < width; j += COLUMNS) {
    const count = least(COLUMNS, width - j);
    const row = rowFor(count);
    const workI = work + height * row;
    const from = j * D;
    takeColumns(re + from, pitch, height, count, work);
    takeColumns(im + from, pitch, height, count, workI);
    run(plan, work, workI, work, workI, row / D, workI + height * row);
    putColumns(work, re + from, pitch, height, count);
    putColumns(workI, im + from, pitch, height, count);
  }
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
    for (let q: usize = 0; q < firsts; q++)
      takeApart(work + q * D, workI + q * D, row, width, re + to, im + to, 2 * q, height - i);
  }
  if (height > 1) columns(columnPlan, re, im, height, half, work);
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
  const half = width / 2 + 1;
  const pitch = width * D;
  // Exchanged parts turn the forward transform into the inverse.
  if (height > 1) columns(columnPlan, im, re, height, half, work);
  for (let i: usize = 0; i < height; i += 2 * ROWS) {
    const firsts = least(ROWS, (height - i + 1) / 2);
    const row = rowFor(firsts);
    const workI = work + width * row;
    const from = i * half * D;
    for (let q: usize = 0; q < firsts; q++)
      pack(re + from, im + from, 2 * q, height - i, width, work + q * D, workI + q * D, row);
    run(rowPlan, workI, work, workI, work, row / D, workI + width * row);
    const to = out + i * pitch;
    putRows(work, row, to, 2 * pitch, width, firsts);
    putRows(workI, row, to + pitch, 2 * pitch, width, least(ROWS, (height - i) / 2));
  }
  scale(out, height * width, 1 / <f64>(height * width));
}
