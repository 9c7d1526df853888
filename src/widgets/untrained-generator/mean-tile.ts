/** What of a picture repeats: the part that lies on the frequencies of a grid, and on no other. */

/**
 * The mean of all tiles of `period` × `period`, laid side by side again. Its variance over the picture's is the picture's share on the
 * multiples of 1/period. `period` divides the side of the square picture.
 */
export function repeated(
  picture: ArrayLike<number>,
  side: number,
  period: number,
): Float64Array<ArrayBuffer> {
  const tile = new Float64Array(period ** 2);
  const within = (at: number): number => (Math.floor(at / side) % period) * period + ((at % side) % period);
  const part = (period / side) ** 2;
  for (let at = 0; at < side ** 2; at++) tile[within(at)] += part * picture[at];
  return Float64Array.from({ length: side ** 2 }, (_, at) => tile[within(at)]);
}
