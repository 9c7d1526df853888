/** Lines on a picture that are seen on any ground: dashes of black and white, a pixel wide. */

type Planes = readonly ArrayLike<number>[];
const DASH = 3;

/** The planes with a dashed rectangle this far in from the edge, for each inset; an inset below 0 is left out. */
export function framed(
  planes: Planes,
  [height, width]: readonly [number, number],
  insets: readonly number[],
): Float64Array[] {
  const copies = planes.map((plane) => Float64Array.from(plane));
  for (const [n, inset] of insets.entries()) {
    // The rectangle lies just outside what it frames.
    const [top, left] = [inset - 1, inset - 1];
    if (top < 0) continue;
    const [bottom, right] = [height - inset, width - inset];
    const put = (i: number, j: number) => {
      const beat = Math.floor((i + j) / DASH) % 2;
      // The first is a full line; the others let every second dash through.
      if (n > 0 && beat === 0) return;
      for (const copy of copies) copy[i * width + j] = n > 0 ? 1 : beat;
    };
    for (let j = left; j <= right; j++) [top, bottom].forEach((i) => put(i, j));
    for (let i = top; i <= bottom; i++) [left, right].forEach((j) => put(i, j));
  }
  return copies;
}
