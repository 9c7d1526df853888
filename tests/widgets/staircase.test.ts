import { describe, expect, test } from 'vitest';
import { rmse } from '../../src/core/metrics.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { tautString, totalVariation, trendFilter } from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { norm, subtract, type Vec } from '../../src/core/vector.ts';
import { valuesOf } from '../../src/parts/model/picture.ts';
import { challenges } from '../../src/widgets/staircase/challenges.ts';
import { flatShare, flatShare2d, HALF_LEVEL } from '../../src/widgets/staircase/counts.ts';
import { denoise, TOLERANCE } from '../../src/widgets/staircase/denoise.ts';
import { model } from '../../src/widgets/staircase/model.ts';
import { JUMPS, UNIT } from '../../src/widgets/staircase/recorded.ts';
import { jumpsAtBest } from '../../src/widgets/staircase/signal.ts';
import { BOXES, params, presets, SAMPLES, type Params } from '../../src/widgets/staircase/params.ts';
import { pictureOf, signalOf } from '../../src/widgets/staircase/truths.ts';
import { words } from '../../src/widgets/staircase/words.en.ts';
import { answerOf } from './support/challenge.ts';
import { saidOfRefusal } from './support/refusal.ts';
import { runsOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const run = runsOf(model);
const signalRun = (p: Params) => ({ ...run(p), signal: model.compute(p).signal! });

const DRAWS = Array.from({ length: 50 }, (_, k) => k + 1);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];
const rank = (values: readonly number[], value: number) =>
  values.filter((one) => one < value).length / values.length;
const truthOf = (source: Params['source']): Vec => signalOf({ source, drawn: params.drawn.default });
const seenOf = (source: Params['source'], seed: number, sigma = 0.1): Vec =>
  gaussianNoise(truthOf(source), sigma, new RandomState(seed));

describe('a ramp breaks into stairs, and it is the noise that breaks it', () => {
  const flat = DRAWS.map((seed) => flatShare(tautString(seenOf('ramp', seed), 0.316)));

  test('four in five neighbours are equal: median of 50 draws 0.82, from 0.76 to 0.88', () => {
    expect(median(flat)).toBeCloseTo(0.82, 2);
    expect([Math.min(...flat), Math.max(...flat)]).toEqual([
      expect.closeTo(0.76, 1),
      expect.closeTo(0.87, 1),
    ]);
    const { m } = run(state('ramp'));
    expect(m.flat).toBeCloseTo(0.795, 3);
    expect(m.flatTruth).toBe(0);
  });

  test('the seed shown is a typical one: near the median in what is flat, and in the errors', () => {
    const { m } = run(state('corners'));
    const tv = DRAWS.map((seed) => rmse(tautString(seenOf('ramp', seed), 0.316), truthOf('ramp')));
    const second = DRAWS.map((seed) => rmse(trendFilter(seenOf('ramp', seed), 10).x, truthOf('ramp')));
    for (const [values, value] of [
      [flat, m.flat],
      [tv, m.error],
      [second, m.second],
    ] as const) {
      expect(rank(values, value)).toBeGreaterThan(0.2);
      expect(rank(values, value)).toBeLessThan(0.8);
    }
  });

  test('without noise it comes back but for its ends: two flat stretches, all between them untouched', () => {
    const { m, signal } = signalRun(state('quiet'));
    expect(m.stairs).toBe(2);
    const ends = Math.round((m.flat * (SAMPLES - 1)) / 2) + 1;
    expect(ends).toBe(9);
    const inner = (x: Vec) => x.subarray(ends, SAMPLES - ends);
    expect(inner(signal.estimate)).toAgreeWith(inner(signal.truth), 1e-12);
    // Whatever λ: the end that is cut off holds λ, slope·(1 + 2 + … + (k − 1)) ≤ λ < slope·(1 + … + k).
    for (const lambda of [0.01, 0.1, 1, 3.16]) {
      const x = tautString(signal.truth, lambda);
      const k = [...x].findIndex((value) => value !== x[0]);
      const held = (count: number) => (count * (count - 1)) / 2 / (SAMPLES - 1);
      expect(held(k)).toBeLessThanOrEqual(lambda + 1e-12);
      expect(held(k + 1)).toBeGreaterThan(lambda);
    }
  });

  test('the more noise, the more of it is flat', () => {
    const at = [0, 0.01, 0.02, 0.05, 0.1].map((sigma) =>
      median(DRAWS.map((seed) => flatShare(tautString(seenOf('ramp', seed, sigma), 0.316)))),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[2]).toBeGreaterThan(0.5);
  });
});

describe('a box of width w loses 2λ/w', () => {
  test.each([0, 0.1, 0.3])('exactly, of the mean of what was seen of it, σ = %d', (sigma) => {
    for (const lambda of [0.316, 1, 1.58])
      for (const seed of DRAWS) {
        const { lowered } = model.compute(state('boxes', { sigma, lambda, seed })).signal!;
        BOXES.forEach(([from, to], i) => {
          if (sigma < 0.3) expect(lowered[i]).toBeCloseTo((2 * lambda) / (to - from), 10);
        });
        // It never loses more: the string leans on both walls at most.
        BOXES.forEach(([from, to], i) =>
          expect(lowered[i]).toBeLessThanOrEqual((2 * lambda) / (to - from) + 1e-9),
        );
      }
  });

  test('half as wide, twice as much; and the edges are where they were', () => {
    const { m, signal } = signalRun(state('boxes'));
    expect([...signal.lowered]).toEqual([1 / 16, 1 / 8, 1 / 4].map((one) => expect.closeTo(one, 10)));
    expect([m.loweredWide, m.loweredNarrow]).toEqual([signal.lowered[0], signal.lowered[2]]);
    const jumps = [...signal.estimate.keys()].filter(
      (i) => i > 0 && Math.abs(signal.estimate[i] - signal.estimate[i - 1]) > 0.3,
    );
    expect(jumps).toEqual(BOXES.flat());
  });
});

describe('two beliefs, each at its own best weight in each of 50 draws', () => {
  const winsOfTv = (source: Params['source']) =>
    DRAWS.filter((seed) => {
      const { curves } = model.compute(state('corners', { source, seed })).signal!;
      return Math.min(...curves.tv.error) < Math.min(...curves.second.error);
    }).length;

  test.each([
    ['boxes', 50],
    ['mixed', 50],
    ['ramp', 0],
    ['curve', 0],
  ] as const)('%s: total variation is nearer in %d', (source, wins) => {
    expect(winsOfTv(source)).toBe(wins);
  });

  test('the presets stand at the best weights of their draw, and lose what their notices say', () => {
    for (const preset of ['second', 'corners'] as const) {
      const { m, signal } = signalRun(state(preset));
      expect(m.error).toBeLessThan(1.02 * Math.min(...signal.curves.tv.error));
      expect(m.second).toBeLessThan(1.02 * Math.min(...signal.curves.second.error));
    }
    const mixed = run(state('second')).m;
    expect(mixed.jump).toBeGreaterThan(0.95);
    expect(mixed.jumpSecond).toBeLessThan(0.85);
    expect(mixed.second).toBeGreaterThan(1.2 * mixed.error);
    const ramp = run(state('corners')).m;
    expect(ramp.error / ramp.second).toBeGreaterThan(2.8);
    expect(ramp.error / ramp.second).toBeLessThan(3.2);
  });

  test('of the jump 50 draws keep in the median 0.9 and 0.67, as recorded', () => {
    const jumps = DRAWS.map((seed) => jumpsAtBest(state('second', { seed })));
    for (const belief of ['tv', 'second'] as const)
      expect(jumps.map((jump) => Math.round(jump[belief] / UNIT))).toEqual(JUMPS[belief]);
    const { m } = run(state('second'));
    expect(m.jumpMedian).toBeCloseTo(0.905, 3);
    expect(m.jumpSecondMedian).toBeCloseTo(0.67, 2);
    for (const other of [{ sigma: 0.2 }, { source: 'ramp' }] as const)
      expect(run(state('second', other)).m.jumpMedian).toBeUndefined();
  });

  test('at its best, second differences keep less of the jump: in 40 draws of 50 or more', () => {
    const less = DRAWS.filter((seed) => {
      const { m } = run(state('second', { seed }));
      return m.jumpSecond < m.jump;
    });
    expect(less.length).toBeGreaterThanOrEqual(40);
  });
});

describe('a picture', () => {
  const shaded = pictureOf({ scene: 'shaded' });
  const truth = valuesOf(shaded);

  test('is denoised as by Chambolle’s own iteration in a thousand steps', () => {
    const g = gaussianNoise(truth, 0.1, new RandomState(48));
    for (const kind of ['isotropic', 'anisotropic'] as const) {
      const { x, gap } = denoise(g, shaded.shape, 0.1, kind);
      expect(gap).toBeLessThanOrEqual(TOLERANCE);
      const tv = totalVariation(shaded.shape, { kind, tolerance: 1e-12, iterations: 1000 });
      const objective = (u: Vec) => norm(subtract(u, g)) ** 2 / 2 + 0.1 * tv.value(u);
      const theirs = tv.prox(g, 0.1);
      expect(objective(x) / objective(theirs)).toBeLessThan(1.001);
      expect(rmse(x, theirs)).toBeLessThan(2e-3);
    }
  });

  test('shades turn to patches with noise, and far less without', () => {
    const { m } = run(state('picture'));
    expect(m.flatTruth).toBeLessThan(0.03);
    expect(m.flat).toBeGreaterThan(0.5);
    const quiet = run(state('quietPicture')).m.flat;
    expect(quiet).toBeGreaterThan(0.15);
    expect(quiet).toBeLessThan(0.19);
    const flat = DRAWS.map((seed) => {
      const g = gaussianNoise(truth, 0.1, new RandomState(seed));
      return flatShare2d(denoise(g, shaded.shape, 0.1, 'isotropic').x, shaded.shape);
    });
    expect(Math.min(...flat)).toBeGreaterThan(0.5);
  });

  test('squared off: most changes go straight across or straight down; by its length, most do not', () => {
    const straight = (kind: Params['kind']) => {
      const { estimate, shape } = model.compute(state('squared', { kind })).picture!;
      const [height, width] = shape;
      const changes = (q: number, next: number) => Math.abs(estimate.x[next] - estimate.x[q]) >= HALF_LEVEL;
      let [one, both] = [0, 0];
      for (let q = 0; q < (height - 1) * width; q++) {
        if (q % width === width - 1) continue;
        const count = Number(changes(q, q + 1)) + Number(changes(q, q + width));
        if (count === 1) one++;
        if (count === 2) both++;
      }
      return one / (one + both);
    };
    expect(straight('anisotropic')).toBeGreaterThan(0.75);
    expect(straight('isotropic')).toBeLessThan(0.4);
  });

  test('what is flat hardly depends on where the iteration ends', () => {
    const g = gaussianNoise(truth, 0.1, new RandomState(48));
    const exact = totalVariation(shaded.shape, { tolerance: 1e-6, iterations: 5000 }).prox(g, 0.1);
    const { x } = denoise(g, shaded.shape, 0.1, 'isotropic');
    expect(Math.abs(flatShare2d(x, shaded.shape) - flatShare2d(exact, shaded.shape))).toBeLessThan(0.03);
  });
});

describe('challenges', () => {
  const [sieve, whole] = challenges;
  const answer = (challenge: (typeof challenges)[number], p: Params) => answerOf(challenge, p, run(p).m);

  test('the sieve', () => {
    expect(answer(sieve, state('boxes'))).toBe('narrowStands');
    expect(answer(sieve, state('boxes', { lambda: 3.16 }))).toBe('passed');
    // What it says of the ground: it rises beside a box that sinks. And tall enough, the narrow outlives a wide one.
    const { estimate } = signalRun(state('boxes', { sigma: 0 })).signal;
    expect([estimate[10], estimate[57], estimate[93]].every((ground) => ground > 0)).toBe(true);
    const uneven = Float64Array.from({ length: 128 }, (_, i) =>
      i >= 16 && i < 48 ? 0.1 : i >= 104 && i < 112 ? 1 : 0,
    );
    const left = tautString(uneven, 1.8);
    expect(left[108] - left[90]).toBeGreaterThan(0.4);
    expect(left[32] - left[60]).toBeLessThan(1e-9);
    expect(answer(sieve, state('boxes', { lambda: 5.01 }))).toBe('wideLow');
    expect(answer(sieve, state('ramp'))).toBe('noBoxes');
    expect(answer(sieve, state('picture'))).toBe('noBoxes');
  });

  test('the ramp, whole', () => {
    expect(answer(whole, state('ramp'))).toBe('off');
    expect(answer(whole, state('corners'))).toBe('passed');
    expect(answer(whole, state('corners', { lambda2: 0.1 }))).toBe('small');
    expect(answer(whole, state('corners', { lambda: 10 }))).toBe('unfair');
    expect(answer(whole, state('picture'))).toBe('otherTruth');
  });
});

describe('what makes no sense is refused', () => {
  test('a level signal invites to draw', () => {
    const level = state('drawn', { drawn: new Array<number>(SAMPLES).fill(0.5) });
    expect(model.check(level)).toMatchObject({ code: 'level', invites: true });
    expect(saidOfRefusal(words, model.check(level)!)).toMatch(/level/);
  });

  test('a picture of a few pixels', () => {
    const own = { shape: [9, 40] as const, planes: [new Float32Array(360)] };
    expect(saidOfRefusal(words, model.check(state('picture', { picture: { own } }))!)).toMatch(
      /40 × 9 pixels/,
    );
  });
});
