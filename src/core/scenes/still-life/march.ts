import { crossBound } from './solid.ts';
import type { Solid, Stretch } from './solid.ts';
import { unit, vector3 } from './vector3.ts';
import type { Vector3 } from './vector3.ts';

/** What a ray meets first. */
export interface Hit {
  /** The number of the solid. */
  readonly index: number;
  readonly t: number;
}

/** Near enough to be on a surface, and the most steps a ray may take through one solid. */
const TOUCH = 0.0015;
const STEPS = 70;

const stretch: Stretch = { near: 0, far: 0 };

/**
 * The first solid on the ray o + t·d before `far`, by sphere tracing: from where the ray is, it may go as far as the
 * nearest surface without passing it.
 *
 * Source: Hart, "Sphere tracing", The Visual Computer 12 (1996).
 */
export function firstHit(solids: readonly Solid[], o: Vector3, d: Vector3, far: number): Hit | null {
  let hit: Hit | null = null;
  for (let index = 0; index < solids.length; index++) {
    const solid = solids[index];
    if (!crossBound(solid.bound, 0, o, d, stretch)) continue;
    const end = Math.min(stretch.far, hit ? hit.t : far);
    let t = stretch.near;
    for (let step = 0; step < STEPS && t < end; step++) {
      const distance = solid.distance(o.x + t * d.x, o.y + t * d.y, o.z + t * d.z);
      if (distance < TOUCH) {
        hit = { index, t };
        break;
      }
      t += distance;
    }
  }
  return hit;
}

/**
 * How much of a light, seen from o in the direction d as a disc of angular radius `size`, the solids leave: 1 all, 0
 * none. The nearest miss s = min distance/(size·t), from −1 to 1, tells how far the disc is covered.
 *
 * Source: Quilez, "Soft shadows in raymarched SDFs" (2010), with Aaltonen's and the two-sided refinement.
 */
export function lightLeft(
  solids: readonly Solid[],
  o: Vector3,
  d: Vector3,
  far: number,
  size: number,
): number {
  let left = 1;
  for (const solid of solids) {
    if (!crossBound(solid.bound, 0.3, o, d, stretch)) continue;
    const end = Math.min(far, stretch.far);
    let miss = 1;
    for (let t = Math.max(0.02, stretch.near), step = 0; step < STEPS && t < end; step++) {
      const distance = solid.distance(o.x + t * d.x, o.y + t * d.y, o.z + t * d.z);
      miss = Math.min(miss, distance / (size * t));
      if (miss <= -1) return 0;
      t += Math.max(0.03, Math.abs(distance));
    }
    left = Math.min(left, 0.25 * (1 + miss) * (1 + miss) * (2 - miss));
  }
  return left;
}

/** The distances along the normal at which openness is probed, and the room found there. */
const PROBES = [0.06, 0.16, 0.36, 0.75, 1.4] as const;
const room = new Float64Array(PROBES.length);

/**
 * How open the surroundings of a surface point are, from 0 to 1: along the normal, each probe finds as much room as
 * it is far away, unless something is near. The table y = 0 counts too.
 *
 * Source: Evans, "Fast approximations for global illumination on dynamic scenes", SIGGRAPH courses (2006).
 */
export function openness(solids: readonly Solid[], point: Vector3, normal: Vector3): number {
  const { x, y, z } = point;
  for (let k = 0; k < PROBES.length; k++) room[k] = Math.min(PROBES[k], y + PROBES[k] * normal.y + 0.001);
  for (const { bound, distance } of solids) {
    const aside = Math.sqrt((x - bound.x) ** 2 + (z - bound.z) ** 2) - bound.radius;
    // the bound is a lower limit of the distance; out of reach of a probe at h and its room h, it can't matter
    const gap = Math.max(aside, y - bound.top, bound.bottom - y);
    for (let k = PROBES.length - 1; k >= 0; k--) {
      const h = PROBES[k];
      if (gap > 2 * h) break;
      room[k] = Math.min(room[k], distance(x + h * normal.x, y + h * normal.y, z + h * normal.z));
    }
  }
  let open = 1;
  for (let k = 0; k < PROBES.length; k++) open *= 1 - 0.42 * (1 - Math.max(0, room[k]) / PROBES[k]);
  return open;
}

/** The unit normal: the gradient of the distance, from its values at the corners of a small tetrahedron. */
export function normalAt(solid: Solid, { x, y, z }: Vector3): Vector3 {
  const e = 0.004;
  const a = solid.distance(x + e, y - e, z - e);
  const b = solid.distance(x - e, y - e, z + e);
  const c = solid.distance(x - e, y + e, z - e);
  const d = solid.distance(x + e, y + e, z + e);
  return unit(vector3(a - b - c + d, -a - b + c + d, -a + b - c + d));
}
