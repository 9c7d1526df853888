import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** What is smaller is taken for 0, and for equal: entries are typed with a few decimals. */
const CLOSE = 0.005;
/** An answer that can be seen. */
const PLAIN = 0.25;
/** Below this size, two passes save nothing. */
const LEAST = 3;

/** How many rows, and how many columns, hold anything but zeros. */
function spanOf({ kernel: { shape, data } }: Params): number {
  const held = data.flatMap((entry, k) => (entry === 0 ? [] : [k]));
  const rows = new Set(held.map((k) => Math.floor(k / shape[1])));
  const columns = new Set(held.map((k) => k % shape[1]));
  return Math.min(rows.size, columns.size);
}
const hasEmptyCorner = ({ kernel: { shape, data } }: Params): boolean => {
  const last = data.length - 1;
  return [0, shape[1] - 1, last - shape[1] + 1, last].some((k) => data[k] === 0);
};

export const challenges = [
  {
    id: 'blind',
    preset: 'laplacian',
    solved: { from: 'sobel' },
    passed: (_, m) =>
      Math.abs(m.sum) < CLOSE && Math.min(m.upright, m.level) < CLOSE && Math.max(m.upright, m.level) > PLAIN,
    hints: [
      { id: 'bright', when: (_, m) => Math.abs(m.sum) >= CLOSE },
      { id: 'both', when: (_, m) => Math.min(m.upright, m.level) >= CLOSE },
      { id: 'nothing', when: (_, m) => Math.max(m.upright, m.level) < CLOSE },
      { id: 'faint', when: () => true },
    ],
  },
  {
    id: 'split',
    preset: 'cross',
    solved: { from: 'blur' },
    passed: (p, m) => m.rank === 1 && Math.abs(m.sum - 1) < CLOSE && spanOf(p) >= LEAST,
    hints: [
      { id: 'thin', when: (p) => spanOf(p) < LEAST },
      { id: 'corners', when: (p, m) => m.rank > 1 && hasEmptyCorner(p) },
      { id: 'multiples', when: (_, m) => m.rank > 1 },
      { id: 'sum', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
