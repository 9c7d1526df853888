import { expect, it } from 'vitest';
import { pixelOf, standApart, valueOf } from '../../src/parts/view/apart.ts';
import type { Axis } from '../../src/widgets/contract.ts';

const x = [40, 340] as const;
const y = [200, 20] as const;
/** Down, round a corner, and on to the right. */
const curve = [
  ...Array.from({ length: 40 }, (_, i) => ({ x: 60, y: 20 + 4 * i })),
  ...Array.from({ length: 70 }, (_, i) => ({ x: 60 + 4 * i, y: 180 })),
];
const heap = [{ x: 60, y: 176 }, { x: 61, y: 180 }, { x: 62, y: 180 }, { x: 64, y: 180 }]; // prettier-ignore

it('takes a heap of signs at a corner apart: none covers another, or the curve', () => {
  const signs = standApart(heap, { curve, x, y });
  for (const [i, a] of signs.entries()) {
    for (const b of signs.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= 30 || Math.abs(a.y - b.y) >= 20, 'on one another').toBe(true);
    for (const on of curve) expect(Math.hypot(on.x - a.x, on.y - a.y)).toBeGreaterThan(6);
  }
});

it('keeps them in the frame, each near its point', () => {
  for (const corner of [
    { x: 40, y: 20 },
    { x: 340, y: 20 },
    { x: 340, y: 200 },
  ]) {
    const [sign] = standApart([corner], { curve: [], x, y });
    expect(sign.x).toBeGreaterThanOrEqual(40);
    expect(sign.x).toBeLessThanOrEqual(340);
    expect(sign.y).toBeGreaterThanOrEqual(20);
    expect(sign.y).toBeLessThanOrEqual(200);
    expect(Math.hypot(sign.x - corner.x, sign.y - corner.y)).toBeLessThan(45);
  }
});

it('goes from values to pixels and back', () => {
  const log: Axis = { type: 'log', domain: [1e-6, 10], range: [40, 340] };
  const linear: Axis = { type: 'linear', domain: [-1, 1], range: [200, 20] };
  expect(pixelOf(log, 1e-6)).toBeCloseTo(40, 9);
  expect(valueOf(log, pixelOf(log, 0.03))).toBeCloseTo(0.03, 12);
  expect(pixelOf(linear, 0)).toBeCloseTo(110, 9);
  expect(valueOf(linear, 20)).toBeCloseTo(1, 12);
});
