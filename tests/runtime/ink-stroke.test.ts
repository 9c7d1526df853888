import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, freshInk, grown, simplified, strokeOf } from '../../src/runtime/interaction/ink-stroke.ts';
import type { InkStroke } from '../../src/widgets/contract.ts';
import { forAll } from './support/for-all.ts';

const place = fc.tuple(
  fc.double({ min: 0, max: 64, noNaN: true }),
  fc.double({ min: 0, max: 64, noNaN: true }),
);
const way = fc.array(place, { minLength: 1, maxLength: 200 });
const drawn = (points: InkStroke): InkStroke => strokeOf(points.slice(1).reduce(grown, begun(points[0])));

/** From a point to the nearest of the line's pieces, by walking each in a thousand steps. */
function away([x, y]: InkStroke[number], line: InkStroke): number {
  let least = Math.hypot(x - line[0][0], y - line[0][1]);
  for (let i = 1; i < line.length; i++)
    for (let t = 0; t <= 1; t += 0.001) {
      const [px, py] = [0, 1].map((axis) => line[i - 1][axis] + t * (line[i][axis] - line[i - 1][axis]));
      least = Math.min(least, Math.hypot(x - px, y - py));
    }
  return least;
}

describe('a stroke', () => {
  it('keeps every place of the hand within its tolerance, and its two ends', () =>
    forAll(way, (points) => {
      const line = simplified(points, 2);
      expect([line[0], line.at(-1)]).toEqual([points[0], points.at(-1)]);
      expect(line.length).toBeLessThanOrEqual(points.length);
    }));

  it('lies nowhere further from the hand than it may', () =>
    forAll(
      fc.array(place, { minLength: 1, maxLength: 15 }),
      (points) => {
        const line = simplified(points, 5);
        for (const point of points) expect(away(point, line)).toBeLessThanOrEqual(5.1);
      },
      40,
    ));

  it('of a straight way is its ends, of a corner the corner too', () => {
    const right = Array.from({ length: 20 }, (_, i) => [i, 3] as const);
    const down = Array.from({ length: 20 }, (_, i) => [19, 3 + i] as const);
    expect(drawn(right)).toEqual([[0, 3], [19, 3]]); // prettier-ignore
    expect(drawn([...right, ...down])).toEqual([[0, 3], [19, 3], [19, 22]]); // prettier-ignore
  });

  it('of a letter takes about ten points: an O as tall as the book’s glyphs', () => {
    const round = Array.from({ length: 120 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 119;
      return [20 + 6 * Math.cos(angle), 20 + 7 * Math.sin(angle)] as const;
    });
    const points = drawn(round).length;
    expect(points).toBeGreaterThan(7);
    expect(points).toBeLessThanOrEqual(20);
  });

  it('is a dot where the hand has hardly moved', () => {
    expect(drawn([[4, 5], [4.1, 5.1], [4, 5.2]])).toEqual([[4, 5]]); // prettier-ignore
  });

  it('settles as it grows: what was settled stays, however long it becomes', () =>
    forAll(
      way,
      (points) => {
        let growing = begun(points[0]);
        for (const point of points) {
          const { settled } = growing;
          growing = grown(growing, point);
          expect(growing.settled.slice(0, settled.length)).toEqual(settled);
          expect(growing.way.length).toBeLessThan(64);
        }
      },
      60,
    ));
});

describe('fresh ink', () => {
  const [a, b, c] = [[[1, 1], [2, 2]], [[3, 3]], [[4, 4], [5, 6]]] as const; // prettier-ignore
  it.each([
    ['nothing new', [a, b], [a, b], []],
    ['one more', [a, b, c], [a, b], [c]],
    ['one that has grown', [a, [...c, [9, 9]] as InkStroke], [a, c], [[...c, [9, 9]]]],
    ['fewer', [a], [a, b], []],
    ['others', [c, b], [a, b], [c, b]],
  ])('%s', (_, now, before, fresh) => {
    expect(freshInk(structuredClone(now), before)).toEqual(fresh);
  });
});
