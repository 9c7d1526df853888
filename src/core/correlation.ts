import type { Numbers } from './vector.ts';

const meanOf = (values: Numbers): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
};

/** Pearson's r = Σ(a − ā)(b − b̄)/√(Σ(a − ā)² Σ(b − b̄)²) of two pictures of one size; 0 where one of them is flat. */
export function correlation(a: Numbers, b: Numbers): number {
  const [ma, mb] = [meanOf(a), meanOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i] - ma, b[i] - mb];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa * bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
