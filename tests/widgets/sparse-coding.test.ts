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
import { duel, orientedAfter } from './support/sparse-coding-duel.ts';
import duels from './support/sparse-coding-duels.json';
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
  describe('four banks, five trainings', () => {
    const BANKS = ['learned', ...RIVALS] as const;
    const trainings = Object.values(duels);

    /** SNR at a number of coefficients a pixel, between two λ. */
    function snrAt({ perPixel: x, snr }: { perPixel: number[]; snr: number[] }, perPixel: number): number {
      const i = x.findIndex((value, at) => value >= perPixel && x[at + 1] < perPixel);
      const part = Math.log(x[i] / perPixel) / Math.log(x[i] / x[i + 1]);
      return snr[i] + part * (snr[i + 1] - snr[i]);
    }
    const leads = (training: (typeof trainings)[number], rival: 'cut' | 'cosines') =>
      [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6].map(
        (perPixel) => snrAt(training.learned, perPixel) - snrAt(training[rival], perPixel),
      );

    test('the chart shows their mean', () => {
      expect(trainings).toHaveLength(5);
      for (const bank of BANKS)
        for (const of of ['objective', 'perPixel', 'snr'] as const)
          CURVES[bank][of].forEach((value, i) => {
            const sum = trainings.reduce((total, training) => total + training[bank][of][i], 0);
            expect(value, `${bank} ${of} ${i}`).toBeCloseTo(sum / 5, 4);
          });
    });
    test('with .1 to .6 coefficients a pixel ahead of pieces by .5 to 2.3 dB, of cosines by 1.3 to 3, in all', () => {
      const [pieces, cosines] = (['cut', 'cosines'] as const).map((rival) =>
        trainings.flatMap((training) => leads(training, rival)).sort((a, b) => a - b),
      );
      const ends = (sorted: number[]) =>
        [sorted[0], sorted.at(-1)!].map((value) => Math.round(10 * value) / 10);
      expect(ends(pieces)).toEqual([0.5, 2.3]);
      expect(ends(cosines)).toEqual([1.3, 3]);
    });
    test('the pieces have the lower objective up to λ .2, in all; from .75 on the learned bank has', () => {
      for (const { learned, cut } of trainings)
        CURVE_LAMBDAS.forEach((lambda, i) => {
          const isAhead = learned.objective[i] < cut.objective[i];
          if (lambda <= 0.2 || lambda >= 0.75) expect(isAhead, String(lambda)).toBe(lambda > 0.2);
        });
    });
    test('as recorded, at one λ', () => {
      const at = CURVE_LAMBDAS.indexOf(2);
      const { cosines, random } = duel(2, [2], ['cosines', 'random']);
      expect(cosines.snr[0]).toBeCloseTo(duels[2].cosines.snr[at], 3);
      expect(random.objective[0]).toBeCloseTo(duels[2].random.objective[at], 3);
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
