import { describe, expect, test } from 'vitest';
import { blindRichardsonLucy, kernelOperator } from '../../src/core/blind/index.ts';
import type { BlindFrame } from '../../src/core/blind/index.ts';
import { gaussian2d, identity } from '../../src/core/kernels/index.ts';
import { klDivergence, relativeError } from '../../src/core/metrics.ts';
import { dotTest } from '../../src/core/operator.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { richardsonLucy } from '../../src/core/solvers/richardson-lucy.ts';
import { iterate, stateAfter } from '../../src/core/solvers/solver.ts';
import { maxAbs, sum } from '../../src/core/vector.ts';

const frames: BlindFrame[] = (['periodic', 'zero'] as const).flatMap((boundary) => [
  { shape: [16, 16], kernelShape: [5, 5], boundary },
  { shape: [15, 12], kernelShape: [4, 7], boundary },
  { shape: [9, 14], kernelShape: [9, 2], boundary },
]);
const sizeOf = ([height, width]: readonly [number, number]) => height * width;
const random = (shape: readonly [number, number], seed: number) =>
  new RandomState(seed).uniform(0, 1, sizeOf(shape));

describe.each(frames)('$shape, kernel $kernelShape, $boundary', (frame) => {
  const { shape, kernelShape, boundary } = frame;
  const picture = random(shape, 91);
  const h = random(kernelShape, 92);
  const truth = { shape: kernelShape, data: h.map((value) => value / sum(h)) };
  const data = new RandomState(93).poisson(
    convolve2d(truth, shape, { boundary }).apply(picture.map((value) => 50 * value)),
  );

  test('the picture’s operator on a kernel is the kernel’s on the picture, and has its adjoint', () => {
    const operator = kernelOperator(picture, frame);
    expect(operator.apply(h)).toAgreeWith(
      convolve2d({ shape: kernelShape, data: h }, shape, { boundary, method: 'direct' }).apply(picture),
      1e-13,
    );
    expect(dotTest(operator, new RandomState(94))).toBeLessThan(1e-14);
  });

  test.each([
    ['the picture’s half', { kernelSteps: 0 }],
    ['the kernel’s half', { pictureSteps: 0 }],
    ['both', {}],
    ['three of each', { pictureSteps: 3, kernelSteps: 3 }],
  ])('%s: the misfit never rises, x and h stay ≥ 0, Σh = 1', (_, params) => {
    const problem = {
      ...frame,
      data,
      start: random(shape, 95).map((v) => 50 * v),
      kernel: random(kernelShape, 96),
    };
    const states = iterate(blindRichardsonLucy, problem, params);
    let last = Infinity;
    for (let k = 0; k < 30; k++) {
      const { x, kernel } = states.next().value;
      const misfit = klDivergence(data, convolve2d(kernel, shape, { boundary, method: 'direct' }).apply(x));
      expect(misfit).toBeLessThanOrEqual(last * (1 + 1e-12));
      last = misfit;
      expect(Math.min(...x, ...kernel.data)).toBeGreaterThanOrEqual(0);
      expect(sum(kernel.data)).toBeCloseTo(1, 13);
      if (boundary === 'periodic' && k > 0) expect(sum(x) / sum(data)).toBeCloseTo(1, 11);
    }
  });

  test('with the kernel held it is richardsonLucy', () => {
    const problem = { ...frame, data, kernel: truth.data };
    const { x } = stateAfter(blindRichardsonLucy, problem, { kernelSteps: 0 }, 6);
    const operator = convolve2d(truth, shape, { boundary });
    expect(x).toAgreeWith(stateAfter(richardsonLucy, { operator, data }, {}, 6).x, 1e-12);
  });
});

describe('blind richardson–lucy', () => {
  const frame = { shape: [24, 24], kernelShape: [7, 7], boundary: 'periodic' } as const;
  const truth = gaussian2d(1.2, 3);
  const stars = new Float64Array(576);
  for (const at of [50, 130, 245, 260, 400, 555]) stars[at] = 10;
  const data = convolve2d(truth, frame.shape, { boundary: 'periodic' })
    .apply(stars)
    .map((v) => Math.max(0, v));

  test('with the true picture held, the kernel’s half finds the kernel', () => {
    const problem = { ...frame, data, start: stars };
    const { kernel } = stateAfter(blindRichardsonLucy, problem, { pictureSteps: 0 }, 300);
    expect(relativeError(kernel.data, truth.data)).toBeLessThan(1e-3);
  });

  test('stars: from a flat start it comes nearer to the kernel', () => {
    const { kernel } = stateAfter(blindRichardsonLucy, { ...frame, data }, {}, 200);
    const flat = truth.data.map(() => 1 / 49);
    expect(relativeError(kernel.data, truth.data)).toBeLessThan(0.7 * relativeError(flat, truth.data));
  });

  test('δ with x = y is a place of rest: it explains the data perfectly', () => {
    const problem = { ...frame, data, start: data, kernel: identity(7).data };
    const { x, kernel } = stateAfter(blindRichardsonLucy, problem, {}, 5);
    expect(x).toAgreeWith(data, 1e-9);
    expect(kernel.data).toAgreeWith(identity(7).data, 1e-12);
  });

  test('dark data leave the kernel, whichever half comes to them', () => {
    const dark = { ...frame, data: new Float64Array(576), kernel: truth.data };
    for (const problem of [dark, { ...dark, start: stars }]) {
      const { kernel } = stateAfter(blindRichardsonLucy, problem, { pictureSteps: 0 }, 3);
      expect(kernel.data).toAgreeWith(truth.data, 1e-14);
    }
  });

  test('a dark picture leaves its kernel', () => {
    const { x, kernel } = stateAfter(blindRichardsonLucy, { ...frame, data: new Float64Array(576) }, {}, 3);
    expect(maxAbs(x)).toBe(0);
    expect(sum(kernel.data)).toBeCloseTo(1, 14);
  });

  test.each<[string, object]>([
    ['blindRichardsonLucy: kernel must fit in the picture, got 25×7 in 24×24', { kernelShape: [25, 7] }],
    ["blindRichardsonLucy: boundary must be 'periodic' | 'zero', got 'reflect'", { boundary: 'reflect' }],
    ['blindRichardsonLucy: kernel must be ≥ 0 everywhere, got -1', { kernel: truth.data.map(() => -1) }],
    ['blindRichardsonLucy: kernel must not be dark, got sum 0', { kernel: new Float64Array(49) }],
    ['blindRichardsonLucy: kernel must hold 7×7 numbers, got 3', { kernel: new Float64Array(3) }],
    ['data must be ≥ 0 everywhere, got -1', { data: data.map(() => -1) }],
  ])('refuses: %s', (message, wrong) => {
    expect(() => blindRichardsonLucy.init({ ...frame, data, ...wrong })).toThrow(message);
  });
});
