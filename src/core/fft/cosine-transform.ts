import type { Vec } from '../vector.ts';
import { cosineTables } from './cosine-tables.ts';
import type { CosineTables } from './cosine-tables.ts';
import { planFor } from './plan.ts';

/** The orthonormal DCT-II along both axes, to `out`, which may be x. */
export const cosineForward = (x: Vec, height: number, width: number, out: Vec): void =>
  alongBoth(x, height, width, out, forward);

/** The orthonormal DCT-III along both axes. */
export const cosineInverse = (c: Vec, height: number, width: number, out: Vec): void =>
  alongBoth(c, height, width, out, inverse);

/** Pairs of lines of n numbers: number j of pair q lies at j·along + q·next and, of its partner, `partner` further on. */
interface Pairs {
  readonly n: number;
  readonly along: number;
  readonly next: number;
  readonly partner: number;
}

/** Work space for `batch` pairs: number j of pair q at [j·batch + q]. */
interface Batch {
  readonly re: Vec;
  readonly im: Vec;
  readonly batch: number;
}

/** Transforms a batch of pairs, the first at `from`, out of x into `out`, which may be x: all of the batch is read before it is written. */
type Pass = (x: Vec, out: Vec, from: number, pairs: Pairs, work: Batch, tables: CosineTables) => void;

/** Rows a pair at a time, which stays in the nearest memory; columns all at once, so that memory is read in its order. */
function alongBoth(x: Vec, height: number, width: number, out: Vec, pass: Pass): void {
  alongLines(x, out, { n: width, count: height, along: 1, across: width, batch: 1 }, pass);
  if (height === 1) return;
  const batch = Math.max(1, Math.floor(width / 2));
  alongLines(out, out, { n: height, count: width, along: width, across: 1, batch }, pass);
}

function alongLines(
  x: Vec,
  out: Vec,
  lines: Omit<Pairs, 'next' | 'partner'> & { count: number; across: number; batch: number },
  pass: Pass,
): void {
  const { n, count, along, across, batch } = lines;
  const tables = cosineTables(n);
  const pairs = { n, along, next: 2 * across, partner: across };
  const work = { re: new Float64Array(n * batch), im: new Float64Array(n * batch), batch };
  const paired = count - (count % 2);
  for (let i = 0; i < paired; i += 2 * batch) pass(x, out, i * across, pairs, work, tables);
  // The last of an odd number is its own partner.
  if (paired < count) pass(x, out, paired * across, { ...pairs, partner: 0 }, { ...work, batch: 1 }, tables);
}

/*
 * Makhoul, *IEEE Trans. ASSP* 28(1), 1980: with v the shuffled samples and V = F v, Σⱼ xⱼcos(…) =
 * Re(e^(−πik/2n)V_k), and e^(−πik/2n)V_k = C_k − iC_(n−k). Two lines ride in one complex transform.
 */
const forward: Pass = (x, out, from, { n, along, next, partner }, { re, im, batch }, { place, cos, sin }) => {
  for (let j = 0; j < n; j++) {
    const to = place[j] * batch;
    for (let q = 0, at = from + j * along; q < batch; q++, at += next) {
      re[to + q] = x[at];
      im[to + q] = x[at + partner];
    }
  }
  planFor(n).run(re, im, 0, batch);
  for (let k = 0; k < n; k++) {
    const c = cos[k] / 2;
    const s = sin[k] / 2;
    const here = k * batch;
    const mirror = k === 0 ? 0 : (n - k) * batch;
    for (let q = 0, at = from + k * along; q < batch; q++, at += next) {
      const pr = re[here + q];
      const pi = im[here + q];
      const mr = re[mirror + q];
      const mi = im[mirror + q];
      out[at] = c * (pr + mr) - s * (pi - mi);
      out[at + partner] = c * (pi + mi) - s * (mr - pr);
    }
  }
};

const inverse: Pass = (
  x,
  out,
  from,
  { n, along, next, partner },
  { re, im, batch },
  { place, cos, sin, scale },
) => {
  for (let k = 0; k < n; k++) {
    // V_k = e^(+πik/2n)(C_k − iC_(n−k)) of each line, and the pair P + iQ.
    const c = cos[k] * scale[k];
    const s = sin[k] * scale[k];
    const mirror = k === 0 ? 0 : scale[n - k] / scale[k];
    const far = from + (k === 0 ? 0 : n - k) * along;
    for (let q = 0, at = from + k * along, m = far; q < batch; q++, at += next, m += next) {
      const pr = x[at] + mirror * x[m + partner];
      const pi = x[at + partner] - mirror * x[m];
      re[k * batch + q] = c * pr + s * pi;
      im[k * batch + q] = c * pi - s * pr;
    }
  }
  // Exchanged parts turn the forward transform into the inverse.
  planFor(n).run(im, re, 0, batch);
  for (let j = 0; j < n; j++) {
    const row = place[j] * batch;
    for (let q = 0, at = from + j * along; q < batch; q++, at += next) {
      out[at] = re[row + q];
      out[at + partner] = im[row + q];
    }
  }
};
