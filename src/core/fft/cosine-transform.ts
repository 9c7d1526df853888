import { checkFits, checkShape } from '../check.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';
import { planFor } from './plan.ts';
import { roots } from './roots.ts';

/**
 * The orthonormal DCT-II along each axis of a signal or picture,
 *
 *   C_k = √(2/n) Σⱼ xⱼ cos(πk(2j + 1)/2n),   C₀ with 1/√n.
 *
 * Its inverse is its transpose, the DCT-III. Any length. SciPy: `dctn(x, type=2, norm='ortho')`.
 */
export function cosineTransform(x: Vec, shape: Shape): Vec {
  checkShape('cosineTransform', 'shape', shape);
  checkFits('cosineTransform', 'x', x, shape);
  return alongBoth(x, shape, forwardRows);
}

/** Undoes `cosineTransform`: the orthonormal DCT-III. SciPy: `dctn(c, type=3, norm='ortho')`. */
export function inverseCosineTransform(c: Vec, shape: Shape): Vec {
  checkShape('inverseCosineTransform', 'shape', shape);
  checkFits('inverseCosineTransform', 'c', c, shape);
  return alongBoth(c, shape, inverseRows);
}

/** Transforms `rows` rows of n numbers into a new array. */
type Rows = (x: Vec, rows: number, n: number) => Vec;

function alongBoth(x: Vec, shape: Shape, rows: Rows): Vec {
  const [height, width] = asPicture(shape);
  const done = rows(x, height, width);
  if (height === 1) return done;
  return turned(rows(turned(done, height, width), width, height), width, height);
}

/** The transposed picture. */
function turned(x: Vec, height: number, width: number): Vec {
  const out = new Float64Array(x.length);
  for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) out[j * height + i] = x[i * width + j];
  return out;
}

/** Where sample j stands among the even ones, rising, then the odd ones, falling. */
function shuffled(j: number, n: number): number {
  return j % 2 === 0 ? j / 2 : n - (j + 1) / 2;
}

/** The orthonormal factor of coefficient k. */
const share = (k: number, n: number): number => Math.sqrt((k === 0 ? 1 : 2) / n);

/*
 * Makhoul, *IEEE Trans. ASSP* 28(1), 1980: with v the shuffled samples and V = F v, Σⱼ xⱼcos(…) =
 * Re(e^(−πik/2n)V_k), and e^(−πik/2n)V_k = C_k − iC_(n−k). Two rows ride in one complex transform.
 */
const forwardRows: Rows = (x, rows, n) => {
  const plan = planFor(n);
  const turn = roots(4 * n, n, (k) => k);
  const [re, im] = [new Float64Array(n), new Float64Array(n)];
  const out = new Float64Array(rows * n);
  for (let i = 0; i < rows; i += 2) {
    const paired = i + 1 < rows;
    for (let j = 0; j < n; j++) {
      re[shuffled(j, n)] = x[i * n + j]!;
      im[shuffled(j, n)] = paired ? x[(i + 1) * n + j] : 0;
    }
    plan.run(re, im, 0, 1);
    for (let k = 0; k < n; k++) {
      const mirror = k === 0 ? 0 : n - k;
      const half = share(k, n) / 2;
      const [c, s] = [turn.re[k], turn.im[k]];
      out[i * n + k] = half * (c * (re[k] + re[mirror]) - s * (im[k] - im[mirror]));
      if (paired) out[(i + 1) * n + k] = half * (c * (im[k] + im[mirror]) - s * (re[mirror] - re[k]));
    }
  }
  return out;
};

const inverseRows: Rows = (c, rows, n) => {
  const plan = planFor(n);
  const turn = roots(4 * n, n, (k) => k);
  const [re, im] = [new Float64Array(n), new Float64Array(n)];
  const out = new Float64Array(rows * n);
  const scaled = (i: number, k: number): number => (i < rows && k < n ? c[i * n + k] / (share(k, n) * n) : 0);
  for (let i = 0; i < rows; i += 2) {
    for (let k = 0; k < n; k++) {
      // V_k = e^(+πik/2n)(C_k − iC_(n−k)) of each row, and the pair P + iQ.
      const pr = scaled(i, k) + scaled(i + 1, n - k);
      const pi = scaled(i + 1, k) - scaled(i, n - k);
      re[k] = turn.re[k] * pr + turn.im[k] * pi;
      im[k] = turn.re[k] * pi - turn.im[k] * pr;
    }
    // Exchanged parts turn the forward transform into the inverse.
    plan.run(im, re, 0, 1);
    for (let j = 0; j < n; j++) {
      out[i * n + j] = re[shuffled(j, n)]!;
      if (i + 1 < rows) out[(i + 1) * n + j] = im[shuffled(j, n)]!;
    }
  }
  return out;
};
