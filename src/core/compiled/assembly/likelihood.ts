import { filterColumns } from './columns';
import { D, PAIR, least, scale } from './numbers';
import { rowsForward, rowsInverse } from './real-pictures';

/*
 * Steps of Richardson–Lucy as solvers/richardson-lucy.ts tells them, where A filters a frame: x stands at (top, left) of it, zeros around,
 * and A x, times conj H, in its upper left corner. Only a half spectrum stands in memory from filter to filter: rows come out of it to a
 * strip, are divided or multiplied there while they are near, and go back. Rows that are 0 are never transformed; but a row's partner in
 * its transform is, so that all rounds as in whole filters.
 */
const STRIP: usize = 8;

/* The run under way. */
let rowPlan: usize = 0;
let height: usize = 0;
let width: usize = 0;
let re: usize = 0;
let im: usize = 0;
let strip: usize = 0;
let work: usize = 0;

/**
 * x and its model A x are overwritten; they, the data and the sensitivity lie row after row. The rest is room: for a half spectrum, for
 * eight rows of the frame, and what a transform works in.
 */
export function likelihoodSteps(
  steps: usize,
  x: usize,
  sensitivity: usize,
  top: usize,
  left: usize,
  inHeight: usize,
  inWidth: usize,
  data: usize,
  model: usize,
  outHeight: usize,
  outWidth: usize,
  planOfRows: usize,
  planOfColumns: usize,
  frameHeight: usize,
  frameWidth: usize,
  hr: usize,
  hi: usize,
  roomRe: usize,
  roomIm: usize,
  roomStrip: usize,
  roomWork: usize,
): void {
  rowPlan = planOfRows;
  height = frameHeight;
  width = frameWidth;
  re = roomRe;
  im = roomIm;
  strip = roomStrip;
  work = roomWork;
  const half = width / 2 + 1;
  const first = top & ~1;
  const last = paired(top + inHeight);
  const outLast = paired(outHeight);
  for (let k: usize = 0; k <= steps; k++) {
    for (let i: usize = 0; i < outLast; i += STRIP) {
      const end = least(outLast, i + STRIP);
      if (k > 0) toStrip(i, end);
      for (let r = i; r < end; r++) {
        if (r >= outHeight) clear(r - i);
        else if (k === 0) quotient(model + r * outWidth * D, data + r * outWidth * D, rowOf(r - i), outWidth);
        else if (k < steps) quotient(rowOf(r - i), data + r * outWidth * D, rowOf(r - i), outWidth);
        else memory.copy(model + r * outWidth * D, rowOf(r - i), outWidth * D);
      }
      if (k < steps) toSpectrum(i, end);
    }
    if (k === steps) return;
    clearOutside(0, outLast);
    filterColumns(planOfColumns, re, im, height, half, hr, hi, 1, work);
    for (let i = first; i < last; i += STRIP) {
      const end = least(last, i + STRIP);
      toStrip(i, end);
      for (let r = i; r < end; r++) {
        const at = (r - top) * inWidth * D;
        if (r < top || r >= top + inHeight) clear(r - i);
        else product(x + at, sensitivity + at, rowOf(r - i), left, inWidth);
      }
      toSpectrum(i, end);
    }
    clearOutside(first, last);
    filterColumns(planOfColumns, re, im, height, half, hr, hi, -1, work);
  }
}

/** The end of rows that are transformed, their partners with them, where `end` is that of a picture's. */
function paired(end: usize): usize {
  return least(height, (end + 1) & ~1);
}

/** Of the strip. */
function rowOf(r: usize): usize {
  return strip + r * width * D;
}

function clear(r: usize): void {
  memory.fill(rowOf(r), 0, width * D);
}

function toStrip(i: usize, end: usize): void {
  rowsInverse(rowPlan, re, im, i, end, width, strip - i * width * D, work);
  scale(strip, (end - i) * width, 1 / <f64>(height * width));
}

function toSpectrum(i: usize, end: usize): void {
  rowsForward(rowPlan, strip - i * width * D, i, end, width, re, im, work);
}

/** The spectra of the rows before `first` and from `end` on, which are 0. */
function clearOutside(first: usize, end: usize): void {
  const pitch = (width / 2 + 1) * D;
  memory.fill(re, 0, first * pitch);
  memory.fill(im, 0, first * pitch);
  memory.fill(re + end * pitch, 0, (height - end) * pitch);
  memory.fill(im + end * pitch, 0, (height - end) * pitch);
}

/** `count` data over the model, 0 where that is not positive, to a row, with zeros in the rest of it. */
function quotient(model: usize, data: usize, row: usize, count: usize): void {
  const end = row + count * D;
  const rest = (width - count) * D;
  for (const pairs = row + (count & ~1) * D; row < pairs; row += PAIR) {
    v128.store(row, quotients(v128.load(data), v128.load(model)));
    data += PAIR;
    model += PAIR;
  }
  if (count & 1) v128.store64_lane(row, quotients(v128.load64_zero(data), v128.load64_zero(model)), 0);
  memory.fill(end, 0, rest);
}

function quotients(data: v128, model: v128): v128 {
  return v128.and(f64x2.div(data, model), f64x2.gt(model, f64x2.splat(0)));
}

/** `count` numbers x times the corrections at `left` of the row, over the sensitivity: to x and in place of them, zeros in the rest of the row. */
function product(x: usize, sensitivity: usize, row: usize, left: usize, count: usize): void {
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
