import type { Vec } from '../../core/vector.ts';

/** Sweeps over what is not known, after it has grown together: enough for a hole of some twenty pixels. */
const SWEEPS = 100;

/**
 * A guess of what is not known, since a transform takes no holes: from the known edge inwards each pixel is the mean of its neighbours
 * that have a value by then; then sweeps of Gauss–Seidel bring it towards Laplace's equation Δv = 0, a surface without bumps. Where
 * nothing at all is known it is 0. Of several planes each has its own call.
 * @param plane row-major, of `[height, width]`; its values where `unknown` is 1 are not looked at
 */
export function filled(plane: Vec, shape: readonly [number, number], unknown: Uint8Array): Vec {
  const out = plane.map((value, i) => (unknown[i] ? 0 : value));
  const holes = grown(out, shape, unknown);
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (const at of holes) out[at] = meanBeside(out, shape, at);
  return out;
}

/** Above, below, left and right, inside the frame. */
function beside([height, width]: readonly [number, number], at: number): number[] {
  const [row, column] = [Math.floor(at / width), at % width];
  return [
    ...(row > 0 ? [at - width] : []),
    ...(row < height - 1 ? [at + width] : []),
    ...(column > 0 ? [at - 1] : []),
    ...(column < width - 1 ? [at + 1] : []),
  ];
}

function meanBeside(plane: Vec, shape: readonly [number, number], at: number): number {
  const near = beside(shape, at);
  return near.reduce((sum, one) => sum + plane[one], 0) / near.length;
}

/** Fills ring by ring; returns the holes in the order in which they were reached. */
function grown(out: Vec, shape: readonly [number, number], unknown: Uint8Array): readonly number[] {
  const isKnown = Array.from(unknown, (mark) => mark === 0);
  const order: number[] = [];
  let ring = indicesOf(unknown).filter((at) => beside(shape, at).some((one) => isKnown[one]));
  while (ring.length > 0) {
    const values = ring.map((at) => {
      const near = beside(shape, at).filter((one) => isKnown[one]);
      return near.reduce((sum, one) => sum + out[one], 0) / near.length;
    });
    ring.forEach((at, i) => {
      out[at] = values[i];
      isKnown[at] = true;
    });
    order.push(...ring);
    ring = [...new Set(ring.flatMap((at) => beside(shape, at)))].filter((at) => !isKnown[at]);
  }
  return order;
}

const indicesOf = (marks: Uint8Array): number[] =>
  Array.from(marks, (mark, at) => (mark ? at : -1)).filter((at) => at >= 0);
