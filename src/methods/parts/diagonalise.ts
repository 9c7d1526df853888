import { demand } from '../../core/check.ts';
import type { Decomposition } from '../../core/spectral/index.ts';
import { dct, dft } from '../../core/spectral/index.ts';
import type { RestorationProblem } from './problem.ts';

/**
 * The blur in the basis that takes it apart: the DFT on a periodic frame, the DCT-II on a mirrored one.
 * @throws RangeError for another boundary, which has no such basis, and for an asymmetric kernel on a mirrored frame.
 */
export function diagonalise(who: string, { kernel, shape, boundary }: RestorationProblem): Decomposition {
  const rule = "a spectral method needs boundary 'periodic', or 'reflect' with a symmetric kernel";
  demand(boundary === 'periodic' || boundary === 'reflect', who, rule, `'${boundary}'`);
  return boundary === 'periodic' ? dft(kernel, shape) : dct(kernel, shape);
}
