import { pad } from '../operators/pad.ts';
import type { Vec } from '../vector.ts';

type Size = readonly [number, number];

/** A picture on a larger frame, its edge gone on: as much on either side, the odd pixel where a kernel's centre ⌊k/2⌋ leaves it. */
export function extendedTo(picture: Vec, shape: Size, frame: Size): Vec {
  const [down, across] = [frame[0] - shape[0], frame[1] - shape[1]];
  const [bottom, right] = [Math.ceil(down / 2), Math.ceil(across / 2)];
  const margins = { top: down - bottom, bottom, left: across - right, right };
  return pad(shape, margins, { boundary: 'replicate' }).apply(picture);
}
