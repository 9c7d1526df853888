import type { Vec } from '../vector.ts';
import { roots } from './roots.ts';

/** What the cosine transform of one length asks for again and again. */
export interface CosineTables {
  /** Where sample j stands among the even ones, rising, then the odd ones, falling. */
  readonly place: Int32Array;
  /** e^(−πik/2n) times the orthonormal factor of coefficient k. */
  readonly cos: Vec;
  readonly sin: Vec;
  /** What takes that factor out again, and 1/n in: 1/(factor²·n). */
  readonly scale: Vec;
}

/** As for the plans of the transform: a page asks for few lengths. */
const TABLES_KEPT = 64;
const kept = new Map<number, CosineTables>();

export function cosineTables(n: number): CosineTables {
  const known = kept.get(n);
  kept.delete(n);
  const tables = known ?? makeTables(n);
  kept.set(n, tables);
  if (kept.size > TABLES_KEPT) kept.delete(kept.keys().next().value!);
  return tables;
}

function makeTables(n: number): CosineTables {
  const turn = roots(4 * n, n, (k) => k);
  const factor = Float64Array.from({ length: n }, (_, k) => Math.sqrt((k === 0 ? 1 : 2) / n));
  return {
    place: Int32Array.from({ length: n }, (_, j) => (j % 2 === 0 ? j / 2 : n - (j + 1) / 2)),
    cos: turn.re.map((value, k) => value * factor[k]),
    sin: turn.im.map((value, k) => value * factor[k]),
    scale: factor.map((value) => 1 / (value * value * n)),
  };
}
