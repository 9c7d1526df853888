import { describe, expect, test } from 'vitest';
import { overlapCounts } from '../../src/core/checkerboard/index.ts';
import { challenges } from '../../src/widgets/weight-tester/challenges.ts';
import { model } from '../../src/widgets/weight-tester/model.ts';
import { INPUTS, params, presets, type Params } from '../../src/widgets/weight-tester/params.ts';
import { errorOf, LESSON, lessonOf, train } from '../../src/widgets/weight-tester/training.ts';
import { words } from '../../src/widgets/weight-tester/words.en.ts';
import { states as others } from '../python/widgets/weight-tester.ts';
import { answerOf } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const presetNames = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const run = runsOf(model);
const weights = (...values: number[]) => [...values, 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 8);
const rounded = (values: ArrayLike<number>, digits: number) =>
  Array.from(values, (value) => Number(value.toFixed(digits)));

/** Each input adds its copy of the weights; `from` is the first input, so that the output of input 0 is well inside. */
function scattered(w: ArrayLike<number>, stride: number, x: (i: number) => number): number[] {
  const from = -20;
  const row = Array.from({ length: 60 * stride + w.length }, () => 0);
  for (let i = from; i < from + 60; i++)
    for (let j = 0; j < w.length; j++) row[(i - from) * stride + j] += x(i) * w[j];
  return row.slice(-from * stride, (INPUTS - from) * stride + 1);
}

const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, state(name)]),
  ...Object.entries(others).map(([name, [preset, changes]]): [string, Params] => [
    name,
    state(preset, changes),
  ]),
];

describe.each(states)('weight-tester, %s', (_, p) => {
  const { r, m, facts } = run(p);
  const { stride } = p;

  test('makes of a constant and of a ramp what the copies add up to', () => {
    const constant = scattered(r.weights, stride, () => 1);
    expect(r.constant).toAgreeWith(constant.slice(0, -1), 1e-12);
    const ramp = scattered(r.weights, stride, (i) => i);
    expect(r.ramp).toAgreeWith(ramp, 1e-12);
    const steps = ramp.slice(1).map((value, o) => value - ramp[o]);
    expect(m.leastStep).toBeCloseTo(Math.min(...steps), 12);
    expect(m.mostStep).toBeCloseTo(Math.max(...steps), 12);
  });

  test('passes exactly where that constant is constant, and where W is 0 on the grid', () => {
    const period = scattered(r.weights, stride, () => 1).slice(0, stride);
    const mean = period.reduce((a, b) => a + b) / stride;
    const off = Math.max(...period.map((value) => Math.abs(value - mean)));
    expect(m.imbalance).toBeCloseTo(off, 12);
    const gains = Array.from({ length: stride }, (_zero, at) => {
      const angle = (j: number) => (2 * Math.PI * at * j) / stride;
      const sum = (part: (angle: number) => number) =>
        r.weights.reduce((total, w, j) => total + w * part(angle(j)), 0);
      return Math.hypot(sum(Math.cos), sum(Math.sin));
    });
    expect(r.marks).toAgreeWith(gains, 1e-12);
    expect(m.grid).toBeCloseTo(Math.max(...gains.slice(1)), 12);
    expect(r.passes).toBe(off < 1e-12);
    expect(r.passes).toBe(m.grid < 1e-12);
  });

  test('paints the constant with the weights along both axes', () => {
    const [side] = r.picture.shape;
    expect(r.picture.data[stride * side + 1]).toBeCloseTo(r.sums[0] * r.sums[1 % stride], 12);
  });

  test('is described in whole words', () => {
    expect(model.check?.(p)).toBeNull();
    expect(words.describe(facts, m)).not.toMatch(/undefined|NaN/);
  });
});

describe('weight-tester, the lesson', () => {
  const w = Float64Array.of(0.3, -0.2, 0.9, 0.4, 0.1);
  const lesson = lessonOf(5, 3);

  test('one step goes down the gradient, taken by differences', () => {
    const h = 1e-6;
    const nudged = (a: number, by: number) =>
      errorOf(
        lesson,
        w.map((value, at) => (at === a ? value + by : value)),
      );
    const down = w.map((value, a) => value - (LESSON.rate * (nudged(a, h) - nudged(a, -h))) / (2 * h));
    expect(train(lesson, w, 1)).toAgreeWith(down, 1e-8);
  });

  test('never raises the error, for every k and s of the figure', () => {
    for (let kernel = 1; kernel <= params.kernel.max; kernel++)
      for (let stride = 2; stride <= params.stride.max; stride++) {
        const one = lessonOf(kernel, stride);
        let now = new Float64Array(kernel).fill(1);
        for (let step = 0; step < 20; step++) {
          const next = train(one, now, 1);
          expect(errorOf(one, next)).toBeLessThanOrEqual(errorOf(one, now));
          now = Float64Array.from(next);
        }
      }
  });
});

describe('weight-tester, what the presets say', () => {
  test('bilinear: equal sums, W is 0 at half the circle, a straight ramp', () => {
    const { r, p, m } = run(state('bilinear'));
    expect([...r.sums]).toEqual([1, 1]);
    expect(r.spectrum[r.spectrum.length / 2 - 0.5]).toBeLessThan(1e-12);
    expect([m.leastStep, m.mostStep]).toEqual([0.5, 0.5]);
    expect(model.facts(r, p).straight).toBe(true);
  });

  test('divisible, fails: every output is painted twice, and the sums differ', () => {
    const { r, p } = run(state('random'));
    expect([...overlapCounts(p)]).toEqual([2, 2]);
    expect(model.facts(r, p)).toMatchObject({ divisible: true, passes: false });
    expect(rounded(r.sums, 2)).toEqual([0.57, 1.18]);
  });

  test('not divisible, passes', () => {
    const { r, p } = run(state('three'));
    expect([...overlapCounts(p)]).toEqual([2, 1]);
    expect(model.facts(r, p)).toMatchObject({ divisible: false, passes: true });
    expect([...r.sums]).toEqual([1, 1]);
  });

  test('one weight less: 1 against 0.75', () => {
    const { r } = run(state('cut'));
    expect([...r.weights]).toEqual([...run(state('bilinear')).r.weights].slice(0, 3));
    expect([...r.sums]).toEqual([1, 0.75]);
    expect(r.passes).toBe(false);
  });

  test('then a ramp: passes, and climbs by 0.2 and 0.8', () => {
    const { r, p, m } = run(state('ramp'));
    expect(r.passes).toBe(true);
    expect(m.leastStep).toBeCloseTo(0.2, 12);
    expect(m.mostStep).toBeCloseTo(0.8, 12);
    expect(model.facts(r, p).straight).toBe(false);
  });

  test('ICNR: pairs of equal weights pass; one step later 0.707 and 0.711', () => {
    const { r } = run(state('icnr'));
    expect([r.weights[0], r.weights[2]]).toEqual([r.weights[1], r.weights[3]]);
    expect(r.passes).toBe(true);
    const broken = run(state('broken')).r;
    expect([...broken.start]).toEqual([...r.weights]);
    expect(broken.passes).toBe(false);
    expect(rounded(broken.sums, 3)).toEqual([0.707, 0.711]);
  });

  test('trained: within 1 % of the mean, and no more steps make the sums equal', () => {
    const { r, m } = run(state('trained'));
    expect([...r.start]).toEqual([...run(state('random')).r.weights]);
    const mean = (r.sums[0] + r.sums[1]) / 2;
    expect(m.imbalance / mean).toBeLessThan(0.01);
    expect(r.passes).toBe(false);
    const best = train(lessonOf(4, 2), r.weights, 20_000);
    expect(Math.abs(best[0] + best[2] - best[1] - best[3])).toBeGreaterThan(0.01);
    expect(errorOf(lessonOf(4, 2), best)).toBeLessThan(m.loss);
  });

  test('projected: each class gives up its excess in equal shares, and nothing nearer passes', () => {
    const { r, m } = run(state('projected'));
    const move = r.weights.map((w, j) => w - r.start[j]);
    expect(move[0]).toBeCloseTo(move[2], 12);
    expect(move[1]).toBeCloseTo(move[3], 12);
    expect(r.passes).toBe(true);
    expect(m.moved).toBeCloseTo(Math.hypot(...move), 12);
    for (const [a, b, c] of [
      [0.1, 0, 0],
      [0, 0.1, 0],
      [0, 0, 0.1],
    ])
      for (const sign of [1, -1]) {
        // All directions that keep w₀ + w₂ = w₁ + w₃.
        const other = [
          move[0] + sign * (a + c),
          move[1] + sign * (b + c),
          move[2] - sign * a,
          move[3] - sign * b,
        ];
        expect(Math.hypot(...other)).toBeGreaterThan(m.moved);
      }
  });

  test('trained, projected: moved by 0.006, and the error from 0.00576 to 0.00577', () => {
    const { r, m } = run(state('tidied'));
    expect(r.passes).toBe(true);
    expect(m.moved.toPrecision(1)).toBe('0.006');
    expect(m.loss.toPrecision(3)).toBe('0.00577');
    expect(run(state('trained')).m.loss.toPrecision(3)).toBe('0.00576');
  });

  test('k 5, s 3: two zeros of W on the grid; ICNR is out', () => {
    const { r } = run(state('thirds'));
    const last = r.spectrum.length - 1;
    for (const at of [last / 3, (2 * last) / 3]) expect(r.spectrum[at]).toBeLessThan(1e-12);
    expect(model.check?.(state('thirds', { repair: 'icnr' }))?.code).toBe('icnr');
    expect(model.check?.(state('thirds', { kernel: 2 }))?.code).toBe('projection');
  });

  test('your own: 1.5 against 1', () => expect([...run(state('own')).r.sums]).toEqual([1.5, 1]));
});

describe('weight-tester, challenges', () => {
  const [undivided, straight] = challenges;
  const answers = (challenge: (typeof challenges)[number], p: Params) => {
    const { m } = run(p);
    return answerOf(challenge, p, m);
  };
  const own = (kernel: number, ...values: number[]) => state('own', { kernel, drawn: weights(...values) });

  test.each<[string, Params]>([
    ['passed', own(5, 0.5, 0.5, 0.25, 0.5, 0.25)],
    // What is drawn snaps: 0.52 is 0.5.
    ['passed', own(5, 0.52, 0.5, 0.25, 0.49, 0.25)],
    ['sums', own(5, 0.5, 0.5, 0.5, 0.5, 0.5)],
    ['empty', own(5, 0.5, 0.5, 0, 0.5, 0.5)],
    ['divided', own(4, 0.25, 0.75, 0.75, 0.25)],
    ['larger', state('own', { kernel: 2, stride: 3 })],
    ['draw', state('thirds')],
  ])('undivided: %s', (answer, p) => {
    expect(answers(undivided, p)).toBe(answer);
  });

  test.each<[string, Params]>([
    ['passed', own(4, 0.4, 0.9, 0.6, 0.1)],
    ['lopsided', state('bilinear')],
    ['moments', state('ramp')],
    ['constant', own(4, 0.4, 0.9, 0.6, 0.2)],
    ['empty', own(4, 0.5, 1, 0.5, 0)],
    ['four', state('three')],
    ['draw', state('projected')],
  ])('straight: %s', (answer, p) => {
    expect(answers(straight, p)).toBe(answer);
  });
});

describe('what the page says of a resize and a convolution', () => {
  /** Repeat each input, then convolve with g: what one input leaves behind. */
  const tied = ([a, b, c]: readonly number[]) => [a, a + b, b + c, c];
  const response = (g: readonly number[]) => {
    const out = [0, 0, 0, 0];
    [0, 1].forEach((copy) => g.forEach((w, j) => (out[copy + j] += w)));
    return out;
  };
  test.each([
    [0.2, 0.5, 0.3],
    [0.7, 0.2, 0.1],
    [-1, 4, 0.25],
  ])('with %d, %d, %d it is the transposed layer [a, a+b, b+c, c], and passes', (...g) => {
    expect(response(g)).toAgreeWith(tied(g), 1e-15);
    expect(run(state('own', { kernel: 4, drawn: weights(...tied(g)) })).m.imbalance).toBe(0);
  });
  test('the presets are such layers', () => {
    expect(run(state('tied')).r.weights).toAgreeWith(tied([0.2, 0.5, 0.3]), 1e-15);
    expect(run(state('ramp')).r.weights).toAgreeWith(tied([0.7, 0.2, 0.1]), 1e-15);
  });
  test('in a stack of one channel the last layer has to pass: what a failing one paints at its grid, nothing after it removes', () => {
    // W of two layers is W₁(2ω)·W₂(ω); at ω = π that is W₁(0)·W₂(π), and W₂(π) is the difference of its two sums.
    const [first, second] = [state('random'), state('cut')].map((p) => run(p).r);
    const stack = new Float64Array(2 * first.weights.length + second.weights.length);
    first.weights.forEach((v, i) => second.weights.forEach((w, j) => (stack[2 * i + j] += v * w)));
    const at = (w: ArrayLike<number>) => Array.from(w).reduce((sum, v, j) => sum + (j % 2 ? -v : v), 0);
    const whole = Array.from(first.weights).reduce((sum, v) => sum + v);
    expect(at(stack)).toBeCloseTo(whole * at(second.weights), 12);
  });
});
