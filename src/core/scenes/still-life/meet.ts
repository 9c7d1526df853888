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
/** Near enough to a thing to be on it, and in a mirror. */
const EXACTLY = 0.0015;
const ROUGHLY = 0.005;
const UP = vector3(0, 1, 0);
const TO_CAMERA = vector3(0, 0, 1);

/**
 * What the ray o + t·d meets: a solid, the table or the wall; nothing if it leaves to the sides. A ray that comes from
 * a `mirror` meets things less exactly, without their relief, and not the mirror itself if that is convex.
 */
export function meet(life: StillLife, o: Vector3, d: Vector3, mirror?: Meeting): Meeting | null {
  const { solids, room } = life;
  const down = d.y < 0 ? -o.y / d.y : Infinity;
  const onTable = down < FAR && o.z + down * d.z > TABLE_END;
  const far = onTable ? down : d.z < 0 ? (WALL - o.z) / d.z : FAR;
  const itself = mirror && mirror.thing >= 0 && solids[mirror.thing].convex ? mirror.thing : NOTHING;
  const hit = firstHit(solids, o, d, far, mirror ? ROUGHLY : EXACTLY, itself);
  if (!hit && !onTable && d.z >= 0) return null;
  const point = along(o, hit ? hit.t : far, d);
  const thing = hit ? hit.index : onTable ? TABLE : BACK_WALL;
  const normal = hit ? normalAt(solids[thing], point) : onTable ? UP : TO_CAMERA;
  const surface = hit ? solids[thing].surface(point) : onTable ? room.table(point) : room.wall(point);
  const relief = mirror ? undefined : surface.relief;
  return { thing, point, normal: relief ? tilted(normal, point, relief) : normal, surface };
}
