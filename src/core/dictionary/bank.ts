import { checkInteger, demand } from '../check.ts';
import { normal } from '../layers/index.ts';
import type { RandomState } from '../random/index.ts';
import type { Numbers, Vec } from '../vector.ts';

/** Square filters of unit norm, one after the other, row-major: a dictionary whose every atom may stand at every pixel. */
export interface Bank<V extends Numbers = Vec> {
  readonly count: number;
  readonly side: number;
  /** count × side × side numbers. */
  readonly filters: V;
}

/** Each filter divided by its norm; one that is 0 everywhere stays so. In the precision of what comes in. */
export function normalised<V extends Numbers>(filters: V, count: number): V {
  const out = filters.slice() as V;
  const size = filters.length / count;
  for (let k = 0; k < count; k++) {
    const filter = out.subarray(k * size, (k + 1) * size);
    let power = 0;
    for (const value of filter) power += value ** 2;
    if (power > 0) for (let i = 0; i < size; i++) filter[i] /= Math.sqrt(power);
  }
  return out;
}

/** White noise: what a training begins with. */
export function randomBank(count: number, side: number, rng: RandomState): Bank {
  checkSizes('randomBank', count, side);
  return { count, side, filters: normalised(normal(1)([count, side, side], rng), count) };
}

/**
 * The lowest products of two cosines, cos(π(i + ½)u/n) cos(π(j + ½)v/n), without the constant: by u + v, then by |u − v|, then by u.
 * The orthonormal DCT-II of a square of n × n, of which JPEG takes n = 8. Ahmed, Natarajan & Rao, *IEEE Trans. Comput.* C-23, 1974.
 * @throws RangeError if it has fewer than `count` of them.
 */
export function dctBank(count: number, side: number): Bank {
  checkSizes('dctBank', count, side);
  demand(count < side ** 2, 'dctBank', `count must be below side² = ${side ** 2}`, count);
  const pairs = Array.from({ length: side ** 2 }, (_, at) => [Math.floor(at / side), at % side] as const)
    .slice(1)
    .sort(([u, v], [s, t]) => u + v - s - t || Math.abs(u - v) - Math.abs(s - t) || u - s);
  const wave = (frequency: number, at: number) => Math.cos((Math.PI * (at + 0.5) * frequency) / side);
  const filters = pairs
    .slice(0, count)
    .flatMap(([u, v]) =>
      Array.from({ length: side ** 2 }, (_, at) => wave(u, Math.floor(at / side)) * wave(v, at % side)),
    );
  return { count, side, filters: normalised(Float64Array.from(filters), count) };
}

/**
 * Pieces of the picture itself, from places drawn at random: the rows of all, then the columns.
 * @throws RangeError if the picture is smaller than a filter.
 */
export function cutBank(
  count: number,
  side: number,
  picture: { readonly shape: readonly [number, number]; readonly data: Numbers },
  rng: RandomState,
): Bank {
  checkSizes('cutBank', count, side);
  const [height, width] = picture.shape;
  demand(height >= side && width >= side, 'cutBank', `the picture must be ${side} × ${side} or more`, [
    height,
    width,
  ]);
  const rows = rng.randint(0, height - side + 1, count);
  const columns = rng.randint(0, width - side + 1, count);
  const filters = new Float64Array(count * side ** 2);
  for (let k = 0; k < count; k++)
    for (let i = 0; i < side; i++) {
      const from = (rows[k] + i) * width + columns[k];
      filters.set(picture.data.subarray(from, from + side), (k * side + i) * side);
    }
  return { count, side, filters: normalised(filters, count) };
}

function checkSizes(who: string, count: number, side: number): void {
  checkInteger(who, 'count', count, 1);
  checkInteger(who, 'side', side, 1);
}
