import { linearToSrgb } from '../../light.ts';

/** Brightness of the picture as a whole. */
const EXPOSURE = 1.7;

/**
 * Scene light to picture value: a filmic curve with a toe and a shoulder, then the sRGB encoding.
 *
 * Source: Narkowicz, "ACES filmic tone mapping curve" (2015).
 */
export function develop(light: number): number {
  const x = EXPOSURE * light;
  const film = Math.min(1, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14));
  return linearToSrgb(film);
}

/** cos⁴ of the angle to the axis, softened: how a lens darkens towards the corners. u, v in half shorter sides. */
export function vignette(u: number, v: number): number {
  const falling = 1 + 0.11 * (u * u + v * v);
  return 1 / (falling * falling);
}
