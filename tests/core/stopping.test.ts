import { describe, expect, test } from 'vitest';
import { gaussian, gaussian2d } from '../../src/core/kernels/index.ts';
import { klDivergence, relativeError } from '../../src/core/metrics.ts';
import { arNoise, gaussianNoise, poissonNoise } from '../../src/core/noise.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { signal } from '../../src/core/signals/index.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { richardsonLucy } from '../../src/core/solvers/richardson-lucy.ts';
import { iterate } from '../../src/core/solvers/solver.ts';
import {
  cumulativePeriodogram,
  discrepancyStop,
  distanceFromWhite,
  estimateStagnation,
  maximumIterations,
  misfitStagnation,
  ncpStop,
  observeRecord,
  oracleStop,
  stoppingIteration,
  whitenessLimit,
} from '../../src/core/stopping/index.ts';
import { norm, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

const n = 128;
const sigma = 0.02;
const truth = signal('bumps', n);
const operator = convolve1d(gaussian(2.5), n, { boundary: 'periodic' });
const data = gaussianNoise(operator.apply(truth), sigma, new RandomState(1));

/** Everything that a rule may look at, of one state after another. */
function* landweberRecords(y: Vec) {
  for (const { iteration, x, residual } of iterate(landweber, { operator, data: y }, { step: 1.8 })) {
    const residual2 = norm(residual) ** 2;
    yield { iteration, x, residual, residual2, misfit: residual2, error: relativeError(x, truth) };
  }
}
const first = (count: number, y = data) => {
  const list = [];
  for (const record of landweberRecords(y)) {
    list.push(record);
    if (list.length === count) return list;
  }
  return list;
};
const history = first(1500);

describe('landweber', () => {
  test('a maximum stops at its number', () => {
    expect(stoppingIteration(maximumIterations(0), landweberRecords(data))).toBe(0);
    expect(stoppingIteration(maximumIterations(17), landweberRecords(data))).toBe(17);
  });

  test('discrepancy: the first residual within τ²mσ², sooner for a larger τ', () => {
    const stops = [1, 1.2].map((tau) => {
      const target = n * (tau * sigma) ** 2;
      const stop = stoppingIteration(discrepancyStop({ sigma, size: n, tau }), landweberRecords(data))!;
      expect(history[stop].residual2).toBeLessThanOrEqual(target);
      expect(history[stop - 1].residual2).toBeGreaterThan(target);
      return stop;
    });
    expect(stops[1]).toBeLessThan(stops[0]);
  });

  test('oracle: the first minimum of the error, by looking at all of them', () => {
    const errors = history.map(({ error }) => error);
    const best = errors.indexOf(Math.min(...errors));
    expect(best).toBeGreaterThan(5);
    expect(best).toBeLessThan(1400);
    expect(stoppingIteration(oracleStop(20), landweberRecords(data))).toBe(best);
  });

  test('stagnation, of misfit and of estimate: the first small change', () => {
    const misfit = history.findIndex(
      (record, k) => k > 0 && Math.abs(record.misfit - history[k - 1].misfit) <= 1e-3 * history[k - 1].misfit,
    );
    expect(stoppingIteration(misfitStagnation(1e-3), landweberRecords(data))).toBe(misfit);
    const still = history.findIndex(
      ({ x }, k) => k > 0 && norm(subtract(x, history[k - 1].x)) <= 1e-3 * norm(x),
    );
    expect(stoppingIteration(estimateStagnation(1e-3), landweberRecords(data))).toBe(still);
    expect(still).toBeGreaterThan(2);
  });

  test('ncp: the first white residual, without knowing σ, and somewhat early', () => {
    const rule = ncpStop({ shape: [n] });
    const stop = stoppingIteration(rule, landweberRecords(data))!;
    const distance = (k: number) => distanceFromWhite(cumulativePeriodogram(history[k].residual, [n]));
    expect(distance(stop)).toBeLessThanOrEqual(whitenessLimit(n / 2));
    expect(distance(stop - 1)).toBeGreaterThan(whitenessLimit(n / 2));
    const whitest = stoppingIteration(ncpStop({ shape: [n], accept: 'whitest' }), landweberRecords(data))!;
    expect(whitest).toBeGreaterThanOrEqual(stop);
    expect(distance(whitest)).toBeLessThanOrEqual(Math.min(distance(whitest - 1), distance(whitest + 1)));
    const best = Math.min(...history.map(({ error }) => error));
    expect(history[stop].error / best).toBeLessThan(2.2);
    expect(history[0].error / best).toBeGreaterThan(10);
  });

  test('ncp wants white noise: noise that alternates never looks so', () => {
    for (const seed of [1, 2, 3]) {
      const alternating = arNoise(operator.apply(truth), sigma, -0.5, new RandomState(seed));
      expect(stoppingIteration(ncpStop({ shape: [n] }), first(200, alternating))).toBeNull();
    }
  });
});

test('richardson–lucy: white residual, oracle, and stagnation of its own misfit long after', () => {
  const shape = [24, 25] as const;
  const blur = convolve2d(gaussian2d(1.2, 4), shape, { boundary: 'reflect' });
  const disc = (k: number, i: number, j: number, radius: number) =>
    Math.hypot(Math.floor(k / 25) - i, (k % 25) - j) < radius ? 1 : 0;
  const scene = Float64Array.from(
    { length: 600 },
    (_, k) => 0.1 + disc(k, 9, 8, 5) + 0.6 * disc(k, 15, 17, 3),
  );
  const counts = poissonNoise(blur.apply(scene), 50, new RandomState(2));
  function* records() {
    for (const { iteration, x, model } of iterate(richardsonLucy, { operator: blur, data: counts }, {})) {
      const misfit = klDivergence(counts, model);
      yield { iteration, x, misfit, residual: subtract(counts, model), error: relativeError(x, scene) };
    }
  }
  const white = stoppingIteration(ncpStop({ shape }), records(), 500)!;
  const best = stoppingIteration(oracleStop(30), records(), 500)!;
  const still = stoppingIteration(misfitStagnation(1e-4), records(), 2000)!;
  expect([white, best, still]).toEqual([white, best, still].sort((p, q) => p - q));
  expect(white).toBeGreaterThan(1);
  expect(still).toBeGreaterThan(5 * best);
});

describe('the interface', () => {
  const rule = oracleStop(2);
  const errors = [5, 3, 4, 2, 3, 3, 1];
  const records = errors.map((error, iteration) => ({ iteration, error }));

  test('a rule is a value: states are not changed, and can be gone back to', () => {
    const states = records.reduce(
      (list, record) => [...list, observeRecord(rule, list.at(-1)!, record)],
      [rule.start],
    );
    expect(rule.start).toEqual({ stop: null, least: Infinity, at: 0 });
    expect(states.map(({ stop }) => stop)).toEqual([null, null, null, null, null, null, 3, 3]);
    expect(observeRecord(rule, states[2], { iteration: 2, error: 1 })).toEqual({
      stop: null,
      least: 1,
      at: 2,
    });
  });
  test('the verdict stands, and the records behind it are not asked for', () => {
    let asked = 0;
    function* counted() {
      for (const record of records) {
        asked++;
        yield record;
      }
    }
    expect(stoppingIteration(rule, counted())).toBe(3);
    expect(asked).toBe(6);
  });
  test('null when the records or the limit end first', () => {
    expect(stoppingIteration(rule, records.slice(0, 3))).toBeNull();
    expect(stoppingIteration(rule, records, 4)).toBeNull();
  });
  test.each([
    ['maximumIterations: k must be a whole number ≥ 0, got -1', () => maximumIterations(-1)],
    [
      'discrepancyStop: sigma must be a finite number ≥ 0, got NaN',
      () => discrepancyStop({ sigma: NaN, size: 3 }),
    ],
    ['discrepancyStop: size must be a whole number ≥ 1, got 0', () => discrepancyStop({ sigma: 1, size: 0 })],
    ['oracleStop: patience must be a whole number ≥ 1, got 0', () => oracleStop(0)],
    ['misfitStagnation: tolerance must be a finite number ≥ 0, got -1', () => misfitStagnation(-1)],
    ['estimateStagnation: tolerance must be a finite number ≥ 0, got -1', () => estimateStagnation(-1)],
    [
      "ncpStop: accept must be 'limit' | 'whitest', got 'best'",
      () => ncpStop({ shape: [9], accept: 'best' as 'limit' }),
    ],
    ['ncpStop: shape must have two frequencies at least, got 2', () => ncpStop({ shape: [2] })],
    [
      'ncpStop: residual must hold 9 numbers, got 4',
      () => stoppingIteration(ncpStop({ shape: [9] }), [{ iteration: 0, residual: new Float64Array(4) }]),
    ],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});

describe('the normalised cumulative periodogram', () => {
  test('of one wave is a step at its frequency', () => {
    const wave = Float64Array.from({ length: 32 }, (_, i) => 3 + Math.cos((2 * Math.PI * 5 * i) / 32));
    const c = cumulativePeriodogram(wave, [32]);
    expect(c).toHaveLength(16);
    expect(c).toAgreeWith(
      Array.from({ length: 16 }, (_, i) => (i < 4 ? 0 : 1)),
      1e-12,
    );
    expect(cumulativePeriodogram(new Float64Array(32), [32])).toEqual(new Float64Array(16));
  });
  test('of a picture counts each frequency once, low ones first, along both axes', () => {
    const along = (k: number, l: number) =>
      Float64Array.from({ length: 8 * 10 }, (_, i) =>
        Math.cos(2 * Math.PI * ((k * Math.floor(i / 10)) / 8 + (l * (i % 10)) / 10)),
      );
    const place = (k: number, l: number) =>
      cumulativePeriodogram(along(k, l), [8, 10]).findIndex((c) => c > 0.5);
    expect(cumulativePeriodogram(along(1, 1), [8, 10])).toHaveLength((80 - 4) / 2 + 3);
    const order = [place(0, 1), place(1, 0), place(1, 1), place(0, 3), place(4, 5)];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBe(0);
    expect(order[4]).toBe(40);
  });
  test('white noise stays within the limit nineteen times in twenty', () => {
    const rng = new RandomState(3);
    for (const [shape, size, q] of [
      [[200], 200, 100],
      [[15, 14], 210, 105],
    ] as const) {
      let outside = 0;
      for (let k = 0; k < 1000; k++) {
        const c = cumulativePeriodogram(rng.standardNormal(size), shape);
        if (distanceFromWhite(c) > whitenessLimit(q)) outside++;
      }
      expect(outside).toBeGreaterThan(20);
      expect(outside).toBeLessThan(70);
    }
  });
});
