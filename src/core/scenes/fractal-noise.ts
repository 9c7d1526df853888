import type { RandomState } from '../random/index.ts';

/**
 * A smooth random field on the plane: Σ 2⁻ᵏ of lattice noise at 1, 2, 4, … cells a `size`, scaled to about
 * [−1, 1]. Each octave interpolates random values at the lattice points with the quintic 6t⁵ − 15t⁴ + 10t³.
 *
 * Source: Perlin, "Improving noise", SIGGRAPH 2002 (the interpolant); value noise on a wrapped 64 × 64 lattice.
 */
export function fractalNoise(
  random: RandomState,
  size: number,
  octaves: number,
): (y: number, x: number) => number {
  const lattice = random.uniform(-1, 1, LATTICE * LATTICE);
  const shifts = random.uniform(0, LATTICE, 2 * octaves);
  const scale = 1 / (2 - 2 ** (1 - octaves));
  return (y, x) => {
    let total = 0;
    for (let k = 0; k < octaves; k++) {
      const cell = 2 ** k / size;
      total += 2 ** -k * interpolate(lattice, y * cell + shifts[2 * k], x * cell + shifts[2 * k + 1]);
    }
    return scale * total;
  };
}

const LATTICE = 64;

function interpolate(lattice: Float64Array, y: number, x: number): number {
  const row = Math.floor(y);
  const column = Math.floor(x);
  const at = (r: number, c: number) => lattice[(r & (LATTICE - 1)) * LATTICE + (c & (LATTICE - 1))];
  const v = fade(y - row);
  const u = fade(x - column);
  const top = at(row, column) * (1 - u) + at(row, column + 1) * u;
  const bottom = at(row + 1, column) * (1 - u) + at(row + 1, column + 1) * u;
  return top * (1 - v) + bottom * v;
}

function fade(t: number): number {
  return t * t * t * (t * (6 * t - 15) + 10);
}
