import type { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import type { SceneShape } from './scene-shape.ts';

/** The picture of cells while it is drawn. */
export interface Specimen {
  readonly shape: SceneShape;
  readonly side: number;
  readonly picture: Vec;
  readonly random: RandomState;
}

/** A cell: an outline round (y, x) whose radius changes with the angle, and a nucleus somewhat off its centre. */
export interface Cell {
  readonly y: number;
  readonly x: number;
  readonly radius: number;
  /** Where the cell reaches out: the direction, how far in radii, and how narrow (κ of von Mises' bell). */
  readonly arms: readonly (readonly [direction: number, reach: number, narrow: number])[];
  readonly nucleus: {
    readonly y: number;
    readonly x: number;
    readonly radius: number;
    readonly glow: number;
  };
  /** Direction of the long axis. */
  readonly tilt: number;
}

/** A cell round (y, x): two long arms along its axis, and three to five shorter ones between. */
export function makeCell(random: RandomState, y: number, x: number, radius: number): Cell {
  const tilt = random.uniform(0, Math.PI);
  const long = [tilt, tilt + Math.PI].map(
    (angle) =>
      [angle + random.uniform(-0.35, 0.35), random.uniform(0.65, 1.15), random.uniform(4, 9)] as const,
  );
  const short = Array.from(
    { length: random.randint(3, 6) },
    () => [random.uniform(0, 2 * Math.PI), random.uniform(0.15, 0.5), random.uniform(5, 16)] as const,
  );
  const nucleus = {
    y: y + random.uniform(-0.12, 0.12) * radius,
    x: x + random.uniform(-0.12, 0.12) * radius,
    radius: radius * random.uniform(0.34, 0.42),
    glow: random.uniform(0.55, 1.15),
  };
  return { y, x, radius, arms: [...long, ...short], nucleus, tilt };
}

/** Distance from the cell's centre to its outline in the direction `angle`. */
export function outline({ radius, arms }: Cell, angle: number): number {
  let r = 0.62;
  for (const [direction, reach, narrow] of arms)
    r += reach * Math.exp(narrow * (Math.cos(angle - direction) - 1));
  return radius * r;
}

/** No part of a cell is further from its centre than this many radii. */
export const REACH = 2.4;
