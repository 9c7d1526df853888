import { describe, expect, it } from 'vitest';
import { coerce } from '../../src/runtime/codec/index.ts';
import {
  ariaNumbers,
  spotAfterKey,
  spotOf,
  spotWithin,
  withSpot,
} from '../../src/runtime/interaction/handle-value.ts';
import type { AnyValues, Handle, ParamSpec } from '../../src/widgets/contract.ts';

const handle = (axis: Handle['axis'], index?: number): Handle => ({
  param: 'v',
  panel: 'panel',
  axis,
  index,
  at: { x: 40, y: 50 },
  label: 'A handle',
});
const slider = { kind: 'slider', min: -2, max: 2, step: 0.5, default: 0 } as const satisfies ParamSpec;
const log = {
  kind: 'slider',
  scale: 'log',
  min: 1e-3,
  max: 10,
  step: 5,
  default: 1,
} as const satisfies ParamSpec;
const zero = { ...log, zero: true } as const satisfies ParamSpec;
const bounds = { x: { min: 0, max: 10 }, y: { min: -1, max: 1 } };
const point = { kind: 'point', ...bounds, step: 0.25, default: [1, 0] } as const satisfies ParamSpec;
const points = { kind: 'points', ...bounds, most: 3, default: [] } as const satisfies ParamSpec;
const range = { kind: 'range', min: 0, max: 1, step: 0.1, default: [0, 1] } as const satisfies ParamSpec;

describe('where a handle stands', () => {
  it.each<[string, Handle, unknown, { x: number; y: number }]>([
    ['a number across', handle('x'), 3, { x: 3, y: 50 }],
    ['a number up', handle('y'), 3, { x: 40, y: 3 }],
    ['a point', handle('xy'), [3, 4], { x: 3, y: 4 }],
    ['one point of several', handle('xy', 1), [[3, 4], [5, 6]], { x: 5, y: 6 }], // prettier-ignore
    ['the low end of a range', handle('x', 0), [0.2, 0.8], { x: 0.2, y: 50 }],
    ['the high end of a range', handle('y', 1), [0.2, 0.8], { x: 40, y: 0.8 }],
    ['a point, up only', handle('y'), [3, 4], { x: 40, y: 4 }],
    ['one point of several, across only', handle('x', 1), [[3, 4], [5, 6]], { x: 5, y: 50 }], // prettier-ignore
    ['a point that is gone', handle('xy', 2), [[3, 4]], { x: 40, y: 50 }],
    ['the only point, gone', handle('xy', 0), [], { x: 40, y: 50 }],
  ])('%s', (_, at, v, spot) => {
    expect(spotOf(at, { v })).toEqual(spot);
  });
});

describe('on a grid that is smaller than the param allows', () => {
  const axes = (down: readonly [number, number], across: readonly [number, number]) => ({
    x: { type: 'linear', domain: across, range: [0, 100] } as const,
    y: { type: 'linear', domain: down, range: [100, 0] } as const,
  });
  const whole = { ...point, step: 1 };
  it.each<[string, Handle, ParamSpec, ReturnType<typeof axes>, { x: number; y: number }]>([
    ['a point stays on its last cell', handle('xy'), whole, axes([-0.5, 4.5], [-0.5, 2.5]), { x: 2, y: 4 }],
    ['on a lone one too', handle('xy'), whole, axes([-1e-3, 0], [-1e-3, 0]), { x: 0, y: 0 }],
    ['and on its own steps', handle('xy'), point, axes([-1, 0.4], [0, 2.6]), { x: 2.5, y: 0.25 }],
    ['what moves on one axis is left alone', handle('x'), slider, axes([0, 1], [0, 1]), { x: 7, y: 9 }],
  ])('%s', (_, at, spec, panel, spot) => {
    expect(spotWithin(at, spec, panel, { x: 7, y: 9 })).toEqual(spot);
  });
});

describe('what a handle writes', () => {
  const spot = { x: 3.14159, y: -0.4 };
  it.each<[string, Handle, ParamSpec, unknown, unknown]>([
    ['a number across, on its steps', handle('x'), slider, 0, 3],
    ['a number up', handle('y'), slider, 0, -0.5],
    ['a log number, to three digits', handle('x'), log, 1, 3.14],
    ['a point', handle('xy'), point, [0, 0], [3.14159, -0.4]],
    ['one point of several', handle('xy', 1), points, [[1, 1], [2, 2]], [[1, 1], [3.14159, -0.4]]], // prettier-ignore
    ['the high end of a range', handle('x', 1), range, [0.2, 0.8], [0.2, 3.14159]],
  ])('%s', (_, at, spec, v, written) => {
    expect(withSpot(at, spec, { v }, spot)).toEqual(written);
  });

  it('leaves the old value as it was', () => {
    const p: AnyValues = Object.freeze({ v: Object.freeze([Object.freeze([1, 1]), Object.freeze([2, 2])]) });
    withSpot(handle('xy', 0), points, p, spot);
    expect(p).toEqual({ v: [[1, 1], [2, 2]] }); // prettier-ignore
  });
});

/** The value after each key, as the page makes it: moved, written, made legal. */
function press(at: Handle, spec: ParamSpec, start: unknown, keys: readonly string[]): unknown[] {
  let v = start;
  return keys.map((key) => {
    const [name, shift] = key.startsWith('Shift+') ? [key.slice(6), true] : [key, false];
    const spot = spotAfterKey(at, spec, spotOf(at, { v }), name, shift);
    if (spot) v = coerce(spec, withSpot(at, spec, { v }, spot), v);
    return v;
  });
}

describe('keys', () => {
  it('move a slider by its step with all four arrows, ten with Shift, and no further than its ends', () => {
    const keys = [
      'ArrowRight',
      'ArrowUp',
      'ArrowLeft',
      'ArrowDown',
      'Shift+ArrowUp',
      'ArrowUp',
      'Home',
      'ArrowDown',
      'End',
    ];
    expect(press(handle('x'), slider, 0, keys)).toEqual([0.5, 1, 0.5, 0, 2, 2, -2, -2, 2]);
    expect(press(handle('y'), slider, 0, keys)).toEqual([0.5, 1, 0.5, 0, 2, 2, -2, -2, 2]);
  });

  it('move a slider without a step by a hundredth of its range', () => {
    expect(press(handle('x'), { ...slider, step: undefined }, 0, ['ArrowRight'])).toEqual([0.04]);
  });

  it('move a whole slider by one, both ways, however long it is', () => {
    const whole = { kind: 'slider', min: 0, max: 10, integer: true, default: 5 } as const;
    expect(press(handle('x'), whole, 5, ['ArrowLeft', 'ArrowLeft', 'ArrowRight'])).toEqual([4, 3, 4]);
    expect(press(handle('x'), { ...whole, max: 900 }, 5, ['ArrowLeft', 'ArrowRight'])).toEqual([4, 5]);
  });

  it('move a log slider by equal ratios', () => {
    const keys = [
      'ArrowUp',
      'ArrowUp',
      'ArrowDown',
      'Shift+ArrowDown',
      'Home',
      'ArrowDown',
      'End',
      'ArrowUp',
    ];
    const values = press(handle('y'), log, 1, keys);
    expect(values).toEqual([1.58, 2.5, 1.58, 0.0158, 1e-3, 1e-3, 10, 10]);
  });

  it('move a log slider that states no step by a tenth of a decade', () => {
    expect(press(handle('y'), { ...log, step: undefined }, 1, ['ArrowUp', 'Shift+ArrowUp'])).toEqual([
      1.26, 10,
    ]);
  });

  it('reach the exact zero of a log slider, and leave it again', () => {
    expect(
      press(handle('y'), zero, 1.58e-3, ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']),
    ).toEqual([1e-3, 0, 0, 1e-3, 1.58e-3]);
    expect(press(handle('y'), zero, 0, ['Shift+ArrowUp'])[0]).toBeGreaterThan(1e-3);
  });

  it('never meet a number that is none', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Home', 'End'];
    for (const spec of [slider, log, zero])
      for (const v of [spec.min, spec.max, spec === zero ? 0 : 1])
        for (const key of keys) expect(press(handle('y'), spec, v, [key])[0]).toSatisfy(Number.isFinite);
  });

  it('move a point in both directions, each on its own steps', () => {
    const keys = ['ArrowRight', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'];
    expect(press(handle('xy'), point, [1, 0], keys)).toEqual([[1.25, 0], [1.25, 0.25], [3.75, 0.25], [3.75, -1]]); // prettier-ignore
  });

  it('move one end of a range, and the ends cannot pass each other unseen', () => {
    expect(press(handle('x', 0), range, [0.2, 0.3], ['ArrowRight', 'ArrowLeft'])).toEqual([[0.3, 0.3], [0.2, 0.3]]); // prettier-ignore
    for (const value of press(
      handle('x', 0),
      range,
      [0.2, 0.3],
      ['Shift+ArrowRight', 'ArrowRight'],
    ) as number[][])
      expect(value[0]).toBeLessThanOrEqual(value[1]);
  });

  it.each(['Tab', 'Enter', 'Escape', ' ', 'a', 'PageUp', 'PageDown'])('%j means nothing', (key) => {
    expect(spotAfterKey(handle('x'), slider, { x: 0, y: 0 }, key, false)).toBeUndefined();
    expect(spotAfterKey(handle('xy'), point, { x: 0, y: 0 }, key, false)).toBeUndefined();
  });
});

describe('what is told to a screen reader', () => {
  it('is the value itself on an even scale', () => {
    expect(ariaNumbers(slider, 'x', 0.5)).toEqual({ min: -2, max: 2, now: 0.5 });
    expect(ariaNumbers(point, 'y', 0.5)).toEqual({ min: -1, max: 1, now: 0.5 });
  });

  it('is a power of ten on a log scale', () => {
    expect(ariaNumbers(log, 'y', 0.1)).toEqual({ min: -3, max: 1, now: -1 });
  });

  it.each([0, 1e-3, 0.02, 10])('lies between its bounds, %s included', (value) => {
    const { min, max, now } = ariaNumbers(zero, 'y', value);
    expect(now).toBeGreaterThanOrEqual(min);
    expect(now).toBeLessThanOrEqual(max);
    expect(now > min).toBe(value > 0);
  });
});
