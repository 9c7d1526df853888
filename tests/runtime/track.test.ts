import { describe, expect, it } from 'vitest';
import { placeOn, valueNear } from '../../src/runtime/interaction/track.ts';
import type { Axis, Track } from '../../src/widgets/contract.ts';

const axes: { x: Axis; y: Axis } = {
  x: { type: 'log', domain: [0.01, 1], range: [0, 200] },
  y: { type: 'linear', domain: [0, 10], range: [100, 0] },
};
/** Down, then to the right: an L. */
const corner: Track = { x: [0.01, 0.01, 1], y: [10, 0, 0], value: [1e-4, 1e-2, 1] };

describe('a handle on a curve', () => {
  it.each([
    [1e-4, 0, 0],
    [1e-3, 0, 50],
    [1e-2, 0, 100],
    [0.1, 100, 100],
    [1, 200, 100],
  ])('stands for %s at (%s, %s)', (value, x, y) => {
    const at = placeOn(corner, axes, value);
    expect(at.x).toBeCloseTo(x, 9);
    expect(at.y).toBeCloseTo(y, 9);
    expect(valueNear(corner, axes, at) / value).toBeCloseTo(1, 9);
  });

  it('goes to the point nearest to the pointer', () => {
    expect(valueNear(corner, axes, { x: 30, y: 50 })).toBeCloseTo(1e-3, 9);
    expect(valueNear(corner, axes, { x: 100, y: 300 })).toBeCloseTo(0.1, 9);
    expect(valueNear(corner, axes, { x: -50, y: -50 })).toBe(1e-4);
    expect(valueNear(corner, axes, { x: 900, y: 0 })).toBe(1);
  });

  it('stays on the frame where the curve leaves it, and at the ends of the curve', () => {
    const beyond: Track = { x: [0.01, 0.01], y: [1000, 0], value: [1, 2] };
    expect(placeOn(beyond, axes, 1)).toEqual({ x: 0, y: 0 });
    expect(placeOn(corner, axes, 50)).toEqual({ x: 200, y: 100 });
    expect(placeOn(corner, axes, 1e-9)).toEqual({ x: 0, y: 0 });
  });

  it('counts evenly where values are not all positive', () => {
    const even: Track = { x: [0.01, 1], y: [0, 0], value: [0, 4] };
    expect(placeOn(even, axes, 1).x).toBeCloseTo(50, 9);
    expect(valueNear(even, axes, { x: 150, y: 20 })).toBeCloseTo(3, 9);
  });
});
