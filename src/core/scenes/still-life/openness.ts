import { clearance } from './solid.ts';
import type { Solid } from './solid.ts';
import type { Vector3 } from './vector3.ts';

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
