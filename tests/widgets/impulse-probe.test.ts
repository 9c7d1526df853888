import { describe, expect, test } from 'vitest';
import type { KernelValue } from '../../src/widgets/contract.ts';
import { model } from '../../src/widgets/impulse-probe/model.ts';
import { params, presets, SIDE, type Params } from '../../src/widgets/impulse-probe/params.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const run = runsOf(model);
const measure = (preset: Preset, changes: Partial<Params> = {}) => run(state(preset, changes)).m;
const lopsided: KernelValue = {
  shape: [4, 5],
  data: Array.from({ length: 20 }, (_, i) => ((7 * i) % 11) - 4),
};

/** Copies laid down one by one: what a dot at (row, column) adds to each pixel, by the book's definition. */
function laidDown({ dots, level, kernel, flip }: Params): { response: Float64Array; reached: number[] } {
  const [kh, kw] = kernel.shape;
  const response = new Float64Array(SIDE * SIDE);
  const reached = new Array<number>(SIDE * SIDE).fill(0);
  for (const [i, [x, y]] of dots.entries())
    for (let a = 0; a < kh; a++)
      for (let b = 0; b < kw; b++) {
        const [down, right] = [a - Math.floor(kh / 2), b - Math.floor(kw / 2)];
        const row = SIDE - 1 - y + (flip ? down : -down);
        const column = x + (flip ? right : -right);
        if (row < 0 || row >= SIDE || column < 0 || column >= SIDE) continue;
        const light = i === 0 ? level : 1;
        response[row * SIDE + column] += light * kernel.data[a * kw + b];
        if (light !== 0 && kernel.data[a * kw + b] !== 0) reached[row * SIDE + column]++;
      }
  return { response, reached };
}

describe('against copies laid down one by one', () => {
  const cases: [string, Params][] = [
    ...names.map((name): [string, Params] => [name, state(name)]),
    ['an even kernel', state('several', { kernel: lopsided })],
    ['an even kernel, correlated', state('several', { kernel: lopsided, flip: false })],
    ['at the corners', state('one', { dots: [[0, 0], [23, 23], [23, 23]], level: 0.5, kernel: lopsided })], // prettier-ignore
    ['a dot without light', state('close', { level: 0 })],
    ['no dot at all', state('one', { dots: [] })],
  ];
  test.each(cases)('%s', (_, p) => {
    const r = model.compute(p);
    const { response, reached } = laidDown(p);
    expect(r.response).toAgreeWith(response, 1e-12);
    expect(r.overlap).toBe(reached.filter((count) => count > 1).length);
    expect(r.gap).toBeLessThan(1e-12);
  });
});

/** The kernel's own size cut out of a response, with the kernel's centre on this pixel. */
function cutOut(
  response: ArrayLike<number>,
  [x, y]: readonly [number, number],
  { shape }: KernelValue,
): number[] {
  const [kh, kw] = shape;
  return Array.from({ length: kh * kw }, (_, k) => {
    const row = SIDE - 1 - y + Math.floor(k / kw) - Math.floor(kh / 2);
    return response[row * SIDE + x + (k % kw) - Math.floor(kw / 2)];
  });
}

describe('what the page says', () => {
  test('one dot: the kernel comes out, the right way up, its centre on the dot', () => {
    const p = state('one');
    expect(cutOut(model.compute(p).response, p.dots[0], p.kernel)).toEqual(p.kernel.data);
    expect(measure('one').output).toBe(measure('one').gain);
  });
  test('no flip: it comes out turned by half a turn', () => {
    const p = state('correlated');
    expect(cutOut(model.compute(p).response, p.dots[0], p.kernel)).toEqual([...p.kernel.data].reverse());
    expect(measure('one').turned).toBe(1);
  });
  test('several: four equal copies, so four times the sum', () => {
    const p = state('several');
    const { response } = model.compute(p);
    for (const dot of p.dots) expect(cutOut(response, dot, p.kernel)).toEqual(p.kernel.data);
    expect(measure('several')).toMatchObject({ light: 4, gain: 8, output: 32, lost: 0, overlap: 0 });
  });
  test('two that touch: where they meet they add up to twice the brightness of one', () => {
    const { response } = model.compute(state('close'));
    expect(Math.max(...response)).toBe(2);
    expect(measure('close').overlap).toBeGreaterThan(0);
    expect(measure('close').gap).toBe(0);
  });
  test('a column of seven dots and a row of seven ones make a full square', () => {
    const { response } = model.compute(state('line'));
    expect(response.filter((value) => value === 1).length).toBe(49);
    expect(response.filter((value) => value === 0).length).toBe(SIDE * SIDE - 49);
    expect(measure('line').gain * measure('line').light).toBe(49);
  });
  test('who is the kernel: three Fs', () => {
    const p = state('letter');
    const f = params.kernel.default;
    const { response } = model.compute(p);
    // The F's own centre is the dot at (12, 11); the kernel's ones lie about its centre.
    for (const [right, up] of [
      [-3, 3],
      [3, 1],
      [-2, -3],
    ] as const)
      // prettier-ignore
      expect(cutOut(response, [12 + right, 11 + up], f)).toEqual(f.data);
    expect(measure('letter').output).toBe(24);
  });
  test('light that falls outside the frame is missing from the sum', () => {
    const m = measure('one', { dots: [[0, 12]] });
    expect(m.lost).toBe(5);
    expect(m.output).toBe(3);
  });
  test('a dot of twice the brightness leaves a copy of twice the brightness', () => {
    const once = model.compute(state('several')).alone;
    const twice = model.compute(state('several', { level: 2 })).alone;
    expect(twice).toEqual(once.map((value) => 2 * value));
  });
  test('a kernel that is its own half turn cannot tell; the F can', () => {
    const row: KernelValue = { shape: [1, 3], data: [1, 2, 1] };
    expect(measure('several', { kernel: row }).turned).toBe(0);
    const p = state('one', { kernel: row });
    expect(model.facts(model.compute(p), p).symmetric).toBe(true);
    expect(model.facts(model.compute(state('one')), state('one')).symmetric).toBe(false);
  });
});
