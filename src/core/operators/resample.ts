import { checkChoice, checkFinite, checkShape, demand } from '../check.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import { areaAxis, cubicAxis, linearAxis, nearestAxis } from '../resample/index.ts';
import { sparsePair } from '../sparse-axis.ts';
import type { Shape } from '../vector.ts';
import { asPicture, formatShape } from '../vector.ts';

export { bilinearUpsampler } from '../resample/index.ts';

export type Resampling = 'nearest' | 'bilinear' | 'bicubic' | 'area';

export interface ResampleOptions {
  readonly method: Resampling;
  /** Keys' parameter of 'bicubic'; −0.75 by default, as PyTorch. Keys' own is −0.5. */
  readonly a?: number;
}

/**
 * A signal or picture at another size, larger or smaller, each axis by itself. Cells have half-pixel centres: output i looks
 * at u = (i + ½)·n/m − ½ ("align_corners=False"), and beyond the frame its edge goes on.
 *
 *   nearest    the cell that holds the centre        PyTorch `interpolate` 'nearest-exact'
 *   bilinear   the two cells on either side          'bilinear' ('linear' for a signal)
 *   bicubic    Keys' four cells                      'bicubic', a = −0.75
 *   area       the plain mean of all cells touched   'area', that is, adaptive average pooling
 *
 * There is no antialiasing: a reduction by 'bilinear' or 'bicubic' skips cells. Others differ: PyTorch's 'nearest' takes ⌊i·n/m⌋
 * (the same when enlarging by a whole factor); `scipy.ndimage.zoom` puts the first and last centres on the corners unless
 * `grid_mode=True`; `skimage.transform.resize` blurs before a reduction (`anti_aliasing`) and mirrors at the edge
 * (`mode='edge'` is ours); for both, order 3 is an interpolating spline and not Keys' cubic.
 * Keys, IEEE Trans. ASSP 29 (1981).
 */
export function resample(shape: Shape, outShape: Shape, options: ResampleOptions): LinearOperator {
  const { method, a = -0.75 } = options ?? {};
  checkShape('resample', 'shape', shape);
  checkShape('resample', 'outShape', outShape);
  const axes = `${formatShape(outShape)} from ${formatShape(shape)}`;
  demand(shape.length === outShape.length, 'resample', 'outShape must have as many axes as shape', axes);
  checkChoice('resample', 'method', method, Object.keys(methods));
  checkFinite('resample', 'a', a);
  const [height, width] = asPicture(shape);
  const [rows, columns] = asPicture(outShape);
  const pair = sparsePair(methods[method](height, rows, a), methods[method](width, columns, a));
  return linearOperator({ name: 'resample', inShape: shape, outShape, ...pair });
}

const methods = { nearest: nearestAxis, bilinear: linearAxis, bicubic: cubicAxis, area: areaAxis } as const;
