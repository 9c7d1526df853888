import { D, PAIR } from './numbers';
import { firstPass4, pass2, pass3, pass4, pass5, passAny } from './passes';

/*
 * A plan lies in memory as 32-bit words: its length, how many stages, then for each stage its radix, its length and the addresses of its
 * twiddles (real, imaginary) and of its circle (real, imaginary). Bluestein's plan has CHIRP for the number of stages, then the address of
 * the plan of its convolution, and those of its chirp and its filter.
 */
const HEAD: usize = 8;
const STAGE: usize = 24;
const CHIRP: u32 = 0xffffffff;

/** Transforms of this length may come one by one; all others come in pairs, s even. */
export function mayBeSingle(plan: usize): bool {
  return load<u32>(plan, 4) !== CHIRP && load<u32>(plan) % 8 === 0;
}

/**
 * `s` transforms side by side, number j of column q at [j·s + q]: from (xr, xi) to (yr, yi), which may be the same. `work` has room for
 * 2 · length · s complex numbers, and three times that of Bluestein's convolution.
 */
export function run(plan: usize, xr: usize, xi: usize, yr: usize, yi: usize, s: usize, work: usize): void {
  if (load<u32>(plan, 4) === CHIRP) runChirp(plan, xr, xi, yr, yi, s, work);
  else runStages(plan, xr, xi, yr, yi, s, work);
}

/** Each stage reads what the one before wrote: x first and y last, two work arrays in between. */
function runStages(plan: usize, xr: usize, xi: usize, yr: usize, yi: usize, s: usize, work: usize): void {
  const count: usize = load<u32>(plan, 4);
  const size = <usize>load<u32>(plan) * s * D;
  let fromR = xr;
  let fromI = xi;
  if (count < 2) {
    // No stage may write where it reads.
    fromR = count === 0 ? yr : work;
    fromI = count === 0 ? yi : work + size;
    memory.copy(fromR, xr, size);
    memory.copy(fromI, xi, size);
  }
  for (let i: usize = 0; i < count; i++) {
    const last = i === count - 1;
    const to = work + (i % 2) * 2 * size;
    const toR = last ? yr : to;
    const toI = last ? yi : to + size;
    const stage = plan + HEAD + i * STAGE;
    runStage(stage, fromR, fromI, toR, toI, s);
    s *= load<u32>(stage);
    fromR = toR;
    fromI = toI;
  }
}

function runStage(stage: usize, xr: usize, xi: usize, yr: usize, yi: usize, s: usize): void {
  const radix = load<u32>(stage);
  const length = load<u32>(stage, 4);
  const wr = load<u32>(stage, 8);
  const wi = load<u32>(stage, 12);
  if (s === 1) firstPass4(length, wr, wi, xr, xi, yr, yi);
  else if (radix === 4) pass4(length, wr, wi, xr, xi, yr, yi, s);
  else if (radix === 2) pass2(length, wr, wi, xr, xi, yr, yi, s);
  else if (radix === 3) pass3(length, wr, wi, xr, xi, yr, yi, s);
  else if (radix === 5) pass5(length, wr, wi, xr, xi, yr, yi, s);
  else passAny(radix, length, wr, wi, load<u32>(stage, 16), load<u32>(stage, 20), xr, xi, yr, yi, s);
}

/** As fft/bluestein.ts: times the chirp, a convolution by two transforms of a longer length, times the chirp. */
function runChirp(plan: usize, xr: usize, xi: usize, yr: usize, yi: usize, s: usize, work: usize): void {
  const length: usize = load<u32>(plan);
  const inner: usize = load<u32>(plan, 8);
  const chirpR: usize = load<u32>(plan, 12);
  const chirpI: usize = load<u32>(plan, 16);
  const filterR: usize = load<u32>(plan, 20);
  const filterI: usize = load<u32>(plan, 24);
  const row = s * D;
  const used = length * row;
  const size = <usize>load<u32>(inner) * row;
  const re = work;
  const im = work + size;
  const rest = im + size;
  multiplyRows(xr, xi, chirpR, chirpI, re, im, length, row);
  memory.fill(re + used, 0, size - used);
  memory.fill(im + used, 0, size - used);
  run(inner, re, im, re, im, s, rest);
  multiplyRows(re, im, filterR, filterI, re, im, load<u32>(inner), row);
  // The inverse is the forward transform with the real and imaginary parts exchanged.
  run(inner, im, re, im, re, s, rest);
  multiplyRows(re, im, chirpR, chirpI, yr, yi, length, row);
}

/** Row j of x, of `row` bytes, times number j of w. */
function multiplyRows(
  xr: usize,
  xi: usize,
  wr: usize,
  wi: usize,
  yr: usize,
  yi: usize,
  rows: usize,
  row: usize,
): void {
  let at: usize = 0;
  for (let j: usize = 0; j < rows; j++) {
    const ur = v128.load64_splat(wr + j * D);
    const ui = v128.load64_splat(wi + j * D);
    for (const end = at + row; at < end; at += PAIR) {
      const zr = v128.load(xr + at);
      const zi = v128.load(xi + at);
      v128.store(yr + at, f64x2.sub(f64x2.mul(zr, ur), f64x2.mul(zi, ui)));
      v128.store(yi + at, f64x2.add(f64x2.mul(zr, ui), f64x2.mul(zi, ur)));
    }
  }
}
