import { describe, expect, test } from 'vitest';
import { coherence, learnStep, startLearning } from '../../src/core/dictionary/index.ts';
import { batchAt, benchOf } from '../../src/widgets/sparse-coding/bench.ts';
import { challenges } from '../../src/widgets/sparse-coding/challenges.ts';
import { noiseBank } from '../../src/widgets/sparse-coding/codes.ts';
import { model } from '../../src/widgets/sparse-coding/model.ts';
import {
  ORIENTED,
  params,
  presets,
  RIVALS,
  TOTAL,
  type Params,
} from '../../src/widgets/sparse-coding/params.ts';
import { CURVE_LAMBDAS, CURVES, ORIENTED_BY_SEED } from '../../src/widgets/sparse-coding/record.ts';
import { passes } from './support/challenge.ts';
import { orientedAfter } from './support/sparse-coding-duel.ts';
import { statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const SHOWN = model.preview.shown;

function run(p: Params, steps: number = SHOWN, then: Partial<Params> = {}) {
  let now: Parameters<typeof model.step>[0] = model.init(p);
  for (let step = 0; step < steps; step++) now = model.step(now, p);
  const shown = { ...p, ...then };
  return { p: shown, m: model.measures(model.result(now, shown)) };
}

describe('what the page says', () => {
  test('leaves: most filters are edges at step 40, and the learned bank costs least', () => {
    const { m } = run(state('leaves'));
    expect(m).toMatchObject({ step: 40, oriented: 13, used: 16 });
    expect(m.objective).toBeLessThan(Math.min(m.cutObjective, m.cosinesObjective, m.randomObjective));
  });
  test('leaves: 15 or 16 of 16 in the end, with each of 20 seeds', () => {
    expect(ORIENTED_BY_SEED).toHaveLength(20);
    expect([Math.min(...ORIENTED_BY_SEED), Math.max(...ORIENTED_BY_SEED)]).toEqual([15, 16]);
    expect(orientedAfter('leaves', 2)).toBe(ORIENTED_BY_SEED[1]);
  });
  test('cells: every filter has a direction; stars: hardly one', () => {
    expect(run(state('cells')).m.oriented).toBe(16);
    expect(run(state('stars')).m.oriented).toBeLessThanOrEqual(2);
  });
  test('stars: pieces cut out cost less than what is learned, at step 40 and at step 200', () => {
    for (const steps of [SHOWN, TOTAL]) {
      const { m } = run(state('stars'), steps);
      expect(m.cutObjective, String(steps)).toBeLessThan(m.objective);
    }
  });
  test('cheap: more than twice the coefficients, two filters of one direction', () => {
    const { m } = run(state('dense'));
    expect(m.oriented).toBe(2);
    expect(m.perPixel).toBeGreaterThan(2 * run(state('leaves')).m.perPixel);
  });
  test('cheap, and searched for longer: with thirty steps of FISTA 4 to 10 have one direction, in three trainings', () => {
    const p = state('dense');
    const bench = benchOf(p);
    const found = [1, 2, 3].map((seed) => {
      let learning = startLearning(noiseBank(seed));
      for (let step = 0; step < SHOWN; step++) {
        const options = { lambda: p.lambda, rate: p.rate, steps: 30 };
        learning = learnStep(learning, batchAt(bench, seed, step), options).learning;
      }
      const { count, side, filters } = learning.bank;
      const filter = (k: number) => filters.subarray(k * side ** 2, (k + 1) * side ** 2);
      return Array.from({ length: count }, (_, k) => coherence(filter(k), side)).filter((c) => c > ORIENTED)
        .length;
    });
    expect([Math.min(...found), Math.max(...found)]).toEqual([4, 10]);
  });
  test('dear: nothing is used, so nothing is learned; cosines and pieces are used', () => {
    const { m } = run(state('dead'));
    expect(m).toMatchObject({ used: 0, perPixel: 0, objective: 1, oriented: 0 });
    expect(Math.min(m.cutPerPixel, m.cosinesPerPixel)).toBeGreaterThan(0);
  });
  test('one mean taken out: seven of 16 are flat at step 100; with the local mean out, one', () => {
    expect(run(state('blobs'), 100).m.flat).toBe(7);
    expect(run(state('leaves'), 100).m.flat).toBe(1);
  });
  test('four banks: 1 to 4 dB ahead at equal numbers of coefficients; the pieces are cheaper from λ .2 down', () => {
    const snrAt = (bank: keyof typeof CURVES, perPixel: number) => {
      const { perPixel: x, snr } = CURVES[bank];
      const i = x.findIndex((value, at) => value >= perPixel && x[at + 1] < perPixel);
      const part = Math.log(x[i] / perPixel) / Math.log(x[i] / x[i + 1]);
      return snr[i] + part * (snr[i + 1] - snr[i]);
    };
    for (const perPixel of [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
      for (const rival of RIVALS.filter((name) => name !== 'random')) {
        const ahead = snrAt('learned', perPixel) - snrAt(rival, perPixel);
        expect(ahead, `${rival} ${perPixel}`).toBeGreaterThan(1);
        expect(ahead, `${rival} ${perPixel}`).toBeLessThan(4);
      }
    CURVE_LAMBDAS.forEach((lambda, i) => {
      const isAhead = CURVES.learned.objective[i] < CURVES.cut.objective[i];
      expect(isAhead, String(lambda)).toBe(lambda > 0.2);
    });
  });
});

describe('challenges', () => {
  const [wake, spots] = challenges;
  test('wake: not at once, but after forty cheap steps', () => {
    const dead = run(state('dead'));
    expect(passes(wake, dead.p, dead.m)).toBe(false);
    const woken = run(state('dead', { lambda: 2 }), SHOWN, { lambda: 7 });
    expect(passes(wake, woken.p, woken.m)).toBe(true);
  });
  test('spots: stars do it, leaves do not', () => {
    const [stars, leaves] = [run(state('stars')), run(state('leaves'))];
    expect(passes(spots, stars.p, stars.m)).toBe(true);
    expect(passes(spots, leaves.p, leaves.m)).toBe(false);
  });
});
