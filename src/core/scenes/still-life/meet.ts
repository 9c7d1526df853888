import { tilted } from './daylight.ts';
import { firstHit, normalAt } from './march.ts';
import type { Room } from './room.ts';
import { TABLE_END, WALL } from './room.ts';
import type { Solid } from './solid.ts';
import type { Surface } from './surface.ts';
import { along, vector3 } from './vector3.ts';
import type { Vector3 } from './vector3.ts';

/** All that there is to see. */
export interface StillLife {
  readonly solids: readonly Solid[];
  readonly room: Room;
}

/** A point that a ray met. */
export interface Meeting {
  /** What it is on: the number of a solid, TABLE or BACK_WALL. */
  readonly thing: number;
  readonly point: Vector3;
  readonly normal: Vector3;
  readonly surface: Surface;
}

/** The things that aren't solids, and none at all. */
export const TABLE = -1;
export const BACK_WALL = -2;
export const NOTHING = -3;

/** Rays are followed no farther than this. */
const FAR = 30;
const UP = vector3(0, 1, 0);
const TO_CAMERA = vector3(0, 0, 1);

/** What the ray o + t·d meets: a solid, the table or the wall; nothing if it leaves to the sides. */
export function meet({ solids, room }: StillLife, o: Vector3, d: Vector3): Meeting | null {
  const down = d.y < 0 ? -o.y / d.y : Infinity;
  const onTable = down < FAR && o.z + down * d.z > TABLE_END;
  const far = onTable ? down : d.z < 0 ? (WALL - o.z) / d.z : FAR;
  const hit = firstHit(solids, o, d, far);
  if (hit) {
    const solid = solids[hit.index];
    const point = along(o, hit.t, d);
    return bumped(hit.index, point, normalAt(solid, point), solid.surface(point));
  }
  const point = along(o, far, d);
  if (onTable) return bumped(TABLE, point, UP, room.table(point));
  return d.z < 0 ? bumped(BACK_WALL, point, TO_CAMERA, room.wall(point)) : null;
}

function bumped(thing: number, point: Vector3, normal: Vector3, surface: Surface): Meeting {
  const bent = surface.relief ? tilted(normal, point, surface.relief) : normal;
  return { thing, point, normal: bent, surface };
}
