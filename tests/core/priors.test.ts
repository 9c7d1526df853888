import { describe, expect, test } from 'vitest';
import {
  box,
  gradientPower,
  l1,
  nonnegative,
  projectField,
  secondVariation1d,
  softThreshold,
  tautString,
  totalVariation,
  totalVariation1d,
  trendFilter,
  waveletL1,
} from '../../src/core/priors/index.ts';
import type { Prior } from '../../src/core/priors/index.ts';
import { wavelet } from '../../src/core/operators/wavelet.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { dot, norm, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

const kinds = ['isotropic', 'anisotropic'] as const;

/** TV by its definition, one pixel at a time. */
function plainTv(x: Vec, [height, width]: readonly [number, number], kind: string): number {
  let total = 0;
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const down = i + 1 < height ? x[(i + 1) * width + j] - x[i * width + j] : 0;
      const right = j + 1 < width ? x[i * width + j + 1] - x[i * width + j] : 0;
      total += kind === 'isotropic' ? Math.hypot(down, right) : Math.abs(down) + Math.abs(right);
    }
  }
  return total;
}

interface Row {
  readonly name: string;
  readonly prior: Prior;
  /** How far above the least value of the proximal objective a prox may lie. */
  readonly tolerance: number;
}
const rows: readonly Row[] = [
  { name: 'l1', prior: l1, tolerance: 1e-12 },
  { name: 'nonnegative', prior: nonnegative, tolerance: 1e-12 },
  { name: 'box', prior: box(-0.2, 0.6), tolerance: 1e-12 },
  { name: 'wavelet l1, haar', prior: waveletL1([4, 8], { family: 'haar', levels: 2 }), tolerance: 1e-12 },
  {
    name: 'wavelet l1, daubechies4',
    prior: waveletL1([4, 8], { family: 'daubechies4', levels: 1 }),
    tolerance: 1e-12,
  },
  { name: 'taut string', prior: totalVariation1d, tolerance: 1e-12 },
  { name: 'trend filter', prior: secondVariation1d, tolerance: 1e-7 },
  ...kinds.map((kind) => ({
    name: `${kind} TV`,
    prior: totalVariation([4, 8], { kind, tolerance: 1e-8, iterations: 100_000 }),
    tolerance: 1e-6,
  })),
];

describe.each(rows)('$name', ({ prior, tolerance }) => {
  const v = new RandomState(1).standardNormal(32);

  test.each([0.03, 0.3, 3])('its prox with t = %d is lower than whatever is near and far', (t) => {
    const x = prior.prox(v, t);
    const objective = (u: Vec) => norm(subtract(u, v)) ** 2 / 2 + t * prior.value(u);
    const least = objective(x);
    const rng = new RandomState(2);
    for (const size of [1e-4, 1e-3, 1e-2, 0.1, 1]) {
      for (let k = 0; k < 200; k++) {
        // The objective is strongly convex: all else is higher by half its distance squared, of which half is asked.
        const step = k % 2 ? rng.standardNormal(32) : oneSample(rng);
        const other = x.map((value, i) => value + size * step[i]);
        const gain = norm(subtract(other, x)) ** 2 / 2;
        expect(objective(other) - gain / 2).toBeGreaterThanOrEqual(least - tolerance);
      }
    }
  });

  test('its prox is firmly nonexpansive: ‖x − x′‖² ≤ ⟨x − x′, v − v′⟩', () => {
    const other = new RandomState(3).standardNormal(32);
    const between = subtract(prior.prox(v, 0.4), prior.prox(other, 0.4));
    expect(norm(between) ** 2).toBeLessThanOrEqual(dot(between, subtract(v, other)) + 10 * tolerance);
  });

  test('leaves v alone', () => {
    const kept = v.slice();
    const x = prior.prox(v, 0.5);
    expect(v).toEqual(kept);
    expect(x).not.toBe(v);
    expect(prior.value(x)).toBeLessThanOrEqual(prior.value(v));
  });
});

function oneSample(rng: RandomState): Vec {
  const out = new Float64Array(32);
  out[Math.floor(32 * rng.uniform(0, 1, 1)[0])] = rng.standardNormal(1)[0];
  return out;
}

test('the soft threshold is the least of a dense search', () => {
  const t = 0.35;
  for (let v = -1; v <= 1; v += 0.125) {
    let [best, least] = [0, Infinity];
    for (let u = -1.5; u <= 1.5; u += 1 / 4096) {
      const value = (u - v) ** 2 / 2 + t * Math.abs(u);
      if (value < least) [best, least] = [u, value];
    }
    expect(softThreshold(Float64Array.of(v), t)[0]).toBeCloseTo(best, 3);
  }
});

test('indicators are 0 inside and ∞ outside', () => {
  expect(nonnegative.value(Float64Array.of(0, 1))).toBe(0);
  expect(nonnegative.value(Float64Array.of(0, -1e-9))).toBe(Infinity);
  expect(box(0, 1).value(Float64Array.of(0, 1))).toBe(0);
  expect(box(0, 1).value(Float64Array.of(0, 1.01))).toBe(Infinity);
  expect([...box(0, 1).prox(Float64Array.of(-2, 0.5, 3), 7)]).toEqual([0, 0.5, 1]);
});

test('wavelet l1 counts the details and keeps the brightness', () => {
  const prior = waveletL1([8, 8], { family: 'haar', levels: 3 });
  const v = new RandomState(4).uniform(0, 1, 64);
  const c = wavelet([8, 8], { family: 'haar', levels: 3 }).apply(v);
  expect(prior.value(v)).toBeCloseTo(l1.value(c) - Math.abs(c[0]), 12);
  const flat = prior.prox(v, 100);
  expect(flat).toAgreeWith(new Float64Array(64).fill(v.reduce((a, b) => a + b) / 64), 1e-12);
});

describe('total variation', () => {
  const shape = [9, 7] as const;
  const v = new RandomState(5).standardNormal(63);

  test.each(kinds)('%s: its value is the plain sum', (kind) => {
    expect(totalVariation(shape, { kind }).value(v)).toBeCloseTo(plainTv(v, shape, kind), 10);
    expect(totalVariation([63], { kind }).value(v)).toBeCloseTo(totalVariation1d.value(v), 10);
  });

  test.each(kinds)('%s: the prox keeps its promise of a gap, which is a true one', (kind) => {
    const precise = totalVariation(shape, { kind, tolerance: 1e-10, iterations: 1e6 }).proxWithGap(v, 0.3);
    for (const tolerance of [1e-1, 1e-2, 1e-4]) {
      const tv = totalVariation(shape, { kind, tolerance });
      const { x, gap, iterations } = tv.proxWithGap(v, 0.3);
      expect(gap).toBeLessThanOrEqual(tolerance * 0.3 * tv.value(v));
      expect(iterations).toBeGreaterThan(0);
      expect(norm(subtract(x, precise.x)) ** 2 / 2).toBeLessThanOrEqual(gap + precise.gap);
      const objective = (u: Vec) => norm(subtract(u, v)) ** 2 / 2 + 0.3 * tv.value(u);
      expect(objective(x) - objective(precise.x)).toBeLessThanOrEqual(gap + precise.gap);
    }
  });

  test('a flat picture and t = 0 come back as they were', () => {
    const flat = new Float64Array(63).fill(2);
    expect(totalVariation(shape).proxWithGap(flat, 1)).toEqual({ x: flat, gap: 0, iterations: 0 });
    expect(totalVariation(shape).prox(v, 0)).toEqual(v);
  });

  test('projectField and what it leaves are Moreau’s two parts', () => {
    const field = new RandomState(6).standardNormal(40);
    for (const kind of kinds) {
      const inside = field.slice();
      projectField(inside, 0.7, kind);
      for (let q = 0; q < 20; q++) {
        const pairs = kind === 'isotropic' ? [[q, 20 + q]] : [[q], [20 + q]];
        for (const pair of pairs) {
          const length = Math.hypot(...pair.map((i) => field[i]));
          const share = Math.min(1, 0.7 / length);
          for (const i of pair) expect(inside[i]).toBeCloseTo(share * field[i], 12);
        }
      }
    }
  });
});

describe('the taut string', () => {
  test.each([1, 2, 3, 10, 200])('n = %i: its dual certificate is exact', (n) => {
    for (const lambda of [0, 0.1, 1, 10, 1000]) {
      const y = new RandomState(n).standardNormal(n).map((value, i) => value + Math.sin(i / 9));
      checkCertificate(y, tautString(y, lambda), lambda);
    }
  });

  test('lives with plateaus, ramps and ties', () => {
    const steps = Float64Array.from({ length: 40 }, (_, i) => Math.floor(i / 8) % 2);
    const ramp = Float64Array.from({ length: 40 }, (_, i) => i);
    for (const y of [steps, ramp, new Float64Array(7)]) {
      for (const lambda of [0, 0.5, 1, 4, 8]) checkCertificate(y, tautString(y, lambda), lambda);
    }
  });

  test('agrees with Chambolle’s iteration run long', () => {
    const y = new RandomState(8).standardNormal(120);
    const { x, gap } = totalVariation([120], { tolerance: 1e-12, iterations: 1e5 }).proxWithGap(y, 0.7);
    expect(gap).toBeLessThan(1e-9);
    expect(tautString(y, 0.7)).toAgreeWith(x, 1e-5);
  });
});

/** y − x = Dᵀz with |z| ≤ λ, and z = λ·sign where x jumps: necessary and sufficient. z is the running sum of x − y. */
function checkCertificate(y: Vec, x: Vec, lambda: number): void {
  const slack =
    1e-11 * (lambda + y.length * (1 + y.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  let z = 0;
  for (let i = 0; i < y.length - 1; i++) {
    z += x[i] - y[i];
    expect(Math.abs(z)).toBeLessThanOrEqual(lambda + slack);
    const jump = x[i + 1] - x[i];
    if (Math.abs(jump) > 1e-9) expect(Math.abs(z - lambda * Math.sign(jump))).toBeLessThanOrEqual(slack);
  }
  expect(Math.abs(z + x.at(-1)! - y.at(-1)!)).toBeLessThanOrEqual(slack);
}

describe('|∇x|^α', () => {
  const v = new RandomState(9).standardNormal(30);
  test('is TV for α = 1 and squares for α = 2', () => {
    expect(gradientPower([5, 6], 1).value(v)).toBeCloseTo(plainTv(v, [5, 6], 'isotropic'), 10);
    const squares = (u: Vec) => u.reduce((total, value, i) => total + (i ? (value - u[i - 1]) ** 2 : 0), 0);
    expect(gradientPower([30], 2).value(v)).toBeCloseTo(squares(v), 10);
  });
  test('one sharp edge costs less than the same rise spread, the more so the smaller α', () => {
    const sharp = Float64Array.of(0, 0, 0, 0, 1);
    const spread = Float64Array.of(0, 0.25, 0.5, 0.75, 1);
    const ratio = (alpha: number) =>
      gradientPower([5], alpha).value(spread) / gradientPower([5], alpha).value(sharp);
    expect([2, 1, 0.5].map(ratio)).toEqual([0.25, 1, 2]);
  });
});

test.each([
  ['box: low must be ≤ high, got 1 and 0', () => box(1, 0)],
  ['softThreshold: t must be a finite number ≥ 0, got -1', () => softThreshold(new Float64Array(2), -1)],
  ['gradientPower: alpha must be a finite number > 0, got 0', () => gradientPower([4], 0)],
  ['gradientPower: alpha must be a finite number in [0, 2], got 3', () => gradientPower([4], 3)],
  [
    'totalVariation: v must hold 2×2 numbers, got 3',
    () => totalVariation([2, 2]).prox(new Float64Array(3), 1),
  ],
  [
    'totalVariation: tolerance must be a finite number > 0, got 0',
    () => totalVariation([4], { tolerance: 0 }),
  ],
  ['tautString: lambda must be a finite number ≥ 0, got NaN', () => tautString(new Float64Array(2), NaN)],
  ['wavelet: shape must be divisible by', () => waveletL1([6], { family: 'haar', levels: 2 })],
])('%s', (message, run) => {
  expect(run).toThrow(message);
  expect(run).toThrow(RangeError);
});

describe('ℓ₁ trend filtering', () => {
  const y = new RandomState(12).standardNormal(256);

  test.each([1e-3, 0.1, 10, 1e3, 1e6])('ends with a gap below 1e-9 of the objective, λ = %d', (lambda) => {
    const { x, gap } = trendFilter(y, lambda);
    const objective = norm(subtract(x, y)) ** 2 / 2 + lambda * secondVariation1d.value(x);
    expect(gap).toBeLessThanOrEqual(1e-9 * objective);
  });

  test('a line is left as it is; with a large λ the answer is the line of least squares', () => {
    const line = Float64Array.from({ length: 50 }, (_, i) => 3 - 0.2 * i);
    expect(trendFilter(line, 2).x).toAgreeWith(line, 1e-12);
    const { x } = trendFilter(y, 1e9);
    const [middle, n] = [127.5, 256];
    const mean = y.reduce((a, b) => a + b) / n;
    const rise =
      y.reduce((sum, v, i) => sum + (i - middle) * v, 0) /
      y.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
    expect(x).toAgreeWith(
      y.map((_, i) => mean + rise * (i - middle)),
      1e-6,
    );
  });

  test('what is too short for a corner, or has no price, stays as it is', () => {
    for (const v of [[], [1], [1, 5]].map((values) => Float64Array.from(values)))
      if (v.length) expect(trendFilter(v, 3).x).toEqual(v);
    expect(trendFilter(y, 0).x).toEqual(y);
  });
});
