import { describe, expect, test } from 'vitest';
import { overlapCounts } from '../../src/core/checkerboard/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/backward-view/challenges.ts';
import { model } from '../../src/widgets/backward-view/model.ts';
import { MARGIN, params, presets, SIDE, type Params } from '../../src/widgets/backward-view/params.ts';
import { passOf } from '../../src/widgets/backward-view/pass.ts';
import { hintOf, passes } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const state = statesOf(params, presets);
const compute = (preset: Preset, changes: Partial<Params> = {}) => model.compute(state(preset, changes));
const run = runsOf(model);
const measure = (preset: Preset, changes: Partial<Params> = {}) => run(state(preset, changes)).m;

/** The loss by its plain definition, for finite differences. */
function lossOf(p: Params, x: Vec): number {
  const { layer, weights } = passOf(p);
  const y = layer.forward({ shape: [1, 1, SIDE, SIDE], data: x }, weights).y.data;
  return y.reduce((sum, value) => sum + (p.loss === 'sum' ? value : value ** 2 / 2), 0);
}

describe('the gradient', () => {
  test.each([
    ['a random convolution, squares', state('picture')],
    ['a random convolution, sum', state('divisible', { stride: 3 })],
    ['a max-pool, squares', state('once', { loss: 'squares' })],
  ])('of %s is what finite differences say', (_, p) => {
    const { input, gradient } = model.compute(p);
    const step = 1e-6;
    for (const at of [5 * SIDE + 7, 20 * SIDE + 20, 21 * SIDE + 20, 33 * SIDE + 12]) {
      const [up, down] = [input.slice(), input.slice()];
      up[at] += step;
      down[at] -= step;
      expect(gradient[at]).toBeCloseTo((lossOf(p, up) - lossOf(p, down)) / (2 * step), 5);
    }
  });
  test('of a convolution with weights of 1 counts the windows over each cell: the overlap of the transposed layer', () => {
    for (const [kernel, stride] of [
      [3, 2],
      [4, 3],
      [5, 2],
      [2, 3],
      [6, 4],
    ]) {
      const { gradient, readers, classes } = compute('conv', { kernel, stride });
      gradient.forEach((value, at) =>
        expect(value).toBe(readers[Math.floor(at / SIDE)] * readers[at % SIDE]),
      );
      const counts = overlapCounts({ kernel, stride });
      expect(classes).toEqual(Array.from(counts).flatMap((a) => Array.from(counts, (b) => a * b)));
    }
  });
  test('of a max-pool on noise is, on average, that count over k²', () => {
    for (const [kernel, stride] of [
      [3, 2],
      [4, 2],
      [2, 2],
      [5, 3],
    ]) {
      const counts = overlapCounts({ kernel, stride });
      const expected = Array.from(counts).flatMap((a) => Array.from(counts, (b) => (a * b) / kernel ** 2));
      const { classes } = compute('pool', { kernel, stride });
      classes.forEach((value, at) => expect(Math.abs(value - expected[at])).toBeLessThan(0.015));
    }
  });
});

describe('what the page says', () => {
  test('k 3, s 2: 4, 2, 2, 1, of the same', () => {
    expect(compute('conv').classes).toEqual([4, 2, 2, 1]);
  });
  test('k 4: four windows read each cell, and the random weights differ all the same', () => {
    const { readers } = compute('divisible');
    for (let cell = MARGIN; cell < SIDE - MARGIN; cell++) expect(readers[cell]).toBe(2);
    const { most, least } = measure('divisible');
    expect(most - least).toBeGreaterThan(5);
  });
  test('projected: no grid, at any seed', () => {
    for (const seed of [1, 2, 3]) {
      const { most, least } = measure('projected', { seed });
      expect(most - least).toBeLessThan(1e-12);
    }
  });
  test('a picture under ½ Σ y² carries the grid: two classes far above the mean, two far below', () => {
    const { most, least } = measure('picture');
    expect(most).toBeGreaterThan(2);
    expect(least).toBeLessThan(-2);
  });
  test('one noisy input: classes differ as they should, within chance', () => {
    const { most, least } = measure('once');
    expect(most).toBeGreaterThan(2 * least);
  });
  test('100 inputs: 4/9 against 1/9', () => {
    const { most, least } = measure('pool');
    expect(most).toBeCloseTo(4 / 9, 2);
    expect(least).toBeCloseTo(1 / 9, 2);
  });
  test('2 × 2: one in four each on noise; on a ramp the last wins, among equals the first', () => {
    for (const value of compute('pairs').classes) expect(value).toBeCloseTo(1 / 4, 2);
    expect(compute('ramp').classes).toEqual([0, 0, 0, 1]);
    expect(compute('ties').classes).toEqual([1, 0, 0, 0]);
  });
  test('k 2, s 3: no window reads every third row and column', () => {
    const { readers, gradient } = compute('skipped');
    for (let cell = 0; cell < SIDE - 1; cell++) expect(readers[cell]).toBe(cell % 3 === 2 ? 0 : 1);
    expect(gradient[2 * SIDE + 1]).toBe(0);
  });
  test('a stride of 1 has no grid', () => {
    const { most, least } = measure('divisible', { stride: 1 });
    expect(most - least).toBeLessThan(1e-12);
  });
  test('a projection that can’t be is explained', () => {
    expect(model.check?.(state('projected', { kernel: 2, stride: 3 }))?.code).toBe('unreached');
    expect(model.check?.(state('projected'))).toBeNull();
  });
});

describe('the challenge', () => {
  const [fair] = challenges;
  const passed = (changes: Partial<Params>) => passes(fair, state('pool', changes), measure('pool', changes));
  const hint = (changes: Partial<Params>) => hintOf(fair, state('pool', changes), measure('pool', changes));
  test('is passed by the overlapping pools whose k is divisible by s, and by no others', () => {
    for (const stride of [2, 3, 4])
      for (let kernel = 2; kernel <= 6; kernel++)
        expect(passed({ kernel, stride }), `${kernel}, ${stride}`).toBe(
          kernel > stride && kernel % stride === 0,
        );
  });
  test('each mistake has its hint', () => {
    expect(hint({ layer: 'conv' })).toBe('pool');
    expect(hint({ stride: 1 })).toBe('stride');
    expect(hint({ kernel: 2 })).toBe('overlap');
    expect(hint({ kernel: 4, draws: 5 })).toBe('noise');
    expect(hint({})).toBe('count');
  });
});
