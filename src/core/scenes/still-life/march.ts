import { clearance, crossBound } from './solid.ts';
import type { Distance, Solid, Stretch } from './solid.ts';
import { norm2 } from './shapes.ts';
import { unit, vector3 } from './vector3.ts';
import type { Vector3 } from './vector3.ts';

/** What a ray meets first. */
export interface Hit {
  /** The number of the solid. */
  readonly index: number;
  readonly t: number;
}

/** The most steps a ray may take through one solid. */
const STEPS = 70;

const stretch: Stretch = { near: 0, far: 0 };

/**
 * The first solid on the ray o + t·d before `far`. Nearer than `touch` is a hit; the solid numbered `except` isn't
 * there.
 */
export function firstHit(
  solids: readonly Solid[],
  o: Vector3,
  d: Vector3,
  far: number,
  touch: number,
  except: number,
): Hit | null {
  let first = -1;
  let end = far;
  for (let index = 0; index < solids.length; index++) {
    const { bound, distance } = solids[index];
    if (index === except || !crossBound(bound, 0, o, d, stretch)) continue;
    const t = march(distance, o, d, stretch.near, Math.min(stretch.far, end), touch);
    if (t < end) {
      end = t;
      first = index;
    }
  }
  return first < 0 ? null : { index: first, t: end };
}

/**
 * Where the ray comes nearer than `touch` to a surface, between `from` and `to`; otherwise Infinity. By sphere
 * tracing: from where the ray is, it may go as far as the nearest surface without passing it.
 *
 * Source: Hart, "Sphere tracing", The Visual Computer 12 (1996).
 */
function march(distance: Distance, o: Vector3, d: Vector3, from: number, to: number, touch: number): number {
  let t = from;
  for (let step = 0; step < STEPS && t < to; step++) {
    const gap = distance(o.x + t * d.x, o.y + t * d.y, o.z + t * d.z);
    if (gap < touch) return t;
    t += gap;
  }
  return Infinity;
}

/**
 * How much of a light, seen from o in the direction d as a disc of angular radius `size`, the solids leave: 1 all, 0
 * none. The narrowest miss, from −1 to 1, tells how far the disc is covered.
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
  for (let index = 0; index < solids.length; index++) {
    const { bound, distance } = solids[index];
    // the disc widens the shadow by this at most, as far away as the solid is
    const reach = norm2(o.x - bound.x, o.z - bound.z) + bound.radius;
    if (!crossBound(bound, Math.min(0.3, 1.2 * size * reach), o, d, stretch)) continue;
    const miss = narrowestMiss(distance, o, d, stretch.near, Math.min(far, stretch.far), size);
    left = Math.min(left, 0.25 * (1 + miss) * (1 + miss) * (2 - miss));
  }
  return left;
}

/** The least distance/(size·t) along a ray between `from` and `to`, within [−1, 1]. */
function narrowestMiss(
  distance: Distance,
  o: Vector3,
  d: Vector3,
  from: number,
  to: number,
  size: number,
): number {
  let miss = 1;
  let t = Math.max(0.02, from);
  for (let step = 0; step < STEPS && t < to; step++) {
    const gap = distance(o.x + t * d.x, o.y + t * d.y, o.z + t * d.z);
    miss = Math.min(miss, gap / (size * t));
    if (miss <= -1) return -1;
    // gone too far away to touch the disc before the end
    if (gap - (to - t) > size * to) return miss;
    // finer steps than the shadow's blur would find nothing new
    t += Math.max(0.03, 0.35 * size * t, Math.abs(gap));
  }
  return miss;
}

/** The distances along the normal at which openness is probed, and how much each takes away if it finds no room. */
export interface Probes {
  readonly at: readonly number[];
  readonly weight: number;
}

export const PROBES: Probes = { at: [0.06, 0.16, 0.36, 0.75, 1.4], weight: 0.42 };
/** Good enough for a mirror image. */
export const FEW_PROBES: Probes = { at: [0.16, 0.75], weight: 0.74 };

const room = new Float64Array(PROBES.at.length);

/**
 * How open the surroundings of a surface point are, from 0 to 1: along the normal, each probe finds as much room as
 * it is far away, unless something is near. The table y = 0 counts too.
 *
 * Source: Evans, "Fast approximations for global illumination on dynamic scenes", SIGGRAPH courses (2006).
 */
export function openness(
  solids: readonly Solid[],
  point: Vector3,
  normal: Vector3,
  { at, weight }: Probes = PROBES,
): number {
  for (let k = 0; k < at.length; k++) room[k] = Math.min(at[k], point.y + at[k] * normal.y + 0.001);
  for (let s = 0; s < solids.length; s++) {
    const { bound, distance } = solids[s];
    // the room left to the solid is at least this, wherever the last probe was: it changes no faster than the place
    let least = 0;
    for (let k = at.length - 1; k >= 0; k--) {
      const h = at[k];
      if (k < at.length - 1) {
        least -= at[k + 1] - h;
        if (least >= room[k]) continue;
      }
      const x = point.x + h * normal.x;
      const y = point.y + h * normal.y;
      const z = point.z + h * normal.z;
      least = clearance(bound, x, y, z);
      if (least >= room[k]) continue;
      least = distance(x, y, z);
      room[k] = Math.min(room[k], least);
    }
  }
  let open = 1;
  for (let k = 0; k < at.length; k++) open *= 1 - weight * (1 - Math.max(0, room[k]) / at[k]);
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
