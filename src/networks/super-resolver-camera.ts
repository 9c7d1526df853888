/** The camera of the super-resolvers: each of its pixels is the mean of 2×2. */
import { resample } from '../core/operators/resample.ts';
import type { Vec } from '../core/vector.ts';

/** @throws RangeError where a side is below 2 */
export const halved = (x: Vec, [height, width]: readonly [number, number]): Vec =>
  resample([height, width], [height / 2, width / 2], { method: 'area' }).apply(x);
