import type { Vec } from '../../core/vector.ts';

/**
 * The light of each plane that is shown, as far below black and above white as it came: of a restored luminance each colour takes
 * the change.
 * @param whole light of every plane of the data
 * @param light of what was restored of it: the same planes, or their luminance alone
 */
export function restoredLight(
  whole: readonly Vec[],
  light: readonly Vec[],
  estimates: readonly Vec[],
): readonly Vec[] {
  if (estimates.length === whole.length) return estimates;
  const [before, after] = [light[0], estimates[0]];
  return whole.map((plane) => {
    const out = new Float64Array(plane.length);
    for (let i = 0; i < out.length; i++) out[i] = plane[i] + after[i] - before[i];
    return out;
  });
}
