/** Small whole numbers, so that every sum can be done in the head. A larger picture goes on where a smaller one ends. */
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { axesOf } from './layer.ts';
import { MOST_INPUT, params, type Params } from './params.ts';

/** Values 0 … 3 and weights −1 … 2; NumPy's `randint` wants the first that is too large. */
export const PICTURE = { low: 0, high: 4, side: MOST_INPUT } as const;
export const WEIGHTS = { low: -1, high: 3, side: params.kernel.max } as const;
export const BIAS = 1;

export interface Values {
  readonly x: Vec;
  readonly weights: Vec;
}

/** Both sheets of one seed, the picture first; the last ones are kept, since settings move far more often than the seed. */
const sheetsOf = keepLast(
  (seed: number) => seed,
  (seed) => {
    const state = new RandomState(seed);
    const sheet = ({ low, high, side }: typeof PICTURE | typeof WEIGHTS) =>
      state.randint(low, high, side * side);
    const picture = sheet(PICTURE);
    return { picture, weights: sheet(WEIGHTS) };
  },
);

/** The top left corner of a sheet. */
const corner = (sheet: Vec, side: number, [rows, columns]: readonly [number, number]): Vec =>
  Float64Array.from(
    { length: rows * columns },
    (_, at) => sheet[Math.floor(at / columns) * side + (at % columns)],
  );

export function valuesOf(p: Params): Values {
  const { picture, weights } = sheetsOf(p.seed);
  const [down, across] = axesOf(p);
  return {
    x: corner(picture, PICTURE.side, [down.input, across.input]),
    weights: corner(weights, WEIGHTS.side, [down.kernel, across.kernel]),
  };
}
