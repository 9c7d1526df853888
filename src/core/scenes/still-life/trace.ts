import { ambient, quarterOf, skyLight, surroundings, windowLight } from './daylight.ts';
import type { Quarter } from './daylight.ts';
import { lightLeft } from './march.ts';
import { meet, NOTHING } from './meet.ts';
import type { Meeting, StillLife } from './meet.ts';
import { FEW_PROBES, openness } from './openness.ts';
import { colour, dim, plus, times } from './surface.ts';
import type { Colour } from './surface.ts';
import { along, dot3, mirrored } from './vector3.ts';
import type { Vector3 } from './vector3.ts';

/** What a ray saw, the window's light kept apart from all other, so that its shadows can be put in later. */
export interface Sight {
  /** What the ray met: the number of a solid, TABLE, BACK_WALL or NOTHING. */
  readonly thing: number;
  /** The light that comes back, but for the window's: the room's, and the mirror image. */
  readonly rest: Colour;
  /** The light that comes back for each unit of irradiance from the window. */
  readonly answer: Colour;
  /** Irradiance from the whole window, and from the one quarter asked for, were there no shadow. */
  readonly whole: number;
  readonly sent: number;
  /** What the shadows leave of `sent`. */
  readonly arrived: number;
}

const BLACK = colour(0, 0, 0);

/** What the ray o + t·d sees; shadows are looked for in the light of one quarter of the window. */
export function trace(life: StillLife, o: Vector3, d: Vector3, quarter: number): Sight {
  const met = meet(life, o, d);
  if (!met)
    return { thing: NOTHING, rest: surroundings(o, d, 0), answer: BLACK, whole: 0, sent: 0, arrived: 0 };
  const { thing, point, normal, surface } = met;
  const open = openness(life.solids, point, normal);
  const light = quarterOf(point, quarter);
  const sent = irradiance(light, normal);
  const start = along(point, 0.004, normal);
  const left = sent > 0 ? lightLeft(life.solids, start, light.towards, light.distance, light.size) : 0;
  const mirror = mirrorShare(met, d);
  const room = times(surface.albedo, dim(ambient(normal), (1 - mirror) * open));
  return {
    thing,
    rest: mirror > 0 ? plus(room, mirror, mirrorImage(life, met, d)) : room,
    answer: times(surface.albedo, skyLight((1 - mirror) / Math.PI)),
    whole: windowLight(point, normal),
    sent,
    arrived: sent * left,
  };
}

function irradiance({ strength, towards }: Quarter, normal: Vector3): number {
  return strength * Math.max(0, dot3(towards, normal));
}

/** The share of the light that a coat throws back like a mirror: Schlick's approximation, refractive index 1.5. */
function mirrorShare({ normal, surface }: Meeting, d: Vector3): number {
  const aslant = 1 - Math.max(0, -dot3(d, normal));
  const squared = aslant * aslant;
  return surface.gloss * (0.04 + 0.96 * squared * squared * aslant * (1 - 2 * surface.roughness));
}

/** What is seen in the mirror of a surface; in there, what is hemmed in is taken to be in the shadow as well. */
function mirrorImage(life: StillLife, met: Meeting, d: Vector3): Colour {
  const { point, normal, surface } = met;
  const away = mirrored(d, normal);
  const start = along(point, 0.006, normal);
  const seen = meet(life, start, away, met);
  if (!seen) return surroundings(start, away, surface.roughness);
  const open = openness(life.solids, seen.point, seen.normal, FEW_PROBES);
  const light = plus(ambient(seen.normal), 1, skyLight(windowLight(seen.point, seen.normal) / Math.PI));
  return times(seen.surface.albedo, dim(light, open));
}
