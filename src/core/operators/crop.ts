import { padding } from '../convolution/index.ts';
import { demand } from '../check.ts';
import type { Margins } from '../margins.ts';
import { sidesOf, widened } from '../margins.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Shape } from '../vector.ts';
import { asPicture, formatShape } from '../vector.ts';

export type { Margins } from '../margins.ts';

/**
 * Takes the margins away from a signal or picture of this shape: y[i, j] = x[i + top, j + left]. The adjoint puts zeros back:
 * it is `pad(…, { boundary: 'zero' })` of what is left. Blur on a wider frame, then crop: a picture whose surroundings
 * are unknown rather than assumed.
 * @throws RangeError "crop: margins must leave at least one cell, got 5×5 less …".
 */
export function crop(shape: Shape, margins: Margins): LinearOperator {
  const sides = sidesOf('crop', margins, shape);
  const { top, bottom, left, right } = sides;
  const outShape = widened(shape, sides, -1);
  const [height, width] = asPicture(outShape);
  const got = `top ${top}, bottom ${bottom}, left ${left}, right ${right} of ${formatShape(shape)}`;
  demand(height >= 1 && width >= 1, 'crop', 'margins must leave at least one cell', got);
  const rows = { n: height, before: top, after: bottom };
  const frame = padding(rows, { n: width, before: left, after: right }, 'zero');
  return linearOperator({ name: 'crop', inShape: shape, outShape, forward: frame.fold, backward: frame.pad });
}
