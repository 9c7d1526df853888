import { D, PAIR } from './numbers';

/*
 * The stages of a Stockham transform (fft/stage.ts), two columns at a time: `s` columns side by side, s even. Each adds and multiplies
 * what the pass of its radix in fft/radix-*.ts does, in that order, so that both round alike, to the last bit where the engine's sine and cosine are the constants below.
 *
 * All places are addresses: (xr, xi) is read, (yr, yi) written; (wr, wi) are the twiddles, w^(pk) at [p(r − 1) + k − 1].
 */

/** Real part of (ar + i·ai)(br + i·bi). */
function realOf(ar: v128, ai: v128, br: v128, bi: v128): v128 {
  return f64x2.sub(f64x2.mul(ar, br), f64x2.mul(ai, bi));
}
/** Imaginary part of it. */
function imaginaryOf(ar: v128, ai: v128, br: v128, bi: v128): v128 {
  return f64x2.add(f64x2.mul(ar, bi), f64x2.mul(ai, br));
}

export function pass2(
  length: usize,
  wr: usize,
  wi: usize,
  xr: usize,
  xi: usize,
  yr: usize,
  yi: usize,
  s: usize,
): void {
  const m = length / 2;
  const row = s * D;
  const far = row * m;
  for (let p: usize = 0; p < m; p++) {
    const w1r = v128.load64_splat(wr + p * D);
    const w1i = v128.load64_splat(wi + p * D);
    const end = xr + row * (p + 1);
    let ar = xr + row * p;
    let ai = xi + row * p;
    let or = yr + row * 2 * p;
    let oi = yi + row * 2 * p;
    while (ar < end) {
      const zar = v128.load(ar);
      const zai = v128.load(ai);
      const zbr = v128.load(ar + far);
      const zbi = v128.load(ai + far);
      v128.store(or, f64x2.add(zar, zbr));
      v128.store(oi, f64x2.add(zai, zbi));
      const dr = f64x2.sub(zar, zbr);
      const di = f64x2.sub(zai, zbi);
      v128.store(or + row, realOf(dr, di, w1r, w1i));
      v128.store(oi + row, imaginaryOf(dr, di, w1r, w1i));
      ar += PAIR;
      ai += PAIR;
      or += PAIR;
      oi += PAIR;
    }
  }
}

const SIN60: f64 = 0.8660254037844386;

export function pass3(
  length: usize,
  wr: usize,
  wi: usize,
  xr: usize,
  xi: usize,
  yr: usize,
  yi: usize,
  s: usize,
): void {
  const m = length / 3;
  const row = s * D;
  const far = row * m;
  const half = f64x2.splat(0.5);
  const sin60 = f64x2.splat(SIN60);
  for (let p: usize = 0; p < m; p++) {
    const w = p * 2 * D;
    const w1r = v128.load64_splat(wr + w);
    const w1i = v128.load64_splat(wi + w);
    const w2r = v128.load64_splat(wr + w + D);
    const w2i = v128.load64_splat(wi + w + D);
    const end = xr + row * (p + 1);
    let ar = xr + row * p;
    let ai = xi + row * p;
    let or = yr + row * 3 * p;
    let oi = yi + row * 3 * p;
    while (ar < end) {
      const zar = v128.load(ar);
      const zai = v128.load(ai);
      const zbr = v128.load(ar + far);
      const zbi = v128.load(ai + far);
      const zcr = v128.load(ar + 2 * far);
      const zci = v128.load(ai + 2 * far);
      const tr = f64x2.add(zbr, zcr);
      const ti = f64x2.add(zbi, zci);
      const ur = f64x2.sub(zar, f64x2.mul(half, tr));
      const ui = f64x2.sub(zai, f64x2.mul(half, ti));
      const vr = f64x2.mul(sin60, f64x2.sub(zbi, zci));
      const vi = f64x2.mul(sin60, f64x2.sub(zcr, zbr));
      v128.store(or, f64x2.add(zar, tr));
      v128.store(oi, f64x2.add(zai, ti));
      const pr = f64x2.add(ur, vr);
      const pi = f64x2.add(ui, vi);
      v128.store(or + row, realOf(pr, pi, w1r, w1i));
      v128.store(oi + row, imaginaryOf(pr, pi, w1r, w1i));
      const qr = f64x2.sub(ur, vr);
      const qi = f64x2.sub(ui, vi);
      v128.store(or + 2 * row, realOf(qr, qi, w2r, w2i));
      v128.store(oi + 2 * row, imaginaryOf(qr, qi, w2r, w2i));
      ar += PAIR;
      ai += PAIR;
      or += PAIR;
      oi += PAIR;
    }
  }
}

export function pass4(
  length: usize,
  wr: usize,
  wi: usize,
  xr: usize,
  xi: usize,
  yr: usize,
  yi: usize,
  s: usize,
): void {
  const m = length / 4;
  const row = s * D;
  const far = row * m;
  for (let p: usize = 0; p < m; p++) {
    const w = p * 3 * D;
    const w1r = v128.load64_splat(wr + w);
    const w1i = v128.load64_splat(wi + w);
    const w2r = v128.load64_splat(wr + w + D);
    const w2i = v128.load64_splat(wi + w + D);
    const w3r = v128.load64_splat(wr + w + 2 * D);
    const w3i = v128.load64_splat(wi + w + 2 * D);
    const end = xr + row * (p + 1);
    let ar = xr + row * p;
    let ai = xi + row * p;
    let or = yr + row * 4 * p;
    let oi = yi + row * 4 * p;
    while (ar < end) {
      const zar = v128.load(ar);
      const zcr = v128.load(ar + 2 * far);
      const er = f64x2.add(zar, zcr);
      const fr = f64x2.sub(zar, zcr);
      const zai = v128.load(ai);
      const zci = v128.load(ai + 2 * far);
      const ei = f64x2.add(zai, zci);
      const fi = f64x2.sub(zai, zci);
      const zbr = v128.load(ar + far);
      const zdr = v128.load(ar + 3 * far);
      const gr = f64x2.add(zbr, zdr);
      const hi = f64x2.sub(zdr, zbr);
      const zbi = v128.load(ai + far);
      const zdi = v128.load(ai + 3 * far);
      const gi = f64x2.add(zbi, zdi);
      // h = −i (b − d)
      const hr = f64x2.sub(zbi, zdi);
      v128.store(or, f64x2.add(er, gr));
      v128.store(oi, f64x2.add(ei, gi));
      const y1r = f64x2.add(fr, hr);
      const y1i = f64x2.add(fi, hi);
      v128.store(or + row, realOf(y1r, y1i, w1r, w1i));
      v128.store(oi + row, imaginaryOf(y1r, y1i, w1r, w1i));
      const y2r = f64x2.sub(er, gr);
      const y2i = f64x2.sub(ei, gi);
      v128.store(or + 2 * row, realOf(y2r, y2i, w2r, w2i));
      v128.store(oi + 2 * row, imaginaryOf(y2r, y2i, w2r, w2i));
      const y3r = f64x2.sub(fr, hr);
      const y3i = f64x2.sub(fi, hi);
      v128.store(or + 3 * row, realOf(y3r, y3i, w3r, w3i));
      v128.store(oi + 3 * row, imaginaryOf(y3r, y3i, w3r, w3i));
      ar += PAIR;
      ai += PAIR;
      or += PAIR;
      oi += PAIR;
    }
  }
}

const COS72: f64 = 0.30901699437494745;
const COS144: f64 = -0.8090169943749473;
const SIN72: f64 = 0.9510565162951535;
const SIN144: f64 = 0.5877852522924732;

export function pass5(
  length: usize,
  wr: usize,
  wi: usize,
  xr: usize,
  xi: usize,
  yr: usize,
  yi: usize,
  s: usize,
): void {
  const m = length / 5;
  const row = s * D;
  const far = row * m;
  const cos72 = f64x2.splat(COS72);
  const cos144 = f64x2.splat(COS144);
  const sin72 = f64x2.splat(SIN72);
  const sin144 = f64x2.splat(SIN144);
  const minusSin72 = f64x2.splat(-SIN72);
  for (let p: usize = 0; p < m; p++) {
    const end = xr + row * (p + 1);
    let ar = xr + row * p;
    let ai = xi + row * p;
    let or = yr + row * 5 * p;
    let oi = yi + row * 5 * p;
    const w = p * 4 * D;
    while (ar < end) {
      const zar = v128.load(ar);
      const zai = v128.load(ai);
      const zbr = v128.load(ar + far);
      const zbi = v128.load(ai + far);
      const zcr = v128.load(ar + 2 * far);
      const zci = v128.load(ai + 2 * far);
      const zdr = v128.load(ar + 3 * far);
      const zdi = v128.load(ai + 3 * far);
      const zer = v128.load(ar + 4 * far);
      const zei = v128.load(ai + 4 * far);
      // Sums and differences of the pairs that mirror each other: b with e, c with d.
      const br = f64x2.add(zbr, zer);
      const bi = f64x2.add(zbi, zei);
      const cr = f64x2.add(zcr, zdr);
      const ci = f64x2.add(zci, zdi);
      const er = f64x2.sub(zbr, zer);
      const ei = f64x2.sub(zbi, zei);
      const dr = f64x2.sub(zcr, zdr);
      const di = f64x2.sub(zci, zdi);
      v128.store(or, f64x2.add(f64x2.add(zar, br), cr));
      v128.store(oi, f64x2.add(f64x2.add(zai, bi), ci));
      const ur = f64x2.add(f64x2.add(zar, f64x2.mul(cos72, br)), f64x2.mul(cos144, cr));
      const ui = f64x2.add(f64x2.add(zai, f64x2.mul(cos72, bi)), f64x2.mul(cos144, ci));
      const fr = f64x2.add(f64x2.mul(sin72, ei), f64x2.mul(sin144, di));
      const fi = f64x2.sub(f64x2.mul(minusSin72, er), f64x2.mul(sin144, dr));
      scatter(or + row, oi + row, f64x2.add(ur, fr), f64x2.add(ui, fi), wr + w, wi + w);
      scatter(
        or + 4 * row,
        oi + 4 * row,
        f64x2.sub(ur, fr),
        f64x2.sub(ui, fi),
        wr + w + 3 * D,
        wi + w + 3 * D,
      );
      const vr = f64x2.add(f64x2.add(zar, f64x2.mul(cos144, br)), f64x2.mul(cos72, cr));
      const vi = f64x2.add(f64x2.add(zai, f64x2.mul(cos144, bi)), f64x2.mul(cos72, ci));
      const gr = f64x2.sub(f64x2.mul(sin144, ei), f64x2.mul(sin72, di));
      const gi = f64x2.sub(f64x2.mul(sin72, dr), f64x2.mul(sin144, er));
      scatter(or + 2 * row, oi + 2 * row, f64x2.add(vr, gr), f64x2.add(vi, gi), wr + w + D, wi + w + D);
      scatter(
        or + 3 * row,
        oi + 3 * row,
        f64x2.sub(vr, gr),
        f64x2.sub(vi, gi),
        wr + w + 2 * D,
        wi + w + 2 * D,
      );
      ar += PAIR;
      ai += PAIR;
      or += PAIR;
      oi += PAIR;
    }
  }
}

/** Two numbers, turned by one twiddle, to their place. */
function scatter(or: usize, oi: usize, zr: v128, zi: v128, wr: usize, wi: usize): void {
  const tr = v128.load64_splat(wr);
  const ti = v128.load64_splat(wi);
  v128.store(or, realOf(zr, zi, tr, ti));
  v128.store(oi, imaginaryOf(zr, zi, tr, ti));
}

/** Any radix by the definition; (cr, ci) is its circle, ω_r^j. */
export function passAny(
  radix: usize,
  length: usize,
  wr: usize,
  wi: usize,
  cr: usize,
  ci: usize,
  xr: usize,
  xi: usize,
  yr: usize,
  yi: usize,
  s: usize,
): void {
  const m = length / radix;
  const row = s * D;
  const far = row * m;
  const one = f64x2.splat(1);
  const zero = f64x2.splat(0);
  for (let p: usize = 0; p < m; p++) {
    for (let k: usize = 0; k < radix; k++) {
      const w = (p * (radix - 1) + k - 1) * D;
      const tr = k === 0 ? one : v128.load64_splat(wr + w);
      const ti = k === 0 ? zero : v128.load64_splat(wi + w);
      const to = row * (radix * p + k);
      for (let q: usize = 0; q < row; q += PAIR) {
        let re = zero;
        let im = zero;
        let turn: usize = 0;
        let at = row * p + q;
        for (let j: usize = 0; j < radix; j++) {
          const zr = v128.load(xr + at);
          const zi = v128.load(xi + at);
          const ur = v128.load64_splat(cr + turn * D);
          const ui = v128.load64_splat(ci + turn * D);
          re = f64x2.add(re, realOf(zr, zi, ur, ui));
          im = f64x2.add(im, imaginaryOf(zr, zi, ur, ui));
          turn += k;
          if (turn >= radix) turn -= radix;
          at += far;
        }
        v128.store(yr + to + q, realOf(re, im, tr, ti));
        v128.store(yi + to + q, imaginaryOf(re, im, tr, ti));
      }
    }
  }
}

/**
 * The first stage of a single transform, radix 4 on one column: two groups p, p + 1 at a time instead, m even. What it writes is in the
 * order of the others.
 */
export function firstPass4(
  length: usize,
  wr: usize,
  wi: usize,
  xr: usize,
  xi: usize,
  yr: usize,
  yi: usize,
): void {
  const m = length / 4;
  const far = m * D;
  for (let p: usize = 0; p < m; p += 2) {
    const at = p * D;
    const zar = v128.load(xr + at);
    const zcr = v128.load(xr + at + 2 * far);
    const er = f64x2.add(zar, zcr);
    const fr = f64x2.sub(zar, zcr);
    const zai = v128.load(xi + at);
    const zci = v128.load(xi + at + 2 * far);
    const ei = f64x2.add(zai, zci);
    const fi = f64x2.sub(zai, zci);
    const zbr = v128.load(xr + at + far);
    const zdr = v128.load(xr + at + 3 * far);
    const gr = f64x2.add(zbr, zdr);
    const hi = f64x2.sub(zdr, zbr);
    const zbi = v128.load(xi + at + far);
    const zdi = v128.load(xi + at + 3 * far);
    const gi = f64x2.add(zbi, zdi);
    const hr = f64x2.sub(zbi, zdi);
    // Six twiddles in their order: w1 w2 | w3 w1′ | w2′ w3′.
    const w = p * 3 * D;
    const ar = v128.load(wr + w);
    const br = v128.load(wr + w + PAIR);
    const cr = v128.load(wr + w + 2 * PAIR);
    const ai = v128.load(wi + w);
    const bi = v128.load(wi + w + PAIR);
    const ci = v128.load(wi + w + 2 * PAIR);
    const w1r = v128.shuffle<f64>(ar, br, 0, 3);
    const w1i = v128.shuffle<f64>(ai, bi, 0, 3);
    const w2r = v128.shuffle<f64>(ar, cr, 1, 2);
    const w2i = v128.shuffle<f64>(ai, ci, 1, 2);
    const w3r = v128.shuffle<f64>(br, cr, 0, 3);
    const w3i = v128.shuffle<f64>(bi, ci, 0, 3);
    const y1r = f64x2.add(fr, hr);
    const y1i = f64x2.add(fi, hi);
    const y2r = f64x2.sub(er, gr);
    const y2i = f64x2.sub(ei, gi);
    const y3r = f64x2.sub(fr, hr);
    const y3i = f64x2.sub(fi, hi);
    storeRows(
      yr + 4 * at,
      f64x2.add(er, gr),
      realOf(y1r, y1i, w1r, w1i),
      realOf(y2r, y2i, w2r, w2i),
      realOf(y3r, y3i, w3r, w3i),
    );
    storeRows(
      yi + 4 * at,
      f64x2.add(ei, gi),
      imaginaryOf(y1r, y1i, w1r, w1i),
      imaginaryOf(y2r, y2i, w2r, w2i),
      imaginaryOf(y3r, y3i, w3r, w3i),
    );
  }
}

/** Four pairs as two rows of four. */
function storeRows(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(to, v128.shuffle<f64>(a, b, 0, 2));
  v128.store(to + PAIR, v128.shuffle<f64>(c, d, 0, 2));
  v128.store(to + 2 * PAIR, v128.shuffle<f64>(a, b, 1, 3));
  v128.store(to + 3 * PAIR, v128.shuffle<f64>(c, d, 1, 3));
}
