import { describe, expect, test } from 'vitest';
import { emboss, laplacian, sharpen, sobel } from '../../src/core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../src/core/light.ts';
import type { KernelValue } from '../../src/widgets/contract.ts';
import { challenges } from '../../src/widgets/kernel-bench/challenges.ts';
import { model, type Result } from '../../src/widgets/kernel-bench/model.ts';
import { neighbourhoodAt, pixelAt } from '../../src/widgets/kernel-bench/neighbourhood.ts';
import { params, presets, type Params } from '../../src/widgets/kernel-bench/params.ts';
import { lopsided, ownPicture } from '../python/widgets/kernel-bench.ts';
import { answerOf } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const boundaries = params.boundary.options;
const state = statesOf(params, presets);
const run = runsOf(model);
const resultOf = (preset: Preset, changes: Partial<Params> = {}) => model.compute(state(preset, changes));
const measure = (preset: Preset) => run(state(preset)).m;

/** What lies at position i of a line of n, told by walking there one step at a time; −1 for nothing. */
function walk(i: number, n: number, boundary: string): number {
  if (i >= 0 && i < n) return i;
  if (boundary === 'zero') return -1;
  if (boundary === 'replicate') return i < 0 ? 0 : n - 1;
  if (boundary === 'periodic') return walk(i < 0 ? i + n : i - n, n, boundary);
  return walk(i < 0 ? -1 - i : 2 * n - 1 - i, n, boundary);
}

/** y[i, j] = Σ h[a, b] x[i + ⌊kh/2⌋ − a, j + ⌊kw/2⌋ − b], as it stands in the book. */
function written(
  p: Params,
  plane: ArrayLike<number>,
  [height, width]: readonly [number, number],
): Float64Array {
  const [kh, kw] = p.kernel.shape;
  return Float64Array.from({ length: height * width }, (_, k) => {
    const [i, j] = [Math.floor(k / width), k % width];
    let sum = 0;
    for (let a = 0; a < kh; a++)
      for (let b = 0; b < kw; b++) {
        const row = walk(i + Math.floor(kh / 2) - a, height, p.boundary);
        const column = walk(j + Math.floor(kw / 2) - b, width, p.boundary);
        if (row >= 0 && column >= 0) sum += p.kernel.data[a * kw + b] * plane[row * width + column];
      }
    return sum;
  });
}

describe.each(boundaries)('against the sum written out, boundary %s', (boundary) => {
  test.each([
    [3, 3],
    [4, 5],
    [1, 9],
    [9, 2],
  ])('a %i × %i kernel on a picture in colour', (kh, kw) => {
    const p = state('blur', { picture: ownPicture(10, 13), kernel: lopsided(kh, kw), boundary });
    const r = model.compute(p);
    for (const [c, plane] of p.picture.own!.planes.entries())
      expect(r.output[c]).toAgreeWith(written(p, plane, [10, 13]), 1e-12);
  });

  test('the sum under the ring is the pixel of the result, everywhere', () => {
    const p = state('blur', { picture: ownPicture(10, 13), kernel: lopsided(4, 5), boundary });
    const r = model.compute(p);
    for (let row = 0; row < 10; row++)
      for (let column = 0; column < 13; column++) {
        const spot = neighbourhoodAt(r, [(column + 0.5) / 13, 1 - (row + 0.5) / 10]);
        expect([spot.row, spot.column]).toEqual([row, column]);
        const mean = r.output.reduce((sum, plane) => sum + plane[row * 13 + column], 0) / 3;
        expect(spot.sum).toBeCloseTo(mean, 10);
      }
  });
});

describe('the spot', () => {
  test('counts from the left and from below, and stays inside', () => {
    expect(pixelAt([0, 0], [10, 20])).toEqual({ row: 9, column: 0 });
    expect(pixelAt([1, 1], [10, 20])).toEqual({ row: 0, column: 19 });
  });
  test('marks what lies outside the frame', () => {
    const corner = neighbourhoodAt(resultOf('sharpen'), [0, 1]);
    expect(corner.outside).toEqual([true, true, true, true, false, false, true, false, false]);
    const middle = neighbourhoodAt(resultOf('sharpen'), params.spot.default);
    expect(middle.outside).not.toContain(true);
  });
});

describe('what the page says', () => {
  test('blur and box sum to 1 and separate: 10 products instead of 25', () => {
    for (const preset of ['blur', 'box'] as const) {
      expect(measure(preset).sum).toBeCloseTo(1, 12);
      expect(measure(preset)).toMatchObject({ rank: 1, direct: 25, passes: 10 });
    }
  });
  test('nine ninths: a flat half stays a half, one dark column of three gives two thirds', () => {
    const kernel: KernelValue = { shape: [3, 3], data: Array.from({ length: 9 }, () => 1 / 9) };
    const middle = (light: (j: number) => number) => {
      const plane = Float32Array.from({ length: 9 }, (_, k) => light(k % 3));
      const picture = { own: { shape: [3, 3] as const, planes: [plane, plane, plane] } };
      return resultOf('blur', { kernel, picture }).output[0][4];
    };
    expect(middle(() => 0.5)).toBeCloseTo(0.5, 12);
    expect(middle((j) => (j === 0 ? 0 : 1))).toBeCloseTo(2 / 3, 12);
  });
  test('motion has rank 7: passes cost more than the plain sum, Fourier least', () => {
    const { rank, direct, passes, fft } = measure('motion');
    expect([rank, direct]).toEqual([7, 49]);
    expect(passes).toBeGreaterThan(direct);
    expect(fft).toBeLessThan(direct);
  });
  test('sharpen sums to 1, and some of it is clipped', () => {
    expect(measure('sharpen').sum).toBe(1);
    expect(resultOf('sharpen').outside).toBeGreaterThan(0.02);
    expect(resultOf('sharpen').outside).toBeLessThan(0.2);
  });
  test('the cross sums to 1 and has rank 2: its two pairs of passes cost more than the plain sum', () => {
    expect(measure('cross')).toMatchObject({ sum: 1, rank: 2, direct: 9, passes: 12 });
  });
  test('Sobel answers an upright edge with 4 and a level one with nothing; the Laplacian answers both', () => {
    expect(measure('sobel')).toMatchObject({ upright: 4, level: 0 });
    expect(measure('laplacian')).toMatchObject({ upright: 1, level: 1 });
  });
  test('Sobel sums to 0 and is positive where the picture brightens to the right', () => {
    expect(measure('sobel').sum).toBe(0);
    expect(onRamp('sobel', (_, j) => j / 20)).toBeCloseTo(8 / 20, 6);
    expect(onRamp('sobel', (_, j) => 1 - j / 20)).toBeCloseTo(-8 / 20, 6);
  });
  test('the Laplacian is 0 on a ramp', () => {
    expect(onRamp('laplacian', (i, j) => (i + 2 * j) / 60)).toBeCloseTo(0, 6);
  });
  test('emboss has rank 3, and brightens a slope that faces the top left', () => {
    expect(measure('emboss').rank).toBe(3);
    const height = (i: number, j: number) => (i + j) / 60;
    expect(onRamp('emboss', height)).toBeGreaterThan(height(8, 8));
  });
  test('a lone 1 changes nothing; moved one cell to the right, it moves the picture to the right', () => {
    const { input, output } = resultOf('identity');
    expect(output[0]).toEqual(input[0]);
    const moved: KernelValue = { shape: [3, 3], data: [0, 0, 0, 0, 0, 1, 0, 0, 0] };
    const shifted = resultOf('identity', { kernel: moved });
    expect(shifted.output[0].slice(1, 256)).toEqual(input[0].slice(0, 255));
  });
  test('the small filters are the core’s', () => {
    const pairs = { sharpen: sharpen(), laplacian: laplacian(), emboss: emboss(), sobel: sobel('x') };
    for (const [preset, { data }] of Object.entries(pairs))
      expect(state(preset as Preset).kernel.data).toEqual(Array.from(data));
  });
  test.each(names)('%s: no value of the result passes the reach', (preset) => {
    const { reach, extremes } = resultOf(preset);
    expect(Math.max(...extremes.map(Math.abs))).toBeLessThanOrEqual(reach * (1 + 1e-12));
  });
});

/** The answer in the middle of a picture of the reader's own that is this function of row and column. */
function onRamp(preset: Preset, light: (i: number, j: number) => number): number {
  const plane = Float32Array.from({ length: 17 * 17 }, (_, k) => light(Math.floor(k / 17), k % 17));
  const own = { shape: [17, 17] as const, planes: [plane, plane, plane] };
  return resultOf(preset, { picture: { own } }).output[0][8 * 17 + 8];
}

describe('the answers to an edge, against pictures of one', () => {
  const size = 25;
  /** The largest |y| on a step from 0 to 1, away from the frame's edge. */
  function onStep(kernel: KernelValue, isLit: (i: number, j: number) => boolean): number {
    const plane = Float32Array.from({ length: size * size }, (_, k) =>
      isLit(Math.floor(k / size), k % size) ? 1 : 0,
    );
    const picture = { own: { shape: [size, size] as const, planes: [plane, plane, plane] } };
    const { output } = resultOf('blur', { kernel, picture, boundary: 'replicate' });
    return Math.max(...output[0].map(Math.abs));
  }
  test.each([
    ...names.map((name) => [name, state(name).kernel] as const),
    ['lopsided', lopsided(4, 5)] as const,
  ])('%s', (_, kernel) => {
    const p = state('blur', { kernel });
    const { m } = run(p);
    expect(onStep(kernel, (_, j) => j > 12)).toBeCloseTo(m.upright, 9);
    expect(onStep(kernel, (i) => i > 12)).toBeCloseTo(m.level, 9);
  });
});

describe('linear light', () => {
  test('a flat wall keeps its value, an edge comes out brighter than with stored values', () => {
    const picture = ownPicture(12, 12);
    const p = state('box', { picture, light: 'linear' });
    const { stored, output } = model.compute(p);
    const plain = model.compute({ ...p, light: 'stored' });
    expect(stored[0]).toAgreeWith(output[0].map(linearToSrgb), 1e-15);
    // The curve bends one way only, so a mean of lights is stored as more than the mean of what is stored.
    for (const [k, value] of stored[0].entries()) expect(value).toBeGreaterThan(plain.output[0][k]);
  });
  test('the error of stored values is that of the middle, pixel by pixel', () => {
    const p = state('linear', { picture: ownPicture(20, 30) });
    const plane = p.picture.own!.planes[0].map(
      (_, k) => p.picture.own!.planes.reduce((sum, one) => sum + one[k], 0) / 3,
    );
    const file = plane.map((value) => Math.round(255 * value) / 255);
    const asStored = written(p, file, [20, 30]);
    const inLight = written(p, Float64Array.from(file, srgbToLinear), [20, 30]);
    const total = asStored.reduce((sum, value, k) => sum + (value - linearToSrgb(inLight[k])) ** 2, 0);
    const { m } = run(p);
    expect(m.stored).toBeCloseTo(Math.sqrt(total / asStored.length), 6);
  });
  test('a mean of stored values loses light, on each picture on offer; a mean of light loses none', () => {
    expect(run(state('linear')).m.lost).toBeGreaterThan(1);
    for (const scene of params.picture.scenes) {
      const p = state('box', { picture: { scene } });
      const { input, output } = model.compute(p);
      const light = (plane: Float64Array) => plane.reduce((sum, value) => sum + srgbToLinear(value), 0);
      expect(light(output[0])).toBeLessThan(light(input[0]));
      const total = (plane: Float64Array) => plane.reduce((sum, value) => sum + value, 0);
      expect(total(output[0])).toBeCloseTo(total(input[0]), 6);
      const inLight = model.compute({ ...p, light: 'linear' });
      expect(total(inLight.output[0])).toBeCloseTo(light(input[0]), 6);
    }
  });
  test('on the still life stored values are off by some hundredths', () => {
    expect(measure('linear').stored).toBeGreaterThan(0.01);
    expect(measure('linear').stored).toBeLessThan(0.1);
  });
});

describe('challenges', () => {
  const [blind, split] = challenges;
  const answer = (
    challenge: (typeof challenges)[number],
    rows: readonly (readonly number[])[],
  ): string | undefined => {
    const kernel: KernelValue = { shape: [rows.length, rows[0].length], data: rows.flat() };
    const p = state('blur', { kernel });
    const { m } = run(p);
    return answerOf(challenge, p, m);
  };
  test.each([
    ['passed', [[1, 0, -1], [2, 0, -2], [1, 0, -1]]],
    ['passed', [[1], [-1]]],
    ['passed', [[0, 0, 0], [1, -2, 1], [0, 0, 0]]],
    ['both', [[0, 1, 0], [1, -4, 1], [0, 1, 0]]],
    ['bright', [[0, 1, 0], [0, -4, 0], [0, 1, 0]]],
    ['nothing', [[1, -1], [-1, 1]]],
    ['nothing', [[0, 0], [0, 0]]],
    ['faint', [[0.1, -0.1]]],
  ] as const)('blind: %s', (wanted, rows) => expect(answer(blind, rows)).toBe(wanted)); // prettier-ignore
  const [a, b, c] = [1 / 16, 1 / 8, 1 / 4];
  test.each([
    ['passed', [[a, b, a], [b, c, b], [a, b, a]]],
    ['passed', [[0.111, 0.111, 0.111], [0.111, 0.111, 0.111], [0.111, 0.111, 0.111]]],
    ['corners', [[0, b, 0], [b, 0.5, b], [0, b, 0]]],
    ['multiples', [[a, b, a], [b, 0.5, b], [a, b, a]]],
    ['thin', [[0, 0, 0], [c, 0.5, c], [0, 0, 0]]],
    ['thin', [[0, 0, 0], [0, 1, 0], [0, 0, 0]]],
    ['sum', [[1, 2, 1], [2, 4, 2], [1, 2, 1]]],
  ] as const)('split: %s', (wanted, rows) => expect(answer(split, rows)).toBe(wanted)); // prettier-ignore
});

describe('odd states', () => {
  test('a kernel of zeros gives black, rank 0', () => {
    const kernel: KernelValue = { shape: [2, 3], data: [0, 0, 0, 0, 0, 0] };
    const r: Result = resultOf('blur', { kernel });
    expect(r).toMatchObject({ rank: 0, sum: 0, reach: 0, extremes: [0, 0] });
  });
  test('a periodic frame smaller than the kernel is explained; the others need no room', () => {
    const picture = ownPicture(4, 3);
    const kernel = lopsided(9, 9);
    expect(model.check(state('blur', { picture, kernel, boundary: 'periodic' }))?.code).toBe('small');
    for (const boundary of ['zero', 'reflect', 'replicate'] as const) {
      const p = state('blur', { picture, kernel, boundary });
      expect(model.check(p)).toBeNull();
      expect(model.compute(p).output[0].length).toBe(12);
    }
  });
});
