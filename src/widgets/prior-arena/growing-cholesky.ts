/** G_SS = LLᵀ for a set S that gains and loses members: one more costs O(k²). Golub & Van Loan, *Matrix Computations*, § 6.5.4. */
import type { Vec } from '../../core/vector.ts';

export interface GrowingCholesky {
  /** S, in the order of L's rows. */
  readonly members: readonly number[];
  has(j: number): boolean;
  /** False, and nothing is changed, where too little of the column is new: its pivot is below `leastPivot` of Gⱼⱼ. */
  add(j: number): boolean;
  remove(j: number): void;
  /** G_SS⁻¹ values. */
  solve(values: readonly number[]): Vec;
}

export function growingCholesky(gram: readonly Vec[], leastPivot: number): GrowingCholesky {
  const members: number[] = [];
  const rows: Vec[] = [];
  const inside = new Uint8Array(gram.length);

  function add(j: number): boolean {
    const k = members.length;
    const row = new Float64Array(k + 1);
    let pivot = gram[j][j];
    for (let i = 0; i < k; i++) {
      const above = rows[i];
      let sum = gram[j][members[i]];
      for (let m = 0; m < i; m++) sum -= row[m] * above[m];
      row[i] = sum / above[i];
      pivot -= row[i] * row[i];
    }
    if (!(pivot > leastPivot * gram[j][j])) return false;
    row[k] = Math.sqrt(pivot);
    members.push(j);
    rows.push(row);
    inside[j] = 1;
    return true;
  }

  return {
    members,
    has: (j) => inside[j] === 1,
    add,
    remove(j) {
      const at = members.indexOf(j);
      const later = members.splice(at).slice(1);
      rows.length = at;
      for (const one of [j, ...later]) inside[one] = 0;
      for (const one of later) add(one);
    },
    solve(values) {
      const w = Float64Array.from(values);
      const k = w.length;
      for (let i = 0; i < k; i++) {
        for (let m = 0; m < i; m++) w[i] -= rows[i][m] * w[m];
        w[i] /= rows[i][i];
      }
      for (let i = k - 1; i >= 0; i--) {
        w[i] /= rows[i][i];
        for (let m = 0; m < i; m++) w[m] -= rows[i][m] * w[i];
      }
      return w;
    },
  };
}
