/** A plane through the origin of latent space. */
import { RandomState } from '../../core/random/index.ts';
import { dot, norm, scale } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import { LATENT } from '../../networks/generator-layers.ts';

export interface Plane {
  readonly across: Vec;
  readonly up: Vec;
}

/** Two directions at right angles, each as long as z usually is: √16. */
export function planeOf(seed: number): Plane {
  const random = new RandomState(seed);
  const [first, second] = [random.standardNormal(LATENT), random.standardNormal(LATENT)];
  const along = dot(first, second) / dot(first, first);
  const rest = second.map((value, i) => value - along * first[i]);
  const long = (values: Vec) => scale(Math.sqrt(LATENT) / norm(values), values);
  return { across: long(first), up: long(rest) };
}

/** z at a place, in usual lengths. */
export const latentAt = ({ across, up }: Plane, [x, y]: readonly [number, number]): Vec =>
  across.map((value, i) => x * value + y * up[i]);
