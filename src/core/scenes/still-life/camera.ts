import { along, cross, unit, vector3 } from './vector3.ts';
import type { Vector3 } from './vector3.ts';

const EYE = vector3(0.1, 3.0, 9.2);
const LOOKS_AT = vector3(0.02, 1.13, 0);
/** Half the picture's shorter side at distance 1. */
const HALF = 0.236;
/** Radius of the lens, and the distance at which it is sharp. */
const LENS = 0.04;
const FOCUS = 8.7;

const forward = unit(along(LOOKS_AT, -1, EYE));
const right = unit(cross(forward, vector3(0, 1, 0)));
const upward = cross(right, forward);

export interface Ray {
  readonly origin: Vector3;
  readonly direction: Vector3;
}

/**
 * The ray through the point (u, v) of the picture, in half shorter sides right of and above its middle, that
 * passes the lens at (a, b) of the unit disc.
 */
export function cameraRay(u: number, v: number, a: number, b: number): Ray {
  const through = along(along(forward, HALF * u, right), HALF * v, upward);
  const origin = along(along(EYE, LENS * a, right), LENS * b, upward);
  const sharp = along(EYE, FOCUS, through);
  return { origin, direction: unit(along(sharp, -1, origin)) };
}
