import { luminanceOf } from '../../core/light.ts';
import type { Vec } from '../../core/vector.ts';

/**
 * The light of each plane that is shown, as far below black and above white as it came: planes, and what is to be added to each. Of a
 * restored luminance each colour takes the change; to write three colours down at every step would take more room than the method does.
 */
export interface Restored {
  readonly planes: readonly Vec[];
  readonly change: (at: number) => number;
}

/** Light as it is. */
export const unchanged = (planes: readonly Vec[]): Restored => ({ planes, change: () => 0 });

/**
 * @param whole light of every plane of the data
 * @param light of what was restored of it: the same planes, or their luminance alone
 */
export function restoredLight(
  whole: readonly Vec[],
  light: readonly Vec[],
  estimates: readonly Vec[],
): Restored {
  if (estimates.length === whole.length) return unchanged(estimates);
  const [before, after] = [light[0], estimates[0]];
  return { planes: whole, change: (at) => after[at] - before[at] };
}

/** Written down, each number as it is to be kept. */
export function writtenDown<Out extends { [at: number]: number; readonly length: number }>(
  { planes, change }: Restored,
  room: (length: number) => Out,
  keep: (light: number) => number = (light) => light,
): readonly Out[] {
  return planes.map((plane) => {
    const out = room(plane.length);
    for (let i = 0; i < out.length; i++) out[i] = keep(plane[i] + change(i));
    return out;
  });
}

/** As bright as it is seen. */
export function brightnessOf({ planes, change }: Restored): Vec {
  const seen = luminanceOf(planes);
  for (let i = 0; i < seen.length; i++) seen[i] += change(i);
  return seen;
}
