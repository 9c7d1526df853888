import { describe, expect, test } from 'vitest';
import { tautString, totalVariation, trendFilter } from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { chambolle } from '../../src/core/solvers/chambolle.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { norm, sizeOf, subtract } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

const expected = fixture<{
  pictures: { shape: [number, number]; weight: number; x: number[] }[];
  signals: { weight: number; x: number[] }[];
  trends: { weight: number; x: number[] }[];
}>('priors');

/** A bright block on a dark ground, and noise. */
function picture(shape: readonly [number, number]) {
  const [, width] = shape;
  const inside = (q: number) => q >= 3 * width && q < 9 * width && q % width >= 4 && q % width < 12;
  return new RandomState(41)
    .standardNormal(sizeOf(shape))
    .map((value, q) => 0.1 * value + (inside(q) ? 1 : 0));
}

/** Both run 50 000 steps of the same iteration, which does not stop by itself there. */
describe.each(expected.pictures)('denoise_tv_chambolle, weight $weight', ({ shape, weight, x }) => {
  const data = picture(shape);
  const own = stateAfter(chambolle, { shape, data }, { lambda: weight }, 50_000);
  const theirs = Float64Array.from(x);

  test('½‖x − g‖² + weight·TV(x) is the same at both solutions, and least', () => {
    const tv = totalVariation(shape);
    const objective = (u: typeof data) => norm(subtract(u, data)) ** 2 / 2 + weight * tv.value(u);
    expect(Math.abs(objective(own.x) / objective(theirs) - 1)).toBeLessThan(1e-6);
    expect(own.gapBefore / objective(own.x)).toBeLessThan(1e-5);
  });

  test('and so are the solutions', () => {
    expect(own.x).toAgreeWith(theirs, 1e-4);
  });
});

/** SciPy's bounded least squares of the dual, an active-set method. */
test.each(expected.signals)('the taut string is the exact dual’s, λ = $weight', ({ weight, x }) => {
  let total = 0;
  const y = new RandomState(42).standardNormal(60).map((value) => (total += value));
  expect(tautString(y, weight)).toAgreeWith(x, 1e-10);
});

test.each(expected.trends)('so is the ℓ₁ trend filter, λ = $weight', ({ weight, x }) => {
  let total = 0;
  const y = new RandomState(43).standardNormal(60).map((value) => (total += value));
  expect(trendFilter(y, weight).x).toAgreeWith(x, 1e-5);
});
