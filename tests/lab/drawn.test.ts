/** A blur that is drawn: what the pen covers, what lies beneath, and what of it the methods, the link and the table get. */
import { describe, expect, it } from 'vitest';
import { DRAWN_SIDE as SIDE, defaultsOf, ID, labParams } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { shiftOf, toolsFor } from '../../src/lab/work/drawn.ts';
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

  it('is gone where a rubber went, and back where it is drawn again', () => {
    const across = [
      [MIDDLE, MIDDLE - 4],
      [MIDDLE, MIDDLE + 4],
    ];
    const middle = (SIDE * SIDE - 1) / 2;
    const rubbed = sheetFor(blurOf({ drawn: [LINE, across], tools: 'pr', rubber: 3 }));
    expect(rubbed[middle]).toBe(0);
    expect(rubbed[middle - 2]).toBeGreaterThan(0.9);
    expect(rubbed[middle - 2 * SIDE]).toBe(0);
    const again = sheetFor(blurOf({ drawn: [LINE, across, LINE], tools: 'prp', rubber: 3 }));
    expect(again[middle]).toBe(1);
    // Before the line it had nothing to take away.
    const first = sheetFor(blurOf({ drawn: [across, LINE], tools: 'rp', rubber: 3 }));
    expect(Array.from(first)).toEqual(Array.from(sheetFor(blurOf({ drawn: [LINE] }))));
  });

  it('can be rubbed out of what it was started from: a disc with a hole is a ring', () => {
    const dot = [[MIDDLE, MIDDLE]];
    const { shape, data } = kernelFor(
      blurOf({ base: 'disc', radius: 6, drawn: [dot], tools: 'r', rubber: 6 }),
    );
    expect(shape).toEqual(kernelFor(blurOf({ blur: 'disc', radius: 6 })).shape);
    expect(data[(data.length - 1) / 2]).toBe(0);
    expect(sumOf(data)).toBeCloseTo(1, 12);
  });

  it('of which nothing is left is none', () => {
    const all = blurOf({ drawn: [LINE, LINE], tools: 'pr', pen: 1, rubber: 9 });
    expect(sheetFor(all).every((weight) => weight === 0)).toBe(true);
    expect(kernelFor(all)).toMatchObject({ shape: [1, 1] });
  });

  it('keeps the tool of each stroke while strokes come and go', () => {
    expect(toolsFor('', 0, 1, 'rubber')).toBe('r');
    expect(toolsFor('pr', 2, 3, 'pen')).toBe('prp');
    // The stroke that grows was there before the tool changed hands.
    expect(toolsFor('pr', 2, 2, 'pen')).toBe('pr');
    expect(toolsFor('prr', 3, 2, 'pen')).toBe('pr');
    expect(toolsFor('prr', 3, 0, 'pen')).toBe('');
    // Of a link that says of no stroke, or of more than there are.
    expect(toolsFor('', 2, 3, 'rubber')).toBe('ppr');
    expect(toolsFor('prrr', 2, 3, 'pen')).toBe('prp');
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
    const p = {
      ...defaultsOf(specs),
      blur: 'drawn',
      drawn: [LINE, LINE],
      tools: 'pr',
      pen: 3,
      rubber: 2,
      base: 'disc',
    };
    const { query } = writeState(new URLSearchParams(), ID, widget, { preset: undefined, p });
    const back = readState(query, ID, widget).p;
    expect(back).toMatchObject({ blur: 'drawn', drawn: [LINE, LINE], tools: 'pr', pen: 3, rubber: 2 });
    expect(Array.from(sheetFor(benchTask(back).blur))).toEqual(Array.from(sheetFor(benchTask(p).blur)));
  });
});
