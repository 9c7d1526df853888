import type { Vec } from '../../vector.ts';
import type { Colour } from './surface.ts';

/** Red, green and blue of many points. */
export interface Planes {
  readonly red: Vec;
  readonly green: Vec;
  readonly blue: Vec;
}

export function planes(size: number): Planes {
  return { red: new Float64Array(size), green: new Float64Array(size), blue: new Float64Array(size) };
}

/** Writes c·colour to place `at`. */
export function put(to: Planes, at: number, c: number, { r, g, b }: Colour): void {
  to.red[at] = c * r;
  to.green[at] = c * g;
  to.blue[at] = c * b;
}
