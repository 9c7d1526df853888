import type { Solid } from './solid.ts';
import { drum, norm2, ring, shell, turned } from './shapes.ts';
import type { SolidNoise } from './solid-noise.ts';
import { label } from './label.ts';
import { colour, dim, mix, smoothstep } from './surface.ts';

/** A glazed bowl, 1.4 dm from its axis to its rim, with two painted bands; its middle stands at (x, z). */
export function bowl(x: number, z: number, noise: SolidNoise): Solid {
  const foot = (rho: number, y: number) => drum(rho, y, 0.62, 0.24, 0.03);
  return {
    bound: { x, z, radius: 1.47, bottom: 0, top: 1.15 },
    convex: false,
    distance: (px, y, pz) => {
      const rho = norm2(px - x, pz - z);
      return Math.min(shell(rho, y - BOWL.centre, BOWL.radius, BOWL.cut, 0.045), foot(rho, y));
    },
    surface: (p) => {
      const speck = smoothstep(0.6, 0.75, noise(24 * p.x, 24 * p.y, 24 * p.z));
      const clay = mix(colour(0.66, 0.63, 0.56), colour(0.3, 0.24, 0.18), 0.6 * speck);
      const cloud = 0.93 + 0.07 * noise(2 * p.x, 2 * p.y, 2 * p.z);
      const wobble = p.y + 0.012 * noise(3 * p.x, 0, 3 * p.z);
      const band = Math.max(
        smoothstep(0.012, 0, Math.abs(wobble - 0.93) - 0.035),
        smoothstep(0.012, 0, Math.abs(wobble - 0.81) - 0.012),
      );
      // unglazed where the potter's fingers held the foot
      const raw = smoothstep(0.2, 0.14, wobble);
      return {
        albedo: mix(
          mix(dim(clay, cloud), colour(0.06, 0.09, 0.22), 0.9 * band),
          colour(0.32, 0.2, 0.12),
          raw,
        ),
        gloss: 0.9 * (1 - raw),
        roughness: 0.06,
      };
    },
  };
}

/** The sphere whose cap the bowl is: the height of its centre, its radius, and where it is cut below the centre. */
export const BOWL = { centre: 1.62, radius: 1.5, cut: -0.55 } as const;

/** A white cup with a handle towards `turn` (radians from x towards z), on a saucer, filled with coffee. */
export function cup(x: number, z: number, turn: number, noise: SolidNoise): Solid {
  const wall = turned([
    [0.1, 0.2],
    [0.17, 0.3],
    [0.35, 0.385],
    [0.6, 0.42],
    [0.8, 0.44],
  ]);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [top, level] = [0.78, 0.62];
  return {
    bound: { x, z, radius: 0.86, bottom: 0, top: 0.84 },
    convex: false,
    distance: (px, y, pz) => {
      const dx = px - x;
      const dz = pz - z;
      const rho = norm2(dx, dz);
      const plate = Math.abs(y - 0.045 - 0.12 * smoothstep(0.3, 0.85, rho)) * 0.9;
      const saucer = norm2(Math.max(0, plate - 0.005), Math.max(0, rho - 0.78)) - 0.022;
      // far above or beside the cup only the saucer is near
      if (Math.max(rho - 0.7, y - 0.82) > saucer) return 0.9 * saucer;
      const side = wall(rho, y);
      const china = norm2(Math.max(0, Math.abs(side) - 0.004), Math.max(0, y - top, 0.12 - y)) - 0.02;
      const coffee = Math.max(side, y - level, 0.1 - y);
      const u = c * dx + s * dz;
      const loop = norm2(norm2(u - 0.47, (y - 0.45) * 0.85) - 0.17, (c * dz - s * dx) * 0.8) - 0.032;
      return 0.9 * Math.min(saucer, china, coffee, Math.max(loop, 0.42 - u), ring(rho, y - 0.1, 0.2, 0.03));
    },
    surface: (p) => {
      const rho = norm2(p.x - x, p.z - z);
      if (rho < 0.39 && Math.abs(p.y - level) < 0.012) {
        const crema = smoothstep(0.28, 0.41, rho + 0.03 * noise(9 * p.x, 0, 9 * p.z));
        return {
          albedo: mix(colour(0.03, 0.014, 0.007), colour(0.2, 0.1, 0.04), crema),
          gloss: 0.8,
          roughness: 0.02,
        };
      }
      return {
        albedo: dim(colour(0.72, 0.71, 0.68), 0.97 + 0.03 * noise(3 * p.x, 3 * p.y, 3 * p.z)),
        gloss: 0.9,
        roughness: 0.04,
      };
    },
  };
}

/** A dark bottle of wine, 3 dm tall, its label towards the camera. */
export function bottle(x: number, z: number, noise: SolidNoise): Solid {
  const outline = turned([
    [0, 0.36],
    [0.06, 0.4],
    [0.2, 0.405],
    [1.75, 0.405],
    [1.95, 0.375],
    [2.15, 0.25],
    [2.35, 0.165],
    [2.55, 0.145],
    [2.8, 0.14],
    [2.84, 0.14],
    [2.87, 0.165],
    [2.96, 0.165],
    [2.99, 0.15],
  ]);
  const top = 3;
  const paper = label(noise);
  return {
    bound: { x, z, radius: 0.43, bottom: 0, top: top + 0.01 },
    convex: true,
    distance: (px, y, pz) => {
      const rho = norm2(px - x, pz - z);
      return 0.85 * Math.max(outline(rho, y), y - top, -y);
    },
    surface: ({ x: px, y, z: pz }) => {
      const across = Math.atan2(px - x, pz - z);
      const u = 0.405 * (across + 0.14) + 0.38;
      const v = 1.47 - y;
      if (u > 0 && u < 0.76 && v > 0 && v < 1) return paper(u, v);
      if (y > 2.3)
        return {
          albedo: dim(colour(0.1, 0.02, 0.02), 1 + 0.3 * noise(8 * px, 3 * y, 8 * pz)),
          gloss: 0.5,
          roughness: 0.2,
        };
      return { albedo: colour(0.008, 0.016, 0.009), gloss: 1, roughness: 0.015 };
    },
  };
}
