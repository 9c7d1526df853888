import type { RandomState } from '../../random/index.ts';
import type { Solid } from './solid.ts';
import type { Surface } from './surface.ts';
import type { Vector3 } from './vector3.ts';
import { along, cross, dot3, unit, vector3 } from './vector3.ts';

/** A shape in coordinates of its own: origin in its middle, y along its axis. */
export interface Form {
  /** It lies within this distance of its origin. */
  readonly reach: number;
  readonly distance: (x: number, y: number, z: number) => number;
  readonly surface: (x: number, y: number, z: number) => Surface;
}

/** Three axes at right angles, of length 1: a form's own x, y and z in the room. */
export interface Frame {
  readonly across: Vector3;
  readonly axis: Vector3;
  readonly forth: Vector3;
}

/** A frame whose y points along `axis`, turned about it by chance. */
export function frameAlong(axis: Vector3, random: RandomState): Frame {
  const up = unit(axis);
  const turn = random.uniform(0, 2 * Math.PI);
  const aside = vector3(Math.cos(turn), 0.01, Math.sin(turn));
  const forth = unit(cross(aside, up));
  return { across: cross(up, forth), axis: up, forth };
}

/** The form as a solid at `at`, its axes along the frame. */
export function placed(form: Form, at: Vector3, { across, axis, forth }: Frame): Solid {
  const { reach } = form;
  return {
    bound: { x: at.x, z: at.z, radius: reach, bottom: at.y - reach, top: at.y + reach },
    convex: true,
    distance: (px, py, pz) => {
      const x = px - at.x;
      const y = py - at.y;
      const z = pz - at.z;
      // from afar, the ball that holds the form will do
      const afar = Math.sqrt(x * x + y * y + z * z) - reach;
      if (afar > 0.15) return afar;
      return form.distance(
        x * across.x + y * across.y + z * across.z,
        x * axis.x + y * axis.y + z * axis.z,
        x * forth.x + y * forth.y + z * forth.z,
      );
    },
    surface: (point) => {
      const p = along(point, -1, at);
      return form.surface(dot3(p, across), dot3(p, axis), dot3(p, forth));
    },
  };
}
