import type { RandomState } from '../../random/index.ts';

/** A smooth random field in space, about within [−1, 1]. */
export type SolidNoise = (x: number, y: number, z: number) => number;

const SIDE = 32;
const MASK = SIDE - 1;

/**
 * Value noise: random numbers at the points of a 32³ lattice that repeats, and between them the smoothstep of
 * each coordinate. One cell is one unit; ask for noise(f·x, f·y, f·z) to have f cells a unit.
 */
export function solidNoise(random: RandomState): SolidNoise {
  const lattice = random.uniform(-1, 1, SIDE ** 3);
  const pair = (row: number, x0: number, x1: number, u: number) =>
    blend(lattice[row + x0], lattice[row + x1], u);
  return (x, y, z) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const k = Math.floor(z);
    const u = fade(x - i);
    const v = fade(y - j);
    const w = fade(z - k);
    const x0 = i & MASK;
    const x1 = (i + 1) & MASK;
    const y0 = (j & MASK) * SIDE;
    const y1 = ((j + 1) & MASK) * SIDE;
    const z0 = (k & MASK) * SIDE * SIDE;
    const z1 = ((k + 1) & MASK) * SIDE * SIDE;
    const near = blend(pair(y0 + z0, x0, x1, u), pair(y1 + z0, x0, x1, u), v);
    const far = blend(pair(y0 + z1, x0, x1, u), pair(y1 + z1, x0, x1, u), v);
    return blend(near, far, w);
  };
}

/** Σ 2⁻ᵏ noise(2ᵏ·p) over `octaves`, scaled to about [−1, 1]. */
export function fractal(noise: SolidNoise, octaves: number): SolidNoise {
  const scale = 1 / (2 - 2 ** (1 - octaves));
  return (x, y, z) => {
    let total = 0;
    // octaves are shifted against one another, or all would meet at the origin
    for (let k = 0, f = 1; k < octaves; k++, f *= 2)
      total += noise(f * x + 7.3 * k, f * y, f * z + 3.1 * k) / f;
    return scale * total;
  };
}

function fade(t: number): number {
  return t * t * (3 - 2 * t);
}

function blend(a: number, b: number, t: number): number {
  return a + t * (b - a);
}
