import { checkFits, checkPicture } from '../../core/check.ts';
import type { Vec } from '../../core/vector.ts';

/** The median of |d| of a standard normal d: Φ⁻¹(3/4). */
const NORMAL_MEDIAN = 0.6744897501960817;

/**
 * σ of white noise, from the finest diagonal of the Haar transform, where a picture leaves little else:
 *
 *   σ̂ = median|d| / Φ⁻¹(3/4),    d = (x[i, j] − x[i, j+1] − x[i+1, j] + x[i+1, j+1])/2 over blocks of 2×2
 *
 * Of an odd side the last row or column is left out. Fine texture counts as noise; noise that varies with the light, or
 * was smoothed by a camera, is no one number. PyWavelets: `median(abs(dwt2(x, 'haar')[1][2]))/0.6745`.
 * Donoho & Johnstone, *Biometrika* 81(3), 1994.
 * @param picture row-major, of `[height, width]`, both at least 2
 * @throws RangeError for a smaller picture, or data that do not fit the shape
 */
export function noiseLevel(picture: Vec, shape: readonly [number, number]): number {
  checkPicture('noiseLevel', 'shape', shape);
  checkFits('noiseLevel', 'picture', picture, shape);
  const [height, width] = shape;
  const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)];
  if (rows === 0 || columns === 0)
    throw new RangeError(`noiseLevel: shape must be at least 2×2, got ${height}×${width}`);
  const details = new Float64Array(rows * columns);
  for (let i = 0; i < details.length; i++) {
    const at = 2 * (Math.floor(i / columns) * width + (i % columns));
    details[i] = Math.abs(picture[at] - picture[at + 1] - picture[at + width] + picture[at + width + 1]) / 2;
  }
  details.sort();
  const middle = details.length >> 1;
  const median = details.length % 2 ? details[middle] : (details[middle - 1] + details[middle]) / 2;
  return median / NORMAL_MEDIAN;
}
