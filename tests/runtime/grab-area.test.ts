import { describe, expect, it } from 'vitest';
import { grabAreas } from '../../src/runtime/interaction/grab-area.ts';
import type { Axis, Grab, Handle } from '../../src/widgets/contract.ts';

const axes: { x: Axis; y: Axis } = {
  x: { type: 'linear', domain: [0, 10], range: [20, 120] },
  y: { type: 'log', domain: [0.01, 1], range: [90, 10] },
};
const place = { axes, size: [140, 100] } as const;
const ring = { x: 70, y: 50 };
const handle = (axis: Handle['axis'], grab?: Handle['grab'], along?: Handle['along']): Handle => ({
  param: 'v',
  panel: 'panel',
  axis,
  at: { x: 5, y: 0.1 },
  grab,
  along,
  label: 'A handle',
});
const areas = (axis: Handle['axis'], grab: Handle['grab'], along?: Handle['along']) =>
  grabAreas(handle(axis, grab, along), place, ring);

it('is nothing but the ring unless more is said', () => {
  expect(areas('x', undefined)).toEqual([]);
});

describe('in the panel’s pixels', () => {
  it.each<[string, Handle['axis'], Grab, object]>([
    ['the whole frame', 'x', 'panel', { left: 20, top: 10, width: 100, height: 80 }],
    ['the rule of what moves across', 'x', 'line', { left: 69, top: 10, width: 2, height: 80 }],
    ['the rule of what moves up', 'y', 'line', { left: 20, top: 49, width: 100, height: 2 }],
    ['a box', 'xy', { x1: 2, x2: 4, y1: 0.1, y2: 1 }, { left: 40, top: 10, width: 20, height: 40 }],
    ['a window as high as the frame', 'x', { x1: 2, x2: 4 }, { left: 40, top: 10, width: 20, height: 80 }],
    ['a shade from a line to the edge', 'y', { y2: 0.1 }, { left: 20, top: 50, width: 100, height: 40 }],
    ['a shade from the edge to a line', 'x', { x1: 8 }, { left: 100, top: 10, width: 20, height: 80 }],
  ])('%s', (_, axis, grab, box) => {
    expect(areas(axis, grab)).toEqual([expect.objectContaining({ box })]);
  });

  it('a box reaches out of the axes, but not out of the panel', () => {
    const [left, right] = [areas('x', { x1: -1, x2: 3 }), areas('x', { x1: 8, x2: 99 })];
    expect(left[0].box).toMatchObject({ left: 10, width: 40 });
    expect(right[0].box).toMatchObject({ left: 100, width: 40 });
    expect(areas('x', { x1: 20, x2: 30 }), 'wholly outside').toEqual([]);
  });

  it('a curve keeps to the frame, as its handle does', () => {
    const [{ points }] = areas('x', { x: [0, 5, 20], y: [0.01, 0.1, 100] });
    expect(points).toEqual([{ x: 20, y: 90 }, { x: 70, y: 50 }, { x: 120, y: 10 }]); // prettier-ignore
  });
});

it('a picture, which has no axes, is grabbed as a whole', () => {
  const [{ box }] = grabAreas(handle('xy', 'panel'), { axes: {}, size: [64, 48] }, ring);
  expect(box).toEqual({ left: 0, top: 0, width: 64, height: 48 });
});

it('several lie on one another in their order', () => {
  const kinds = areas('x', ['panel', { x1: 2, x2: 4 }]).map(({ kind }) => kind);
  expect(kinds).toEqual(['panel', 'box']);
});

it('only a press on a panel or on the handle’s own curve sets the value', () => {
  const track = { x: [0, 10], y: [0.01, 1], value: [1, 2] };
  const all: Grab[] = ['panel', 'track', 'line', { x1: 1, x2: 2 }, { x: [0, 1], y: [1, 1] }];
  expect(areas('x', all, track).map(({ sets }) => sets)).toEqual([true, true, false, false, false]);
});
