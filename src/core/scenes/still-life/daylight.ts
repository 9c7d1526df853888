import { colour, dim, mix, smoothstep } from './surface.ts';
import type { Colour } from './surface.ts';
import { along, dot3, unit, vector3 } from './vector3.ts';
import type { Vector3 } from './vector3.ts';

/** A window in the plane x = WINDOW.x, to the left of the table: its middle, and half its width and height. */
export const WINDOW = { x: -6.5, y: 3.5, z: 1.7, halfZ: 0.95, halfY: 2.4 } as const;

const SKY = colour(26, 27.5, 29.5);

/** A quarter of the window as a small light: where it is from a point, and what it would give there unshadowed. */
export interface Quarter {
  readonly towards: Vector3;
  readonly distance: number;
  /** Irradiance on a surface that faces the light. */
  readonly strength: number;
  /** Its angular radius. */
  readonly size: number;
}

/** Quarter 0 … 3 of the window, seen from `point`. */
export function quarterOf(point: Vector3, index: number): Quarter {
  const z = WINDOW.z + WINDOW.halfZ * ((index & 1) - 0.5);
  const y = WINDOW.y + WINDOW.halfY * ((index >> 1) - 0.5);
  const gap = along(vector3(WINDOW.x, y, z), -1, point);
  const squared = dot3(gap, gap);
  const distance = Math.sqrt(squared);
  const towards = vector3(gap.x / distance, gap.y / distance, gap.z / distance);
  const area = WINDOW.halfZ * WINDOW.halfY;
  return {
    towards,
    distance,
    strength: (area * Math.max(0, -towards.x)) / squared,
    size: (0.25 * (WINDOW.halfZ + WINDOW.halfY)) / distance,
  };
}

/** Irradiance on a surface at `point` from the four quarters together, were there no shadow. */
export function windowLight(point: Vector3, normal: Vector3): number {
  const x = WINDOW.x - point.x;
  let total = 0;
  // the four middles, in the same order; spelled out, because this is asked for every ray and its mirror image
  for (let index = 0; index < 4; index++) {
    const z = WINDOW.z + WINDOW.halfZ * ((index & 1) - 0.5) - point.z;
    const y = WINDOW.y + WINDOW.halfY * ((index >> 1) - 0.5) - point.y;
    const squared = x * x + y * y + z * z;
    const cosine = x * normal.x + y * normal.y + z * normal.z;
    if (cosine > 0) total += (Math.max(0, -x) * cosine) / (squared * squared);
  }
  return WINDOW.halfZ * WINDOW.halfY * total;
}

/** The light of the sky in the window. */
export function skyLight(strength: number): Colour {
  return dim(SKY, strength);
}

/** A rectangle of half-width `half` about 0 whose edges are `soft` wide. */
function slit(value: number, half: number, soft: number): number {
  return smoothstep(half + soft, half - soft, Math.abs(value));
}

/**
 * What a ray that leaves the table sees: the window with its bars, blurred by `roughness` radians, and the dim room.
 */
export function surroundings(o: Vector3, d: Vector3, roughness: number): Colour {
  const lift = 0.5 + 0.5 * d.y;
  const room = mix(colour(0.1, 0.085, 0.07), colour(0.3, 0.29, 0.28), lift * lift);
  // a pale wall far to the right gives some of the light back
  const dusk = dim(room, 0.5 + 0.9 * smoothstep(0.2, 1, d.x));
  if (d.x > -0.02) return dusk;
  const t = (WINDOW.x - o.x) / d.x;
  const soft = 0.04 + roughness * t;
  const y = o.y + t * d.y - WINDOW.y;
  const z = o.z + t * d.z - WINDOW.z;
  const frame = slit(y, WINDOW.halfY, soft) * slit(z, WINDOW.halfZ, soft);
  if (frame === 0) return dusk;
  const thick = 0.07 / (0.07 + soft);
  const row = y / (WINDOW.halfY / 1.5) - Math.round(y / (WINDOW.halfY / 1.5) - 0.5) - 0.5;
  const bars = Math.max(
    slit(z, 0.07, soft),
    slit(Math.abs(Math.abs(row) - 0.5) * (WINDOW.halfY / 1.5), 0.05, soft),
  );
  return mix(dusk, SKY, frame * (1 - 1.2 * thick * bars));
}

/** Irradiance/π from everything but the window, on a surface with this normal in the open. */
export function ambient(normal: Vector3): Colour {
  const fromCeiling = mix(colour(0.07, 0.05, 0.035), colour(0.2, 0.2, 0.21), 0.5 + 0.5 * normal.y);
  // the wall to the right, lit by the window, and the window's own surroundings
  return dim(fromCeiling, 0.75 + 0.3 * Math.max(0, normal.x) + 0.35 * Math.max(0, -normal.x));
}

/** The unit normal n tilted by the relief h: n − (∇h − ⟨∇h, n⟩n), normalised. Differences over `e`. */
export function tilted(
  n: Vector3,
  { x, y, z }: Vector3,
  relief: (x: number, y: number, z: number) => number,
): Vector3 {
  const e = 0.01;
  const h = relief(x, y, z);
  const g = vector3(
    (relief(x + e, y, z) - h) / e,
    (relief(x, y + e, z) - h) / e,
    (relief(x, y, z + e) - h) / e,
  );
  return unit(along(along(n, -1, g), dot3(g, n), n));
}
