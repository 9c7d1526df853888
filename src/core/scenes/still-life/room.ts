import type { RandomState } from '../../random/index.ts';
import { fractal } from './solid-noise.ts';
import type { SolidNoise } from './solid-noise.ts';
import { colour, dim, mix, smoothstep } from './surface.ts';
import type { Surface } from './surface.ts';
import type { Vector3 } from './vector3.ts';

/** The table ends at z = TABLE_END; behind it, at z = WALL, stands the wall. */
export const TABLE_END = -2.1;
export const WALL = -4.2;

/** The surfaces behind and below the things: y = 0 is the table. */
export interface Room {
  table(point: Vector3): Surface;
  wall(point: Vector3): Surface;
}

export function furnish(noise: SolidNoise, random: RandomState): Room {
  const turn = random.uniform(0.25, 0.5);
  return { table: planks(noise, turn, random.uniform(0, 30)), wall: plaster(noise) };
}

/** Oiled boards that run into the picture, turned by `turn` radians: rings, fibres, pores and the gaps between. */
function planks(noise: SolidNoise, turn: number, shift: number): Room['table'] {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const width = 1.15;
  const warp = fractal(noise, 3);
  const gapAt = (u: number) => Math.abs(u / width - Math.round(u / width)) * width;
  return ({ x, z }) => {
    const u = c * x + s * z + 0.4;
    const v = c * z - s * x;
    const board = Math.round(u / width + 0.5);
    const tint = noise(3.7 * board, shift, 0.5);
    // rings: nearly straight along the board, drawn out and bent by slow noise
    const rings = u + 0.3 * warp(0.9 * u + 5.1 * board, 0.16 * v + shift, 1.7 * board);
    const grain = Math.sin(2 * Math.PI * 5.5 * rings + 2 * board);
    const fibre = noise(26 * u, 0.4 * v + shift, board);
    const pores = smoothstep(0.35, 0.8, noise(30 * u, 0.9 * v, 7 * board));
    const tone = 0.78 + 0.2 * tint + 0.17 * grain + 0.14 * fibre - 0.28 * pores;
    const gap = smoothstep(0.03, 0.012, gapAt(u));
    const base = mix(
      colour(0.2, 0.105, 0.055),
      colour(0.36, 0.21, 0.115),
      0.5 + 0.5 * warp(0.5 * x, 9, 0.5 * z),
    );
    return {
      albedo: dim(base, tone * (1 - 0.85 * gap)),
      gloss: 0.5 * (1 - gap) * (0.8 + 0.3 * fibre),
      roughness: 0.11,
      relief: (a, _, b) => -0.02 * smoothstep(0.05, 0.01, gapAt(c * a + s * b + 0.4)),
    };
  };
}

/** Limewash: slow clouds and a fine roughness. */
function plaster(noise: SolidNoise): Room['wall'] {
  const cloud = fractal(noise, 3);
  const lumps = fractal(noise, 2);
  return ({ x, y }) => ({
    albedo: dim(
      colour(0.2, 0.19, 0.175),
      1 + 0.22 * cloud(0.45 * x, 0.6 * y, 11) + 0.05 * noise(7 * x, 7 * y, 5),
    ),
    gloss: 0,
    roughness: 1,
    relief: (a, b) => 0.05 * lumps(1.1 * a, 1.1 * b, 4),
  });
}
