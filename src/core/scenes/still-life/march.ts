import { crossBound } from './solid.ts';
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

/** The unit normal: the gradient of the distance, from its values at the corners of a small tetrahedron. */
export function normalAt(solid: Solid, { x, y, z }: Vector3): Vector3 {
  const e = 0.004;
  const a = solid.distance(x + e, y - e, z - e);
  const b = solid.distance(x - e, y - e, z + e);
  const c = solid.distance(x - e, y + e, z - e);
  const d = solid.distance(x + e, y + e, z + e);
  return unit(vector3(a - b - c + d, -a - b + c + d, -a + b - c + d));
}
