import { checkAllFinite, checkVec, demand } from '../check.ts';
import { dense } from '../operator.ts';
import type { LinearOperator } from '../operator.ts';
import type { Shape, Vec } from '../vector.ts';
import { sizeOf } from '../vector.ts';

/** A matrix, one Vec a row, and the shapes that its columns and rows stand for. */
export interface Matrix {
  readonly rows: readonly Vec[];
  readonly inShape: Shape;
  readonly outShape: Shape;
}

/** Rows as they are, or the dense matrix of an operator; checked. */
export function asMatrix(who: string, what: string, source: readonly Vec[] | LinearOperator): Matrix {
  if (!isRows(source)) {
    if (typeof source?.apply !== 'function') {
      throw new TypeError(`${who}: ${what} must be rows of numbers or an operator, got ${typeof source}`);
    }
    return { rows: dense(source), inShape: source.inShape, outShape: source.outShape };
  }
  demand(source.length > 0, who, `${what} must have at least one row`, 'none');
  const columns = source[0].length;
  for (const [i, row] of source.entries()) {
    checkVec(who, `${what}'s row ${i}`, row, i === 0 ? undefined : columns);
    checkAllFinite(who, `${what}'s row ${i}`, row);
  }
  return { rows: source, inShape: [columns], outShape: [source.length] };
}

function isRows(source: readonly Vec[] | LinearOperator): source is readonly Vec[] {
  return Array.isArray(source);
}

/** A x. */
export function times(rows: readonly Vec[], x: Vec): Vec {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    let total = 0;
    for (let j = 0; j < x.length; j++) total += rows[i][j] * x[j];
    out[i] = total;
  }
  return out;
}

/** Σ wᵢ·vectorᵢ: the columns `vectors`, mixed. */
export function mix(vectors: readonly Vec[], weights: Vec, shape: Shape): Vec {
  const out = new Float64Array(sizeOf(shape));
  for (let i = 0; i < vectors.length; i++) {
    const weight = weights[i];
    if (weight === 0) continue;
    for (let j = 0; j < out.length; j++) out[j] += weight * vectors[i][j];
  }
  return out;
}
