import type { Boundary } from '../convolution/index.ts';
import { boundaries, padding } from '../convolution/index.ts';
import { checkChoice } from '../check.ts';
import type { Margins } from '../margins.ts';
import { sidesOf, widened } from '../margins.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Shape } from '../vector.ts';
import { asPicture } from '../vector.ts';

export type { Margins } from '../margins.ts';

export interface PadOptions {
  /** What the margins show; never implicit. */
  readonly boundary: Boundary;
}

/**
 * Puts margins round a signal or picture of this shape, filled as the boundary says, however wide. The adjoint folds: every
 * margin cell is added to the one it was a copy of. With boundary 'zero' that is `crop`.
 *
 * NumPy: `pad` with 'constant', 'wrap', 'symmetric' (our 'reflect') and 'edge' (our 'replicate').
 */
export function pad(shape: Shape, margins: Margins, options: PadOptions): LinearOperator {
  const { boundary } = options ?? {};
  const sides = sidesOf('pad', margins, shape);
  checkChoice('pad', 'boundary', boundary, boundaries);
  const [height, width] = asPicture(shape);
  const rows = { n: height, before: sides.top, after: sides.bottom };
  const frame = padding(rows, { n: width, before: sides.left, after: sides.right }, boundary);
  const outShape = widened(shape, sides, 1);
  return linearOperator({ name: 'pad', inShape: shape, outShape, forward: frame.pad, backward: frame.fold });
}
