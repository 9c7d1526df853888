import { transformColumns } from './columns';
import { cosine } from './cosine';
import { likelihoodSteps } from './likelihood';
import { putRows, rowFor, takeRows } from './lines';
import { D, least, scale } from './numbers';
import { filter, realForward, realInverse } from './real-pictures';
import { mayBeSingle, run } from './transform';

/*
 * The transforms of fft/index.ts and fft/real.ts. `work` has room for three times the longest group of lines, as complex numbers, and nine
 * times where its length is Bluestein's; lines are transformed in groups, as many side by side as the nearest memory holds.
 */
export { cosine, filter, likelihoodSteps, realForward, realInverse, scale };

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
