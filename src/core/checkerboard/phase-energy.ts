import { checkInteger, checkPicture, demand } from '../check.ts';
import type { Shape, Vec } from '../vector.ts';

/**
 * The mean square at the pixels of each phase (row mod s, column mod s), over n pictures [h, w] one after the other: s² numbers, row-major.
 * They are equal where no phase of a grid of period s is favoured.
 */
export function phaseEnergies(pictures: Vec, shape: Shape, period: number): Vec {
  const who = 'phaseEnergies';
  checkPicture(who, 'shape', shape);
  checkInteger(who, 'period', period, 1);
  const [height, width] = shape as readonly [number, number];
  const fits = height % period === 0 && width % period === 0 && pictures.length % (height * width) === 0;
  demand(fits, who, 'whole pictures with sides that the period divides', `${height}×${width}`);
  const energies = new Float64Array(period ** 2);
  const each = pictures.length / period ** 2;
  pictures.forEach((value, at) => {
    const [row, column] = [Math.floor(at / width) % height, at % width];
    energies[(row % period) * period + (column % period)] += value ** 2 / each;
  });
  return energies;
}
