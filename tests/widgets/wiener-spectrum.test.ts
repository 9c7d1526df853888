import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solvePositiveDefinite } from '../../src/core/cholesky.ts';
import { irfft } from '../../src/core/fft/index.ts';
import { periodogram, wiener } from '../../src/core/spectral/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { benchOf, drawOf, SHAPE } from '../../src/widgets/wiener-spectrum/bench.ts';
import {
  assumedSpectrum,
  bestRatio,
  errorOf,
  estimateOf,
  expectedError,
  wienerFactor,
} from '../../src/widgets/wiener-spectrum/filters.ts';
import { challenges } from '../../src/widgets/wiener-spectrum/challenges.ts';
import { model } from '../../src/widgets/wiener-spectrum/model.ts';
import {
  DRAWS,
  KNOTS,
  LAST,
  params,
  POWERS,
  presets,
  SAMPLES,
  type Params,
} from '../../src/widgets/wiener-spectrum/params.ts';
import { answerOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

/** A drawn curve of any kind. */
const knots = fc.array(fc.double({ ...POWERS, noNaN: true }), { minLength: KNOTS, maxLength: KNOTS });
const worlds = fc
  .record({ signalPower: knots, noisePower: knots, blur: fc.double({ min: 0.5, max: 4, noNaN: true }) })
  .map((drawn): Params => ({ ...state('bend'), ...drawn }));

describe('the theorem', () => {
  test('over any curves, no filter has a smaller expected error than Wiener’s', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.double({ min: -1, max: 2, noNaN: true })), (p, stream) => {
        const bench = benchOf(p);
        const best = expectedError(bench, wienerFactor(bench, bench.signal));
        const any = Float64Array.from({ length: SAMPLES }, () => stream.next().value as number);
        const allowed = best * (1 + 1e-12);
        expect(expectedError(bench, (_, k) => any[Math.min(k, SAMPLES - k)])).toBeGreaterThanOrEqual(
          best / (1 + 1e-12),
        );
        expect(best).toBeLessThanOrEqual(expectedError(bench, wiener(bestRatio(bench))) * (1 + 1e-12));
        // A little off at one frequency is worse, or as bad.
        const exact = wienerFactor(bench, bench.signal);
        for (const off of [-0.01, 0.01])
          expect(
            expectedError(bench, (s, k) => exact(s, k) + (k === 9 || k === SAMPLES - 9 ? off : 0)),
          ).toBeGreaterThanOrEqual(best / (1 + 1e-12));
        expect(allowed).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
  test('the expected error is Σ SN/(|H|²S + N) over ΣS', () => {
    for (const preset of ['bend', 'coloured', 'flat'] as const) {
      const { size, signal, noise } = benchOf(state(preset));
      const left = signal.map((S, k) => (S * noise[k]) / (size[k] ** 2 * S + noise[k]));
      expect(measure(state(preset)).wienerExpected).toBeCloseTo(sum(left) / sum(signal), 12);
    }
  });
  test('it is the posterior mean: CAᵀ(ACAᵀ + Cₙ)⁻¹y, with dense matrices', () => {
    const p = state('coloured');
    const bench = benchOf(p);
    const draw = drawOf(bench, p.seed);
    const first = (spectrum: Vec) =>
      irfft({ re: spectrum.slice(0, LAST + 1), im: new Float64Array(LAST + 1) }, SHAPE);
    const circulant = (column: Vec) =>
      Array.from({ length: SAMPLES }, (_, i) => column.map((_, j) => column[(i - j + SAMPLES) % SAMPLES]));
    const H = bench.transfer.re;
    const seen = circulant(first(bench.signal.map((S, k) => H[k] ** 2 * S + bench.noise[k])));
    const back = circulant(first(bench.signal.map((S, k) => H[k] * S)));
    const weights = solvePositiveDefinite(seen, draw.data);
    const mean = Float64Array.from(back, (row) => sum(row.map((c, j) => c * weights[j])));
    expect(estimateOf(bench, draw, wienerFactor(bench, bench.signal))).toAgreeWith(mean, 1e-8);
  });
});

describe('the draws', () => {
  test('have the drawn powers, on average', () => {
    const bench = benchOf(state('coloured'));
    const mean = new Float64Array(SAMPLES);
    for (let seed = 1; seed <= 400; seed++)
      periodogram(drawOf(bench, seed).truth, SHAPE).forEach((power, k) => (mean[k] += power / 400));
    const ratios = [...mean.slice(1, LAST)].map((power, k) => power / bench.signal[k + 1]);
    expect(sum(ratios) / ratios.length).toBeCloseTo(1, 1);
    expect(Math.max(...ratios)).toBeLessThan(1.3);
    expect(Math.min(...ratios)).toBeGreaterThan(0.75);
  });
  test.each(['bend', 'coloured', 'flat'] as const)(
    '%s: what happened agrees with what was expected',
    (preset) => {
      const { errors } = model.compute(state(preset));
      for (const { expected, draws, mean } of [errors.wiener, errors.tikhonov]) {
        const spread = Math.sqrt(sum(draws.map((e) => (e - mean) ** 2)) / (DRAWS - 1) / DRAWS);
        expect(Math.abs(mean - expected!)).toBeLessThan(3 * spread);
      }
      // The draw shown is a usual one.
      const sorted = [...errors.wiener.draws].sort((a, b) => a - b);
      expect(errors.wiener.here).toBeGreaterThan(sorted[4]);
      expect(errors.wiener.here).toBeLessThan(sorted[45]);
    },
  );
});

describe('what the presets say', () => {
  test('bend: follows 1/|H| while the signal dominates, and bends at 34', () => {
    const p = state('bend');
    const { gains, spectra, drowned } = model.compute(p);
    expect([...drowned]).toEqual([34, LAST]);
    gains.divided.forEach((divided, k) => {
      const share = gains.wiener[k] / divided;
      if (spectra.seen[k] > 10 * spectra.noise[k]) expect(share).toBeGreaterThan(0.9);
      if (spectra.seen[k] < spectra.noise[k]) expect(share).toBeLessThan(0.5);
    });
    const top = gains.wiener.indexOf(Math.max(...gains.wiener));
    expect(Math.abs(top - 34)).toBeLessThan(5);
    expect(measure(p).wienerExpected).toBeCloseTo(0.019, 3);
    expect(measure(p).tikhonovExpected).toBeCloseTo(0.022, 3);
    expect(measure(p).tikhonovWins).toBe(1);
  });
  test('coloured: a hole at 20, open again behind it, and half of Tikhonov’s expected error', () => {
    const { gains } = model.compute(state('coloured'));
    expect(gains.wiener[20]).toBeLessThan(gains.wiener[8] / 3);
    expect(gains.wiener[20]).toBeLessThan(gains.wiener[34] / 3);
    expect(gains.wiener[34]).toBeGreaterThan(1);
    const m = measure(state('coloured'));
    expect(m.tikhonovExpected / m.wienerExpected).toBeGreaterThan(2);
    expect(m.tikhonovWins).toBe(0);
  });
  test('flat: Wiener is Tikhonov with λ² = N/S', () => {
    const r = model.compute(state('flat'));
    expect(r.gains.wiener).toAgreeWith(r.gains.tikhonov, 1e-6);
    expect(r.ratio / (r.spectra.noise[0] / r.spectra.signal[0])).toBeCloseTo(1, 6);
  });
  test('other: worse in expectation than answering 0', () => {
    const m = measure(state('other'));
    expect(m.assumedExpected).toBeCloseTo(1.02, 2);
    expect(expectedError(benchOf(state('other')), () => 0)).toBeCloseTo(1, 12);
  });
  test('data: the damage is what is believed beyond the crossing; taken away, it is gone', () => {
    const p = state('data');
    const m = measure(p);
    expect(m.assumedMean).toBeCloseTo(0.84, 1);
    expect(m.wienerMean).toBeCloseTo(0.0095, 3);
    const bench = benchOf(p);
    const crossing = m.crossing!;
    const control = Array.from({ length: DRAWS }, (_, i) => {
      const draw = drawOf(bench, i + 1);
      const spectrum = assumedSpectrum(bench, 'data', draw).map((S, k) =>
        Math.min(k, SAMPLES - k) < crossing ? S : 0,
      );
      return errorOf(bench, draw, estimateOf(bench, draw, wienerFactor(bench, spectrum)));
    });
    expect(sum(control) / DRAWS).toBeLessThan(2 * m.wienerMean);
    // Its rule, written out: max(|Y|² − N, 0)/|H|².
    const draw = drawOf(bench, p.seed);
    const plain = periodogram(draw.data, SHAPE).map(
      (power, k) => Math.max(power - bench.noise[k], 0) / bench.size[k] ** 2,
    );
    expect(assumedSpectrum(bench, 'data', draw)).toAgreeWith(plain, 1e-6);
  });
  test('drawn: outside the class Tikhonov may win, and here does in 33 of 50 draws', () => {
    const m = measure(state('drawn'));
    expect(m.tikhonovWins).toBe(33);
    expect(m.tikhonovExpected).toBeLessThan(m.wienerExpected);
  });
  test('drawn: it is the tuning on this signal; with the ratio that is best for the class Tikhonov wins none', () => {
    const bench = benchOf(state('drawn'));
    const ratio = bestRatio(benchOf(state('bend')));
    expect(benchOf(state('bend')).signal).toEqual(bench.signal);
    const wins = Array.from({ length: DRAWS }, (_, i) => {
      const draw = drawOf(bench, i + 1);
      const error = (factor: ReturnType<typeof wiener>) =>
        errorOf(bench, draw, estimateOf(bench, draw, factor));
      return error(wiener(ratio)) < error(wienerFactor(bench, bench.signal));
    });
    expect(wins.filter(Boolean)).toHaveLength(0);
  });
  test('the challenge is met by louder noise in the band, by no preset, and answers each mistake', () => {
    const [challenge] = challenges;
    const answer = (p: Params) => answerOf(challenge, p, measure(p) as never);
    for (const preset of Object.keys(presets) as (keyof typeof presets)[])
      expect(answer(state(preset)), preset).not.toBe('passed');
    expect(answer(state('drawn'))).toBe('class');
    expect(answer(state('bend'))).toBe('alike');
    expect(answer(state('coloured'))).toBe('more');
    const louder = state('coloured').noisePower.map((power) => (power > -2 ? power + 1 : power));
    expect(answer(state('coloured', { noisePower: louder }))).toBe('passed');
  });
  test('a blank drawing is refused', () => {
    const drawn = new Array<number>(params.drawn.length).fill(0);
    expect(model.check(state('drawn', { drawn }))?.code).toBe('empty');
  });
});
