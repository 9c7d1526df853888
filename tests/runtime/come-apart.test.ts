import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APART, comeApart, type Ring } from '../../src/runtime/interaction/come-apart.ts';
import { forAll } from './support/for-all.ts';

const room = { left: 0, top: 0, width: 400, height: 300 };
const ring = (key: string, x: number, y: number, free: Ring['free'] = 'any'): Ring => ({
  key,
  x,
  y,
  free,
  room,
});
const stands = (rings: readonly Ring[], first?: string) => {
  const offsets = comeApart(rings, first);
  return rings.map(({ key, x, y }) => ({ x: x + offsets.get(key)!.x, y: y + offsets.get(key)!.y }));
};
const distances = (places: readonly { x: number; y: number }[]): number[] =>
  places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));

it('leaves alone what does not touch', () => {
  const rings = [ring('a', 50, 50), ring('b', 50 + APART, 50), ring('c', 50, 200)];
  expect(stands(rings)).toEqual(rings.map(({ x, y }) => ({ x, y })));
});

it('takes a heap apart', () => {
  const heap = ['a', 'b', 'c', 'd'].map((key) => ring(key, 100, 100));
  expect(Math.min(...distances(stands(heap)))).toBeGreaterThanOrEqual(APART);
});

describe('makes room without saying another value', () => {
  it.each([
    ['x', 'y'],
    ['y', 'x'],
  ] as const)('free along %s, it stays where it is along %s', (free, fixed) => {
    const places = stands([ring('a', 100, 100, free), ring('b', 104, 103, free)]);
    expect(places[1][fixed]).toBe({ x: 104, y: 103 }[fixed]);
    expect(distances(places)[0]).toBeGreaterThanOrEqual(APART);
  });
});

it('lets the one that was taken hold of last stand in its place', () => {
  const rings = [ring('a', 100, 100), ring('b', 101, 101)];
  const home = rings.map(({ x, y }) => ({ x, y }));
  expect(stands(rings, 'b')[1]).toEqual(home[1]);
  expect(stands(rings, 'a')[0]).toEqual(home[0]);
});

it('stays on its own panel', () => {
  const corner = ['a', 'b', 'c'].map((key) => ring(key, 400, 0));
  for (const { x, y } of stands(corner)) {
    expect(x).toBeLessThanOrEqual(400);
    expect(y).toBeGreaterThanOrEqual(0);
  }
});

const anyRings = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    free: fc.constantFrom<Ring['free']>('x', 'y', 'any'),
  }),
  { maxLength: 8 },
);

it('never pushes one so far that it would be taken for another’s, and says the same of the same', () => {
  forAll(anyRings, (made) => {
    const rings = made.map(({ x, y, free }, i) => ring(String(i), x, y, free));
    const offsets = comeApart(rings);
    for (const { x, y } of offsets.values()) expect(Math.hypot(x, y)).toBeLessThanOrEqual(4 * APART);
    expect(comeApart(rings)).toEqual(offsets);
  });
});
