import { demand } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import type { Vec } from '../vector.ts';
import { norm, scale } from '../vector.ts';
import { denseSvd } from './dense-svd.ts';
import { asMatrix, mix, times } from './matrix.ts';
import { realDecomposition } from '../spectral/index.ts';
import type { RealDecomposition } from '../spectral/index.ts';
import { outsideOf } from './svd.ts';

/** Q₁W = U C and Q₂W = V S, with C² + S² = 1. */
interface CsDecomposition {
  readonly u: readonly Vec[];
  readonly w: readonly Vec[];
  readonly c: Vec;
  readonly s: Vec;
}

/**
 * A = U C X⁻¹ and L = V S X⁻¹ with C² + S² = 1: the pair in one basis, in which min ‖Ax − y‖² + λ²‖Lx‖² is
 * the filter factor γ²/(γ² + λ²) on γᵢ = cᵢ/sᵢ, falling. γ = ∞ where L sees nothing (its null space, which
 * stays unfiltered). The columns of X are not orthogonal; U is. Dense, for a few hundred unknowns.
 *
 * By the SVD of [A; L] and the CS decomposition of its left vectors. Van Loan, *Numer. Math.* 46, 1985;
 * Hansen, *Discrete Inverse Problems*, SIAM 2010, §8.2.
 * @throws RangeError when A and L do not take the same x, or share a null vector (then no λ makes x unique).
 */
export function generalisedSvd(
  matrix: readonly Vec[] | LinearOperator,
  penalty: readonly Vec[] | LinearOperator,
): RealDecomposition {
  const who = 'generalisedSvd';
  const a = asMatrix(who, 'matrix', matrix);
  const l = asMatrix(who, 'penalty', penalty);
  const [m, n] = [a.rows.length, a.rows[0].length];
  demand(l.rows[0].length === n, who, `penalty must take ${n} numbers as the matrix does`, l.rows[0].length);
  const stacked = [...a.rows, ...l.rows];
  demand(stacked.length >= n, who, 'A and L together must have at least n rows', `${stacked.length} of ${n}`);
  const { u: p, sigma: d, v: q } = denseSvd(stacked);
  const independent = d[n - 1] > stacked.length * Number.EPSILON * d[0];
  demand(independent, who, 'A and L must share no null vector', `smallest singular value ${d[n - 1]}`);
  const { u, w, c, s } = csDecomposition(rowsOf(p, 0, m), rowsOf(p, m, stacked.length));
  // s below rounding is L's null space.
  const gamma = c.map((cosine, i) => (s[i] <= stacked.length * Number.EPSILON ? Infinity : cosine / s[i]));
  return realDecomposition({
    name: who,
    inShape: a.inShape,
    outShape: a.outShape,
    sigma: gamma,
    gain: c,
    analyse: (y) => times(u, y),
    // X = Q D⁻¹ W.
    synthesise: (weights) =>
      mix(
        q,
        mix(w, weights, [n]).map((value, i) => value / d[i]),
        a.inShape,
      ),
    outside: (y, coefficients) => outsideOf(u, y, coefficients),
  });
}

/** Rows from … to of the matrix with these columns. */
function rowsOf(columns: readonly Vec[], from: number, to: number): Vec[] {
  return Array.from({ length: to - from }, (_, i) =>
    Float64Array.from(columns, (column) => column[from + i]),
  );
}

/**
 * From Q₁ (m×n) and Q₂ (p×n) with Q₁ᵀQ₁ + Q₂ᵀQ₂ = 1. The SVD of Q₁ tells apart the small c only; where c is
 * near 1, all the information is in s, so that block is taken apart once more, by Q₂.
 */
function csDecomposition(q1: readonly Vec[], q2: readonly Vec[]): CsDecomposition {
  const { u, sigma, v } = denseSvd(q1);
  const block = sigma.filter((cosine) => cosine > Math.SQRT1_2).length;
  const large = block === 0 ? [] : separatedBy(q2, v.slice(0, block));
  const w = [...large, ...v.slice(block)];
  // Turned within the block, Q₁'s images are still orthogonal, of the lengths they had.
  const images = large.map((vector, i) => scale(1 / sigma[i], times(q1, vector)));
  const s = Float64Array.from(w, (vector) => norm(times(q2, vector)));
  return { u: [...images, ...u.slice(block)], w, c: sigma, s };
}

/** The same subspace in the basis that Q₂ maps to orthogonal vectors, the shortest image first. */
function separatedBy(q2: readonly Vec[], vectors: readonly Vec[]): Vec[] {
  const k = vectors.length;
  const images = vectors.map((vector) => times(q2, vector));
  // Rows of zeros make it at least square, so that all k right singular vectors come out.
  const height = Math.max(q2.length, k);
  const rows = Array.from({ length: height }, (_, i) =>
    i < q2.length ? Float64Array.from(images, (image) => image[i]) : new Float64Array(k),
  );
  const { v } = denseSvd(rows);
  return [...v].reverse().map((turn) => mix(vectors, turn, [vectors[0].length]));
}
