import { D, PAIR } from './numbers';
import { filterRows } from './real-pictures';

/*
 * Steps of Richardson–Lucy as solvers/richardson-lucy.ts tells them, where A filters a frame of height × width: x stands at (top, left) of
 * it, zeros around, and A x, times conj H, in its upper left corner. Everything stays in the module from step to step.
 */

/** x and the frame, which holds A x, are overwritten; the other numbers lie row after row. (re, im) has room for a half spectrum. */
export function likelihoodSteps(
  steps: usize,
  x: usize,
  sensitivity: usize,
  top: usize,
  left: usize,
  inHeight: usize,
  inWidth: usize,
  data: usize,
  outHeight: usize,
  outWidth: usize,
  rowPlan: usize,
  columnPlan: usize,
  frame: usize,
  height: usize,
  width: usize,
  hr: usize,
  hi: usize,
  re: usize,
  im: usize,
  work: usize,
): void {
  const bottom = top + inHeight;
  const pitch = width * D;
  for (let k: usize = 0; k < steps; k++) {
    for (let i: usize = 0; i < outHeight; i++)
      quotient(data + i * outWidth * D, frame + i * pitch, outWidth, width);
    memory.fill(frame + outHeight * pitch, 0, (height - outHeight) * pitch);
    filterRows(rowPlan, columnPlan, frame, 0, outHeight, top, bottom, height, width, hr, hi, 1, re, im, work);
    memory.fill(frame, 0, top * pitch);
    memory.fill(frame + bottom * pitch, 0, (height - bottom) * pitch);
    for (let i: usize = 0; i < inHeight; i++) {
      const at = i * inWidth * D;
      product(x + at, sensitivity + at, frame + (top + i) * pitch, left, inWidth, width);
    }
    filterRows(
      rowPlan,
      columnPlan,
      frame,
      top,
      bottom,
      0,
      outHeight,
      height,
      width,
      hr,
      hi,
      -1,
      re,
      im,
      work,
    );
  }
}

/** `count` data over the model, 0 where that is not positive, in place of it; zeros in the rest of the row. */
function quotient(data: usize, row: usize, count: usize, width: usize): void {
  const end = row + count * D;
  const rest = (width - count) * D;
  for (const pairs = row + (count & ~1) * D; row < pairs; row += PAIR) {
    v128.store(row, quotients(v128.load(data), v128.load(row)));
    data += PAIR;
  }
  if (count & 1) v128.store64_lane(row, quotients(v128.load64_zero(data), v128.load64_zero(row)), 0);
  memory.fill(end, 0, rest);
}

function quotients(data: v128, model: v128): v128 {
  return v128.and(f64x2.div(data, model), f64x2.gt(model, f64x2.splat(0)));
}

/** `count` numbers x times the corrections at `left` of the row, over the sensitivity: to x and in place of them, zeros in the rest of the row. */
function product(x: usize, sensitivity: usize, row: usize, left: usize, count: usize, width: usize): void {
  memory.fill(row, 0, left * D);
  row += left * D;
  const end = row + count * D;
  const rest = (width - left - count) * D;
  for (const pairs = row + (count & ~1) * D; row < pairs; row += PAIR) {
    const next = products(v128.load(x), v128.load(row), v128.load(sensitivity));
    v128.store(x, next);
    v128.store(row, next);
    x += PAIR;
    sensitivity += PAIR;
  }
  if (count & 1) {
    const next = products(v128.load64_zero(x), v128.load64_zero(row), v128.load64_zero(sensitivity));
    v128.store64_lane(x, next, 0);
    v128.store64_lane(row, next, 0);
  }
  memory.fill(end, 0, rest);
}

/** A correction below 0 is rounding; where the sensitivity is 0, x stays. */
function products(x: v128, correction: v128, sensitivity: v128): v128 {
  const zero = f64x2.splat(0);
  const kept = v128.andnot(correction, f64x2.lt(correction, zero));
  return v128.bitselect(f64x2.div(f64x2.mul(x, kept), sensitivity), x, f64x2.gt(sensitivity, zero));
}
