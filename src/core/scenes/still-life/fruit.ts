import type { RandomState } from '../../random/index.ts';
import type { Form } from './placed.ts';
import { blend, capsule, norm2, norm3, ring } from './shapes.ts';
import type { SolidNoise } from './solid-noise.ts';
import { colour, dim, mix, smoothstep } from './surface.ts';
import type { Surface } from './surface.ts';

const STEM: Surface = { albedo: colour(0.1, 0.06, 0.03), gloss: 0.1, roughness: 0.3 };

/** No fruit is turned on a lathe: a distance changed by ±0.011 of noise, f cells a decimetre, near the skin only. */
function unevenness(noise: SolidNoise, shift: number) {
  return (distance: number, x: number, y: number, z: number, f: number) =>
    distance > 0.06 ? distance - 0.011 : distance + 0.011 * noise(f * x + shift, f * y, f * z);
}

/** An apple of about 0.5 dm radius: a ring so fat that it closes, hollow at both ends; streaked red on yellow. */
export function apple(noise: SolidNoise, random: RandomState): Form {
  const lean = random.uniform(-0.08, 0.08);
  const red = random.uniform(0.65, 1.05);
  const shift = random.uniform(0, 30);
  const uneven = unevenness(noise, shift);
  const skin = (x: number, y: number, z: number) => {
    const rho = norm2(x, z) * (1 - 0.2 * y);
    return uneven(0.85 * ring(rho, y / 1.22, 0.165, 0.335), x, y, z, 3);
  };
  const twig = [lean, 0.26, 0.03] as const;
  const stem = (x: number, y: number, z: number) => capsule(x, y - 0.25, z, twig, 0.018);
  return {
    reach: 0.56,
    // below its middle, no stem is near
    distance: (x, y, z) => (y > 0 ? Math.min(skin(x, y, z), stem(x, y, z)) : skin(x, y, z)),
    surface: (x, y, z) => {
      if (stem(x, y, z) < 0.003) return STEM;
      const rho = norm2(x, z) + 1e-6;
      // streaks run from pole to pole: noise on the direction about the axis
      const streak = noise((6 * x) / rho + shift, 2 * y, (6 * z) / rho);
      const fine = noise((19 * x) / rho + shift, 2.5 * y, (19 * z) / rho);
      const blush = smoothstep(
        -0.5,
        0.6,
        0.6 * noise(1.3 * x + shift, 1.3 * y, 1.3 * z) + 0.12 * streak + 0.13 * fine + red - 0.3,
      );
      const speck = smoothstep(0.62, 0.8, noise(38 * x + shift, 38 * y, 38 * z));
      const base = mix(
        mix(colour(0.5, 0.3, 0.08), colour(0.34, 0.05, 0.03), blush),
        colour(0.7, 0.55, 0.36),
        0.4 * speck,
      );
      const hollow = smoothstep(0.0, 0.17, rho);
      return { albedo: dim(base, 0.45 + 0.55 * hollow), gloss: 0.9, roughness: 0.07 };
    },
  };
}

/** A pear of about 1.1 dm: two spheres grown together; yellow-green, freckled. */
export function pear(noise: SolidNoise, random: RandomState): Form {
  const shift = random.uniform(0, 30);
  const uneven = unevenness(noise, shift);
  const bend = random.uniform(-0.06, 0.06);
  const skin = (x: number, y: number, z: number) => {
    const u = x - bend * smoothstep(0, 0.8, y);
    const body = norm3(u, y + 0.1, z) - 0.46;
    const neck = norm3(u, y - 0.42, z) - 0.2;
    return uneven(0.92 * blend(body, neck, 0.42), x, y, z, 2.5);
  };
  const twig = [0.1, 0.25, 0.03] as const;
  const stem = (x: number, y: number, z: number) => capsule(x - bend, y - 0.58, z, twig, 0.02);
  return {
    reach: 0.88,
    distance: (x, y, z) => (y > 0.3 ? Math.min(skin(x, y, z), stem(x, y, z)) : skin(x, y, z)),
    surface: (x, y, z) => {
      if (stem(x, y, z) < 0.003) return STEM;
      const warm = smoothstep(-0.2, 0.7, noise(1.5 * x + shift, 1.2 * y, 1.5 * z) + 0.5 * x);
      const russet = smoothstep(0.1, 0.8, noise(4 * x, 4 * y + shift, 4 * z) - 1.2 * y - 0.3);
      const speck = smoothstep(0.45, 0.7, noise(30 * x + shift, 30 * y, 30 * z));
      const base = mix(
        mix(colour(0.42, 0.42, 0.1), colour(0.58, 0.38, 0.1), warm),
        colour(0.25, 0.15, 0.06),
        0.6 * russet,
      );
      return { albedo: mix(base, colour(0.18, 0.13, 0.04), 0.55 * speck), gloss: 0.55, roughness: 0.16 };
    },
  };
}

/** An orange: a slightly flattened sphere of 0.47 dm, full of pores. */
export function orange(noise: SolidNoise, random: RandomState): Form {
  const shift = random.uniform(0, 30);
  return {
    reach: 0.5,
    distance: (x, y, z) => {
      const dent = 0.035 * Math.exp(-30 * (x * x + z * z));
      return 0.9 * (Math.sqrt(x * x + 1.12 * y * y + z * z) - 0.47 + (y > 0 ? dent : 0));
    },
    surface: (x, y, z) => {
      const tint = noise(2 * x + shift, 2 * y, 2 * z);
      const button = smoothstep(0.055, 0.03, norm2(x, z)) * (y > 0 ? 1 : 0);
      const base = mix(colour(0.72, 0.25, 0.02), colour(0.8, 0.34, 0.04), 0.5 + 0.5 * tint);
      return {
        albedo: mix(base, colour(0.16, 0.14, 0.05), button),
        gloss: 0.6,
        roughness: 0.14,
        relief: (a, b, c) => 0.0026 * noise(34 * a, 34 * b, 34 * c),
      };
    },
  };
}

/** A lemon lying on its side is the lathe of a lens, with a nipple at each end. */
export function lemon(noise: SolidNoise, random: RandomState): Form {
  const shift = random.uniform(0, 30);
  const uneven = unevenness(noise, shift);
  return {
    reach: 0.62,
    distance: (x, y, z) => {
      const rho = norm2(x, z);
      const lens = norm2(rho + 0.24, y) - 0.58;
      const tip = norm2(rho, Math.abs(y) - 0.5) - 0.075;
      return uneven(0.92 * blend(lens, tip, 0.12), x, y, z, 4);
    },
    surface: (x, y, z) => {
      const green = smoothstep(0.42, 0.58, Math.abs(y)) * 0.5;
      const tint = 0.5 + 0.5 * noise(2.5 * x + shift, 2.5 * y, 2.5 * z);
      const base = mix(colour(0.78, 0.55, 0.06), colour(0.86, 0.66, 0.1), tint);
      return {
        albedo: mix(base, colour(0.4, 0.4, 0.08), green),
        gloss: 0.6,
        roughness: 0.13,
        relief: (a, b, c) => 0.0018 * noise(33 * a + 3, 33 * b, 33 * c),
      };
    },
  };
}
