import type { Surface } from './surface.ts';
import type { Vector3 } from './vector3.ts';

/** An upright cylinder that holds a solid, so that most rays need not ask for its distance. */
export interface Bound {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly bottom: number;
  readonly top: number;
}

/** Distance from (x, y, z) to a surface, negative inside; never more than the true distance outside. */
export type Distance = (x: number, y: number, z: number) => number;

/** Something on the table, given by its signed distance. */
export interface Solid {
  readonly bound: Bound;
  /** Whether it bulges outward so far as one notices: it isn't seen in its own mirror. */
  readonly convex: boolean;
  readonly distance: Distance;
  /** What the surface looks like at a point of it. */
  readonly surface: (point: Vector3) => Surface;
}

/** A stretch of a ray, from `near` to `far`. */
export interface Stretch {
  near: number;
  far: number;
}

/**
 * Where the ray o + t·d is inside `bound`, widened by `pad`; false if nowhere in t ≥ 0. The stretch is written to
 * `out`: this is asked for every solid of every ray.
 */
export function crossBound(bound: Bound, pad: number, o: Vector3, d: Vector3, out: Stretch): boolean {
  const radius = bound.radius + pad;
  const ox = o.x - bound.x;
  const oz = o.z - bound.z;
  const a = d.x * d.x + d.z * d.z + 1e-12;
  const b = ox * d.x + oz * d.z;
  const discriminant = b * b - a * (ox * ox + oz * oz - radius * radius);
  if (discriminant <= 0) return false;
  const root = Math.sqrt(discriminant);
  const inverse = 1 / (Math.abs(d.y) < 1e-9 ? 1e-9 : d.y);
  const t0 = (bound.bottom - pad - o.y) * inverse;
  const t1 = (bound.top + pad - o.y) * inverse;
  out.near = Math.max(0, (-b - root) / a, Math.min(t0, t1));
  out.far = Math.min((-b + root) / a, Math.max(t0, t1));
  return out.near < out.far;
}

/** A lower limit of the distance from (x, y, z) to `bound`, and so to what it holds; negative inside. */
export function clearance(bound: Bound, x: number, y: number, z: number): number {
  const dx = x - bound.x;
  const dz = z - bound.z;
  return Math.max(Math.sqrt(dx * dx + dz * dz) - bound.radius, y - bound.top, bound.bottom - y);
}
