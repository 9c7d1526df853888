import { D, PAIR } from './numbers';

/*
 * Chambolle's step of priors/tv-dual.ts, row by row: what it adds, multiplies and divides, in its order, and so the same to the last bit.
 * A field's halves lie at v (down the columns) and h (along the rows). All places are addresses.
 */

/** `1 / (1 + s·length)` of two pixels. */
function shareOf(s: v128, length: v128): v128 {
  const one = f64x2.splat(1);
  return f64x2.div(one, f64x2.add(one, f64x2.mul(s, length)));
}

/** (p + s·d)·share of two pixels. */
function raised(p: v128, s: v128, d: v128, share: v128): v128 {
  return f64x2.mul(f64x2.add(p, f64x2.mul(s, d)), share);
}

/** Two pixels of `ascendRow`, whose differences are dv and dh. */
function ascendTwo(v: usize, h: usize, s: v128, dv: v128, dh: v128, isotropic: bool, gap: f64): f64 {
  const pv = v128.load(v);
  const ph = v128.load(h);
  const av = isotropic ? f64x2.mul(dv, dv) : f64x2.abs(dv);
  const ah = isotropic ? f64x2.mul(dh, dh) : f64x2.abs(dh);
  const both = f64x2.add(av, ah);
  const length = isotropic ? f64x2.sqrt(both) : both;
  const gaps = f64x2.sub(f64x2.sub(length, f64x2.mul(dv, pv)), f64x2.mul(dh, ph));
  const shareV = shareOf(s, isotropic ? length : av);
  const shareH = isotropic ? shareV : shareOf(s, ah);
  v128.store(v, raised(pv, s, dv, shareV));
  v128.store(h, raised(ph, s, dh, shareH));
  return gap + f64x2.extract_lane(gaps, 0) + f64x2.extract_lane(gaps, 1);
}

/** One pixel of `ascendRow`. */
function ascendOne(v: usize, h: usize, s: f64, dv: f64, dh: f64, isotropic: bool, gap: f64): f64 {
  const pv = load<f64>(v);
  const ph = load<f64>(h);
  const length = isotropic ? Math.sqrt(dv * dv + dh * dh) : Math.abs(dv) + Math.abs(dh);
  const shareV = 1 / (1 + s * (isotropic ? length : Math.abs(dv)));
  const shareH = isotropic ? shareV : 1 / (1 + s * Math.abs(dh));
  store<f64>(v, (pv + s * dv) * shareV);
  store<f64>(h, (ph + s * dh) * shareH);
  return gap + (length - dv * pv - dh * ph);
}

/** A row of the field (v, h), in place, from a row of x and the one below it; returns the gap with this row's share. */
function ascendRow(
  x: usize,
  below: usize,
  v: usize,
  h: usize,
  width: usize,
  s: f64,
  isotropic: bool,
  gap: f64,
): f64 {
  const last = (width - 1) * D;
  const paired = ((width - 1) & ~1) * D;
  const both = f64x2.splat(s);
  let j: usize = 0;
  for (; j < paired; j += PAIR) {
    const here = v128.load(x + j);
    const down = f64x2.sub(v128.load(below + j), here);
    const across = f64x2.sub(v128.load(x + j, D), here);
    gap = ascendTwo(v + j, h + j, both, down, across, isotropic, gap);
  }
  for (; j <= last; j += D) {
    const here = load<f64>(x + j);
    const across = j < last ? load<f64>(x + j, D) - here : 0;
    gap = ascendOne(v + j, h + j, s, load<f64>(below + j) - here, across, isotropic, gap);
  }
  return gap;
}

/** A row of x = g + λ div (v, h); `above` is the row of v above, zeros where there is none. */
function primalRow(g: usize, v: usize, above: usize, h: usize, width: usize, lambda: f64, x: usize): void {
  const end = width * D;
  const lambdas = f64x2.splat(lambda);
  store<f64>(x, load<f64>(g) + lambda * (load<f64>(v) - load<f64>(above) + load<f64>(h)));
  let j: usize = D;
  for (; j + D < end; j += PAIR) {
    const down = f64x2.sub(v128.load(v + j), v128.load(above + j));
    const across = f64x2.sub(v128.load(h + j), v128.load(h + j - D));
    v128.store(x + j, f64x2.add(v128.load(g + j), f64x2.mul(lambdas, f64x2.add(down, across))));
  }
  if (j < end) {
    const down = load<f64>(v + j) - load<f64>(above + j);
    const across = load<f64>(h + j) - load<f64>(h + j - D);
    store<f64>(x + j, load<f64>(g + j) + lambda * (down + across));
  }
}

/**
 * A step on some rows: the field (v, h) in place, and from it the next x at `to`. Row −1 of v is the next field's above these rows, or
 * zeros; x goes on for a row below them, unless they end the picture. Returns the gap with these rows' share.
 */
export function dualStep(
  g: usize,
  v: usize,
  h: usize,
  x: usize,
  to: usize,
  rows: usize,
  width: usize,
  ends: bool,
  s: f64,
  lambda: f64,
  isotropic: bool,
  gap: f64,
): f64 {
  const pitch = width * D;
  for (let i: usize = 0; i < rows; i++) {
    const at = i * pitch;
    const below = x + at + (ends && i + 1 === rows ? 0 : pitch);
    gap = ascendRow(x + at, below, v + at, h + at, width, s, isotropic, gap);
    primalRow(g + at, v + at, v + at - pitch, h + at, width, lambda, to + at);
  }
  return gap;
}
