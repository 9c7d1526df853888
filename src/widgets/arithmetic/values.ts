/** Small whole numbers, so that every sum can be done in the head. A larger picture goes on where a smaller one ends. */
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { axesOf } from './layer.ts';
import { MOST_INPUT, params, type Params } from './params.ts';

/** A kernel that is larger than the first of these goes on, in a sheet of its own, where that one ends. */
const SMALL_KERNEL = 11;
export const LARGE_KERNEL = params.kernel.most;

/** Values 0 … 3 and weights −1 … 2; NumPy's `randint` wants the first that is too large. */
export const PICTURE = { low: 0, high: 4, side: MOST_INPUT } as const;
export const WEIGHTS = { low: -1, high: 3, side: SMALL_KERNEL } as const;
export const BIAS = 1;

export interface Values {
  readonly x: Vec;
  readonly weights: Vec;
}

interface Sheets {
  readonly picture: Vec;
  readonly weights: Vec;
  readonly side: number;
}

/** The sheets of one seed, the picture first; the last ones are kept, since settings move far more often than the seed. */
const sheetsOf = keepLast(
  ({ seed, large }: { seed: number; large: boolean }) => `${seed} ${large}`,
  ({ seed, large }): Sheets => {
    const state = new RandomState(seed);
    const picture = state.randint(PICTURE.low, PICTURE.high, PICTURE.side ** 2);
    const weights = state.randint(WEIGHTS.low, WEIGHTS.high, WEIGHTS.side ** 2);
    if (!large) return { picture, weights, side: WEIGHTS.side };
    const sheet = state.randint(WEIGHTS.low, WEIGHTS.high, LARGE_KERNEL ** 2);
    for (const at of weights.keys())
      sheet[Math.floor(at / WEIGHTS.side) * LARGE_KERNEL + (at % WEIGHTS.side)] = weights[at];
    return { picture, weights: sheet, side: LARGE_KERNEL };
  },
);

/** The top left corner of a sheet. */
const corner = (sheet: Vec, side: number, [rows, columns]: readonly [number, number]): Vec =>
  Float64Array.from(
    { length: rows * columns },
    (_, at) => sheet[Math.floor(at / columns) * side + (at % columns)],
  );

export function valuesOf(p: Params): Values {
  const [down, across] = axesOf(p);
  const large = Math.max(down.kernel, across.kernel) > WEIGHTS.side;
  const { picture, weights, side } = sheetsOf({ seed: p.seed, large });
  return {
    x: corner(picture, PICTURE.side, [down.input, across.input]),
    weights: corner(weights, side, [down.kernel, across.kernel]),
  };
}
