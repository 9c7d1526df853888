/**
 * The path of min ½cᵀGc − bᵀc + λΣ|cⱼ|, exactly but for rounding, from the λ above which every weighed cⱼ is 0. Between two knots
 * the same coefficients S are active, with the same signs s, and c_S = G_SS⁻¹(b_S − λs): c is linear in λ, and ‖Ax − y‖² in λ². At a
 * knot one coefficient joins, because |bⱼ − (Gc)ⱼ| has reached λ, or leaves, because it is 0.
 * Osborne, Presnell & Turlach, *A new approach to variable selection in least squares problems*, IMA J. Numer. Anal. 20 (2000).
 */
import type { Vec } from '../../core/vector.ts';
import { growingCholesky } from './growing-cholesky.ts';

export interface LassoProblem {
  /** AᵀA of the atoms, n rows of n. */
  readonly gram: readonly Vec[];
  /** b = Aᵀy of the atoms. */
  readonly correlation: Vec;
  /** Of these atoms the penalty takes no notice. */
  readonly free: readonly number[];
}
export interface Knot {
  readonly lambda: number;
  readonly c: Vec;
}
/** What happens next on the way down: atom j joins with this sign, or leaves with 0. */
interface Event {
  readonly lambda: number;
  readonly j: number;
  readonly sign: number;
}

/** An atom with less than this part of its own square left, beside the active ones, cannot join them. */
const LEAST_PIVOT = 1e-11;
/** Two events nearer than this are one place. */
const SAME = 1 + 1e-9;
const END: Event = { lambda: 0, j: -1, sign: 0 };

/** The knots with falling λ; the last one is λ = 0. Above the first, c stays as it is there. */
export function* lassoPath({ gram, correlation: b, free }: LassoProblem): Generator<Knot, void, void> {
  const n = b.length;
  const sign = new Float64Array(n);
  const unweighed = new Set(free);
  const refused = new Set<number>();
  const active = growingCholesky(gram, LEAST_PIVOT);
  for (const j of free) active.add(j);
  let last: Event = { ...END, lambda: Infinity };

  for (;;) {
    const S = active.members;
    const u = active.solve(S.map((j) => b[j]));
    const v = active.solve(S.map((j) => sign[j]));
    const earlier = (a: Event, lambda: number, j: number, s: number): Event =>
      lambda > a.lambda && lambda <= last.lambda * SAME
        ? { lambda: Math.min(lambda, last.lambda), j, sign: s }
        : a;

    // bⱼ − (Gc)ⱼ = pⱼ + λqⱼ reaches ±λ.
    const { p, q } = correlations(gram, b, S, u, v);
    let next = END;
    for (let j = 0; j < n; j++) {
      if (active.has(j) || refused.has(j)) continue;
      const justLeft = j === last.j && last.sign === 0;
      // What has just left lies on the bound of its sign, and moves away from it.
      if (!(justLeft && sign[j] === 1)) next = earlier(next, p[j] / (1 - q[j]), j, 1);
      if (!(justLeft && sign[j] === -1)) next = earlier(next, -p[j] / (1 + q[j]), j, -1);
    }
    S.forEach((j, k) => {
      const justJoined = j === last.j;
      if (!unweighed.has(j) && !justJoined) next = earlier(next, u[k] / v[k], j, 0);
    });

    const c = new Float64Array(n);
    S.forEach((j, k) => (c[j] = u[k] - next.lambda * v[k]));
    if (next.j >= 0 && next.sign === 0) c[next.j] = 0;
    yield { lambda: next.lambda, c };
    if (next.j < 0) return;

    if (next.sign === 0) active.remove(next.j);
    else if (active.add(next.j)) sign[next.j] = next.sign;
    else refused.add(next.j);
    last = next;
  }
}

/** p = b − G_S u and q = G_S v, over all atoms. */
function correlations(
  gram: readonly Vec[],
  b: Vec,
  S: readonly number[],
  u: Vec,
  v: Vec,
): { p: Vec; q: Vec } {
  const p = b.slice();
  const q = new Float64Array(b.length);
  for (let k = 0; k < S.length; k++) {
    const [row, a, d] = [gram[S[k]], u[k], v[k]];
    for (let j = 0; j < row.length; j++) {
      p[j] -= row[j] * a;
      q[j] += row[j] * d;
    }
  }
  return { p, q };
}
