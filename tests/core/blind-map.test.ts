import { describe, expect, test } from 'vitest';
import {
  alternatingMap,
  blurFrame,
  centred,
  coarserProblems,
  coarseToFine,
  lowered,
  nearestOnSimplex,
  scaledToOne,
} from '../../src/core/blind/index.ts';
import type { AlternatingMapProblem, Beyond } from '../../src/core/blind/index.ts';
import { motion } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { scene } from '../../src/core/scenes/index.ts';
import { tvObjective } from '../../src/core/priors/index.ts';
import { chambollePock } from '../../src/core/solvers/chambolle-pock.ts';
import { iterate, stateAfter } from '../../src/core/solvers/solver.ts';
import { dot, norm, sum } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

type Size = readonly [number, number];
const sizeOf = ([height, width]: Size) => height * width;
const random = (shape: Size, seed: number) => new RandomState(seed).uniform(0, 1, sizeOf(shape));

const frames = (['unknown', 'periodic'] as const).flatMap((beyond): [Size, Size, Beyond][] => [
  [[12, 12], [5, 5], beyond],
  [[13, 10], [4, 7], beyond],
  [[7, 11], [1, 2], beyond],
]);

describe.each(frames)('the blur of %s data by a %s kernel, beyond it %s', (shape, kernelShape, beyond) => {
  const blur = blurFrame(shape, kernelShape, beyond);
  const [x, h, r] = [random(blur.frame, 1), random(kernelShape, 2), random(shape, 3)];
  const [X, H, R] = [blur.spectrumOf('picture', x), blur.spectrumOf('kernel', h), blur.spectrumOf('data', r)];

  test('is convolve2d’s', () => {
    const options =
      beyond === 'periodic'
        ? ({ boundary: 'periodic', method: 'direct' } as const)
        : ({ boundary: 'zero', output: 'valid', method: 'direct' } as const);
    const direct = convolve2d({ shape: kernelShape, data: h }, blur.frame, options);
    expect(blur.blurred(X, H)).toAgreeWith(direct.apply(x), 1e-13);
  });
  test('has its adjoints in the picture and in the kernel', () => {
    const both = dot(blur.blurred(X, H), r);
    expect(dot(x, blur.toPicture(R, H)) / both).toBeCloseTo(1, 13);
    expect(dot(h, blur.toKernel(R, X)) / both).toBeCloseTo(1, 13);
  });
  test('answers the same, whatever was asked for in between', () => {
    const [blurred, back] = [blur.blurred(X, H), blur.toPicture(R, H)];
    const data = r.slice();
    const other = random(blur.frame, 4);
    for (const picture of [x, other, x]) blur.spectrumOf('picture', picture);
    expect(blur.blurred(blur.spectrumOf('picture', x), blur.spectrumOf('kernel', h))).toEqual(blurred);
    blur.spectrumOf('data', data.fill(0));
    data.set(r);
    expect(blur.toPicture(blur.spectrumOf('data', data), H, other)).toEqual(back);
  });
});

describe('the simplex', () => {
  test.each([1, 2, 3, 4])('nearestOnSimplex is what bisection finds, seed %i', (seed) => {
    const v = new RandomState(seed).uniform(-1, 1, 20);
    let [low, high] = [-2, 2];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (v.reduce((total, value) => total + Math.max(0, value - middle), 0) > 1) low = middle;
      else high = middle;
    }
    expect(nearestOnSimplex(v)).toAgreeWith(
      v.map((value) => Math.max(0, value - low)),
      1e-12,
    );
  });
  test('what lies on it stays; scaledToOne has no answer without light', () => {
    const h = Float64Array.of(0.5, 0, 0.2, 0.3);
    expect(nearestOnSimplex(h)).toAgreeWith(h, 1e-15);
    expect(scaledToOne(Float64Array.of(3, -1, 1))).toAgreeWith(Float64Array.of(0.75, 0, 0.25), 1e-15);
    expect(scaledToOne(Float64Array.of(-1, 0))).toBeNull();
  });
});

test('lowered falls by one ratio and stays', () => {
  const at = (k: number) => lowered(k, { first: 1, last: 0.3, rate: 0.5 });
  expect([0, 1, 2, 9].map(at)).toEqual([1, 0.5, 0.3, 0.3]);
});

test('centred moves the kernel to its middle and the picture against it: h ∗ x stays', () => {
  const [shape, kernelShape] = [[14, 12] as const, [5, 5] as const];
  const blur = blurFrame(shape, kernelShape);
  const h = new Float64Array(25);
  [h[0], h[1], h[5]] = [0.5, 0.3, 0.2];
  const x = random(blur.frame, 5);
  const now = centred(x, blur.frame, { shape: kernelShape, data: h });
  expect(Array.from(now.kernel.data.entries()).filter(([, weight]) => weight > 0)).toEqual([
    [12, 0.5],
    [13, 0.3],
    [17, 0.2],
  ]);
  const blurred = (v: Vec, kernel: Vec) =>
    blur.blurred(blur.spectrumOf('picture', v), blur.spectrumOf('kernel', kernel));
  const [before, after] = [blurred(x, h), blurred(now.x, now.kernel.data)];
  // Where neither has met the edge that goes on.
  for (let row = 2; row < 12; row++)
    for (let column = 2; column < 10; column++)
      expect(after[row * 12 + column]).toBeCloseTo(before[row * 12 + column], 12);
});

/** 64² dead leaves on a larger frame, moved along a streak of 5 pixels, without noise. */
function movedLeaves(): AlternatingMapProblem & { truth: Vec; kernel: Vec } {
  const [side, support] = [64, 7];
  const streak = motion(5, 30);
  const kernel = new Float64Array(support ** 2);
  const [top, left] = streak.shape.map((n) => (support - n) / 2);
  streak.data.forEach((weight, i) => {
    kernel[(Math.floor(i / streak.shape[1]) + top) * support + (i % streak.shape[1]) + left] = weight;
  });
  const shape = [side, side] as const;
  const kernelShape = [support, support] as const;
  const frame = [side + support - 1, side + support - 1] as const;
  const truth = scene('dead-leaves', frame, 1);
  const blur = convolve2d({ shape: kernelShape, data: kernel }, frame, { boundary: 'zero', output: 'valid' });
  return { data: blur.apply(truth), shape, kernelShape, truth, kernel };
}

describe('alternating MAP', () => {
  const { truth, kernel, ...problem } = movedLeaves();
  const likeness = (h: Vec) => dot(h, kernel) / (norm(h) * norm(kernel));

  test('without a prior, truth and true kernel are a place of rest', () => {
    const state = stateAfter(
      alternatingMap,
      { ...problem, start: truth, kernel },
      { lambda: 0, kernelStep: 0 },
      3,
    );
    expect(state.x).toAgreeWith(truth, 1e-9);
    expect(norm(state.residual!)).toBeLessThan(1e-10);
  });

  test('with the kernel held it comes to chambollePock’s minimum', () => {
    const lambda = 0.005;
    const { kernelShape, shape, data } = problem;
    const { x } = stateAfter(alternatingMap, { ...problem, kernel }, { lambda, kernelStep: 0 }, 600);
    const frame = [shape[0] + 6, shape[1] + 6] as const;
    const operator = convolve2d({ shape: kernelShape, data: kernel }, frame, {
      boundary: 'zero',
      output: 'valid',
    });
    const there = stateAfter(chambollePock, { operator, data }, { lambda, norm: 1 }, 1500);
    const objective = (v: Vec) => tvObjective({ operator, data }, v, { lambda });
    expect(objective(x) / objective(there.x)).toBeCloseTo(1, 2);
  });

  /** 500 steps, with λ falling from .06 to .0015. */
  function run(scaling: 'delayed' | 'at-once') {
    let state = alternatingMap.init(problem);
    for (let k = 0; k < 500; k++) {
      const lambda = lowered(k, { first: 0.06, last: 0.0015, rate: 0.025 ** (1 / 500) });
      state = alternatingMap.step(state, { lambda, scaling, kernelStep: 0.02 });
      expect(sum(state.kernel.data)).toBeCloseTo(1, 12);
      expect(Math.min(...state.kernel.data)).toBeGreaterThanOrEqual(0);
    }
    return state;
  }

  test('scaled afterwards: the kernel is found, the data are explained, the light is kept', () => {
    const { x, kernel: h, residual } = run('delayed');
    expect(likeness(h.data)).toBeGreaterThan(0.92);
    expect(norm(residual!) / norm(problem.data)).toBeLessThan(0.04);
    expect(sum(x) / sum(truth)).toBeCloseTo(1, 1);
  });

  test('scaled at once, all else the same: the kernel is drawn to δ', () => {
    const { kernel: h } = run('at-once');
    expect(Math.max(...h.data)).toBeGreaterThan(0.6);
    expect(Math.max(...kernel)).toBeLessThan(0.25);
    expect(likeness(h.data)).toBeLessThan(0.75);
  });

  test.each<[string, object]>([
    ['alternatingMap: kernel must be ≥ 0 everywhere, got -1', { kernel: kernel.map(() => -1) }],
    ['alternatingMap: kernel must not be dark, got sum 0', { kernel: new Float64Array(49) }],
    ['blurFrame: kernel must fit in the data, got 65×7 in 64×64', { kernelShape: [65, 7] }],
    ["blurFrame: beyond must be 'unknown' | 'periodic', got 'zero'", { beyond: 'zero' }],
  ])('refuses: %s', (message, wrong) => {
    expect(() => alternatingMap.init({ ...problem, ...wrong })).toThrow(message);
  });
});

describe('coarse to fine', () => {
  const { data, shape, kernelShape } = movedLeaves();
  const schedule = {
    lambda: { first: 0.02, last: 1e-3, rate: 0.99 },
    kernelStep: { first: 0.02, last: 0.02, rate: 1 },
  };

  test('halves data and kernel, and keeps the light of a level', () => {
    const wide = coarserProblems({ data, shape, kernelShape: [13, 13] });
    expect(wide.map((one) => one.kernelShape[0])).toEqual([5, 7, 13]);
    expect(wide.map((one) => one.shape[0])).toEqual([16, 32, 64]);
    for (const one of wide) expect(sum(one.data) / one.data.length).toBeCloseTo(sum(data) / data.length, 12);
  });

  test('at one scale it is alternatingMap', () => {
    const problem = { data, shape, kernelShape };
    const there = stateAfter(coarseToFine, { ...problem, most: 1 }, { ...schedule, steps: [9] }, 9);
    let here = alternatingMap.init(problem);
    for (let k = 0; k < 9; k++)
      here = alternatingMap.step(here, { lambda: lowered(k, schedule.lambda), kernelStep: 0.02 });
    expect(there.x).toAgreeWith(here.x, 1e-14);
    expect(there.now.kernel.data).toAgreeWith(here.kernel.data, 1e-14);
  });

  test('goes up after the steps of a scale, with what it has', () => {
    const states = iterate(coarseToFine, { data, shape, kernelShape }, { ...schedule, steps: [4, 4] });
    const levels = Array.from({ length: 7 }, () => states.next().value);
    expect(levels.map(({ level }) => level)).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(levels.map(({ now }) => now.iteration)).toEqual([0, 1, 2, 3, 4, 1, 2]);
    expect(levels[5].now.kernel.shape).toEqual([7, 7]);
    expect(sum(levels[5].now.kernel.data)).toBeCloseTo(1, 12);
  });
});
