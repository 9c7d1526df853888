import { checkFits, checkShape, demand } from '../check.ts';
import type { Shape, Vec } from '../vector.ts';
import { sizeOf } from '../vector.ts';
import { periodogram } from './dft.ts';

/**
 * The power spectrum of a class: the average periodogram E|F x|²/n over an ensemble of pictures (or signals)
 * of one shape, at every frequency of the row-major DFT. For `wiener({signal, noise})`, where noise of
 * standard deviation s is s² in this unit.
 */
export function classSpectrum(pictures: readonly Vec[], shape: Shape): Vec {
  checkShape('classSpectrum', 'shape', shape);
  demand(pictures.length > 0, 'classSpectrum', 'pictures must hold at least one', 'none');
  const mean = new Float64Array(sizeOf(shape));
  for (const [i, picture] of pictures.entries()) {
    checkFits('classSpectrum', `picture ${i}`, picture, shape);
    const power = periodogram(picture, shape);
    for (let k = 0; k < mean.length; k++) mean[k] += power[k] / pictures.length;
  }
  return mean;
}
