import { describe, expect, it } from 'vitest';
import { ringPlace } from '../../src/runtime/interaction/ring-place.ts';
import type { Axis, Handle, ParamSpec } from '../../src/widgets/contract.ts';

const axes: { x: Axis; y: Axis } = {
  x: { type: 'linear', domain: [0, 10], range: [20, 120] },
  y: { type: 'linear', domain: [0, 1], range: [90, 10] },
};
const place = { axes, size: [140, 100] } as const;
const spec = { kind: 'slider', min: 0, max: 20, default: 5 } as const satisfies ParamSpec;
const handle: Handle = { param: 'v', panel: 'panel', axis: 'x', at: { x: 0, y: 0.5 }, label: 'A handle' };

describe('a ring', () => {
  it('stands where its value is', () => {
    expect(ringPlace(handle, spec, place, { v: 4 })).toEqual({
      spot: { x: 4, y: 0.5 },
      at: { x: 60, y: 50 },
    });
  });

  it('stays in reach where its value leaves the frame', () => {
    expect(ringPlace(handle, spec, place, { v: 20 }).at).toEqual({ x: 120, y: 50 });
  });

  it('may sit beside the plot, across what it moves on', () => {
    expect(ringPlace({ ...handle, at: { x: 0, y: -0.1 } }, spec, place, { v: 4 }).at.y).toBeCloseTo(98, 9);
  });

  it('keeps to its curve', () => {
    const along = { x: [0, 10], y: [0, 1], value: [0, 20] };
    expect(ringPlace({ ...handle, along }, spec, place, { v: 10 }).at).toEqual({ x: 70, y: 50 });
  });
});
