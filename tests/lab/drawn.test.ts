/** A blur that is drawn: what the pen covers, what lies beneath, and what of it the methods, the link and the table get. */
import { describe, expect, it } from 'vitest';
import { DRAWN_SIDE as SIDE, defaultsOf, ID, labParams } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { shiftOf } from '../../src/lab/work/drawn.ts';
import { kernelFor, sheetFor } from '../../src/lab/work/kernel.ts';
import { benchTask } from '../../src/lab/work/task.ts';
import { readState, writeState } from '../../src/runtime/url.ts';

const specs = labParams(methodSeeds);
const blurOf = (values: Readonly<Record<string, unknown>>) =>
  benchTask({ ...defaultsOf(specs), blur: 'drawn', ...values }).blur;
const sumOf = (data: ArrayLike<number>): number => Array.from(data).reduce((a, b) => a + b, 0);

const MIDDLE = SIDE / 2;
/** Along the middle row, through five pixels. */
const LINE = [
  [MIDDLE - 2, MIDDLE],
  [MIDDLE + 2, MIDDLE],
];

describe('a drawn blur', () => {
  it('is the stroke, with sum 1, no larger than it has to be', () => {
    const { shape, data } = kernelFor(blurOf({ drawn: [LINE], pen: 1 }));
    expect(shape[0]).toBeLessThanOrEqual(3);
    expect(shape[1]).toBeLessThanOrEqual(7);
    expect(sumOf(data)).toBeCloseTo(1, 12);
    expect(data.every((weight) => weight >= 0)).toBe(true);
    const row = (shape[0] - 1) / 2;
    const middle = data.slice(row * shape[1], (row + 1) * shape[1]);
    expect(sumOf(middle)).toBeGreaterThan(0.9);
    expect(middle[(shape[1] - 1) / 2]).toBeCloseTo(1 / 5, 1);
  });

  it('weighs twice where it is drawn twice', () => {
    const once = sheetFor(blurOf({ drawn: [LINE] }));
    const twice = sheetFor(blurOf({ drawn: [LINE, LINE] }));
    expect(Array.from(twice)).toEqual(Array.from(once, (weight) => 2 * weight));
  });

  it('lies on what it was started from', () => {
    const bare = blurOf({ base: 'gaussian', sigma: 2 });
    const sheet = sheetFor(bare);
    expect(sheet[(SIDE * SIDE - 1) / 2]).toBe(1);
    expect(shiftOf(sheet).every((shift) => Math.abs(shift) < 1e-9)).toBe(true);
    const plain = kernelFor(blurOf({ blur: 'gaussian', sigma: 2 }));
    const drawn = kernelFor(bare);
    expect(drawn.shape).toEqual(plain.shape);
    drawn.data.forEach((weight, i) => expect(weight).toBeCloseTo(plain.data[i], 14));
    expect(kernelFor(blurOf({ base: 'motion', length: 60, angle: 0 })).shape[1]).toBe(SIDE);
  });

  it('off the middle moves the answer by as much as its middle of weight', () => {
    const dot = [[MIDDLE + 4, MIDDLE - 3]];
    const [down, right] = shiftOf(sheetFor(blurOf({ drawn: [dot] })));
    expect(down).toBeCloseTo(-3, 6);
    expect(right).toBeCloseTo(4, 6);
  });

  it('of nothing leaves the picture as it is', () => {
    expect(kernelFor(blurOf({}))).toMatchObject({ shape: [1, 1] });
    expect(shiftOf(sheetFor(blurOf({})))).toEqual([0, 0]);
  });

  it('comes back out of a link', () => {
    const widget = { params: specs, presets: {} };
    const p = { ...defaultsOf(specs), blur: 'drawn', drawn: [LINE], pen: 3, base: 'disc' };
    const { query } = writeState(new URLSearchParams(), ID, widget, { preset: undefined, p });
    const back = readState(query, ID, widget).p;
    expect(back).toMatchObject({ blur: 'drawn', drawn: [LINE], pen: 3, base: 'disc' });
  });
});
