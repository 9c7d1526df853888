import { expect, test } from 'vitest';
import { averagePrecision, HIT, matched, peaksOf, precisionAndRecall } from '../../src/networks/peaks.ts';

const peak = (y: number, x: number, height: number) => ({ y, x, height });

test('a peak is the highest of its neighbourhood, of equals the first', () => {
  const map = new Float32Array(12 * 12);
  map[2 * 12 + 2] = 0.9;
  map[2 * 12 + 4] = 0.8;
  map[9 * 12 + 8] = 0.5;
  map[9 * 12 + 9] = 0.5;
  expect(peaksOf(map, [12, 12]).map(({ y, x }) => [y, x])).toEqual([
    [2.5, 2.5],
    [9.5, 8.5],
  ]);
  expect(peaksOf(map, [12, 12], 0.6)).toHaveLength(1);
});

test('the highest peak takes the object, and each is found once', () => {
  const objects = [
    { y: 5, x: 5 },
    { y: 20, x: 20 },
  ];
  const peaks = [peak(6, 5, 0.9), peak(5, 5, 0.8), peak(20, 20 + HIT + 0.1, 0.7)];
  expect(matched(peaks, objects).map(({ object }) => object)).toEqual([0, -1, -1]);
});

test('precision, recall and the area under them, by hand', () => {
  const objects = [
    { y: 5, x: 5 },
    { y: 20, x: 20 },
    { y: 40, x: 40 },
  ];
  const findings = matched([peak(5, 5, 0.9), peak(60, 60, 0.8), peak(20, 20, 0.6)], objects);
  expect(precisionAndRecall(findings, 3, 0.7)).toEqual({ precision: 1 / 2, recall: 1 / 3 });
  expect(precisionAndRecall(findings, 3, 0.95)).toEqual({ precision: 1, recall: 0 });
  // Hits at ranks 1 and 3: precisions 1 and 2/3, and the third object is never found.
  expect(averagePrecision(findings, 3)).toBeCloseTo((1 + 2 / 3) / 3, 12);
});
