import { describe, expect, test } from 'vitest';
import { dense, dotTest } from '../../src/core/operator.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import { operatorCases } from './cases.ts';

describe.each(operatorCases)('$name', ({ make, entry }) => {
  test('⟨Ax, y⟩ = ⟨x, Aᵀy⟩', () => {
    expect(dotTest(make(), new RandomState(1))).toBeLessThanOrEqual(1e-12);
  });

  test.runIf(entry)('is the matrix of its definition', () => {
    const operator = make();
    const rows = dense(operator);
    const expected = rows.flatMap((row, i) => Array.from(row, (_, j) => entry!(i, j)));
    expect(rows.flatMap((row) => [...row])).toAgreeWith(expected, 1e-13);
  });

  test('leaves its input alone and fills a given output', () => {
    const operator = make();
    const rng = new RandomState(2);
    for (const [map, n, m] of [
      [operator.apply, sizeOf(operator.inShape), sizeOf(operator.outShape)],
      [operator.adjoint, sizeOf(operator.outShape), sizeOf(operator.inShape)],
    ] as const) {
      const x = rng.standardNormal(n);
      const before = x.slice();
      const fresh = map(x);
      const out = new Float64Array(m).fill(NaN);
      expect(map(x, out)).toBe(out);
      expect(out).toEqual(fresh);
      expect(x).toEqual(before);
    }
  });
});
