import type { RandomState } from '../random.ts';
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
  /** Amplitude and phase of the 2nd, 3rd, … harmonic of the outline. */
  readonly lobes: readonly (readonly [number, number])[];
  readonly nucleus: {
    readonly y: number;
    readonly x: number;
    readonly radius: number;
    readonly glow: number;
  };
  readonly tilt: number;
}

/** A cell round (y, x), with a shape and a nucleus of its own. */
export function makeCell(random: RandomState, y: number, x: number, radius: number): Cell {
  const lobes = [0.22, 0.14, 0.09, 0.05].map(
    (size) => [size * random.uniform(0.4, 1), random.uniform(0, 2 * Math.PI)] as const,
  );
  const nucleus = {
    y: y + random.uniform(-0.15, 0.15) * radius,
    x: x + random.uniform(-0.15, 0.15) * radius,
    radius: radius * random.uniform(0.3, 0.38),
    glow: random.uniform(0.7, 1.3),
  };
  return { y, x, radius, lobes, nucleus, tilt: random.uniform(0, Math.PI) };
}

/** Distance from the cell's centre to its outline in the direction `angle`. */
export function outline({ radius, lobes }: Cell, angle: number): number {
  return lobes.reduce((r, [size, phase], k) => r + radius * size * Math.cos((k + 2) * angle + phase), radius);
}
