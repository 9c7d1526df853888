import { demand } from '../check.ts';
import { filter, rfft } from '../fft/index.ts';
import type { Kernel } from '../kernels/index.ts';
import { flip } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';
import { linearOperator } from '../operator.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, formatShape } from '../vector.ts';
import type { Boundary, Margin } from './boundary.ts';
import { paddedRows, padding } from './boundary.ts';
import { costOf, isFastSize, transformCost } from './cost.ts';
import type { ConvolutionMethod } from './engine.ts';
import { engineFor, partsOf } from './engine.ts';

/**
 * Which outputs are kept: as many as inputs; all that the kernel touches (n + k − 1); only those that need nothing
 * from outside (n − k + 1).
 */
export type Output = 'same' | 'full' | 'valid';

export const outputs: readonly Output[] = ['same', 'full', 'valid'];

/** The one general form behind `convolve1d`, `convolve2d`, `correlate1d` and `correlate2d`. */
export interface Framed {
  readonly name: string;
  readonly kernel: Kernel;
  readonly shape: Shape;
  /** Turn the kernel round (convolution), or not (correlation). */
  readonly flipped: boolean;
  readonly boundary: Boundary;
  readonly output: Output;
  readonly method: ConvolutionMethod;
}

/**
 * A = V P: pad the frame (P), then sum wherever the kernel lies inside (V). So Aᵀ = Pᵀ Vᵀ, the transpose of the
 * padding included.
 */
export function framed(spec: Framed): LinearOperator {
  const { name, kernel, shape, boundary, output } = spec;
  const picture = asPicture(shape);
  checkKernelFits(spec, picture);
  const weights = spec.flipped ? flip(kernel) : kernel;
  const rows = margin(picture[0], kernel.shape[0], spec);
  const columns = margin(picture[1], kernel.shape[1], spec);
  if (boundary === 'periodic' && torusWins(spec, picture))
    return onTorus(spec, weights, rows.before, columns.before);

  const frame = padding(rows, columns, boundary);
  const engine = engineFor(weights, frame.shape, spec.method);
  const height = frame.shape[0] - kernel.shape[0] + 1;
  const width = frame.shape[1] - kernel.shape[1] + 1;
  return linearOperator({
    name,
    inShape: shape,
    outShape: output === 'same' ? shape : shape.length === 1 ? [width] : [height, width],
    forward: (x, out) => engine.valid(paddedRows(frame, x), out),
    backward: (y, out) => engine.full(y, (padded, pitch) => frame.fold(padded, out, pitch)),
    // Outside is nothing: then the frame is what is filtered, and neither copies nor folds anything.
    filter:
      engine.spectrum && boundary === 'zero'
        ? { ...engine.spectrum, corner: [rows.before, columns.before] }
        : undefined,
  });
}

/** How far the sums reach beyond an axis, so that the kernel's centre ⌊k/2⌋ sits on the output. */
function margin(n: number, k: number, { flipped, output }: Framed): Margin {
  if (output === 'valid') return { n, before: 0, after: 0 };
  if (output === 'full') return { n, before: k - 1, after: k - 1 };
  const centre = Math.floor(k / 2);
  return flipped
    ? { n, before: k - 1 - centre, after: centre }
    : { n, before: centre, after: k - 1 - centre };
}

/** Whether the transform of the bare frame is asked for, or cheaper than the sums. */
function torusWins({ kernel, method }: Framed, picture: readonly [number, number]): boolean {
  if (method !== 'auto' || !isFastSize(picture)) return method === 'fft';
  const padded = [picture[0] + kernel.shape[0] - 1, picture[1] + kernel.shape[1] - 1] as const;
  const cost = costOf(kernel.shape, padded);
  const sums = partsOf(kernel) === null ? cost.direct : Math.min(cost.direct, cost.separable);
  return transformCost(picture) < sums;
}

/** A periodic frame needs no padding: the transform wraps round by itself. */
function onTorus({ name, shape }: Framed, weights: Kernel, top: number, left: number): LinearOperator {
  const [height, width] = asPicture(shape);
  const [kh, kw] = weights.shape;
  const wrapped = new Float64Array(height * width);
  for (let a = 0; a < kh; a++) {
    for (let b = 0; b < kw; b++) {
      const i = (a - top + height) % height;
      const j = (b - left + width) % width;
      wrapped[i * width + j] += weights.data[a * kw + b];
    }
  }
  const half = rfft(wrapped, [height, width]);
  const run = (x: Vec, out: Vec, conjugate: boolean): void => {
    filter(x, half, [height, width], { conjugate, out });
  };
  return linearOperator({
    name,
    inShape: shape,
    outShape: shape,
    forward: (x, out) => run(x, out, true),
    backward: (y, out) => run(y, out, false),
    filter: { transfer: half, size: [height, width], corner: [0, 0] },
  });
}

function checkKernelFits(
  { name, kernel, shape, boundary, output }: Framed,
  picture: readonly [number, number],
) {
  const place = shape.length === 1 ? 'signal' : 'image';
  const k: Shape = shape.length === 1 ? [kernel.shape[1]] : kernel.shape;
  const fits = kernel.shape[0] <= picture[0] && kernel.shape[1] <= picture[1];
  const got = `${formatShape(k)} in ${formatShape(shape)}`;
  demand(
    fits || boundary !== 'periodic',
    name,
    `kernel must fit in the ${place} with boundary 'periodic'`,
    got,
  );
  demand(fits || output !== 'valid', name, `kernel must fit in the ${place} with output 'valid'`, got);
  const consistent = output === 'same' || boundary === 'zero';
  demand(
    consistent,
    name,
    `output '${output}' has nothing outside, so boundary must be 'zero'`,
    `'${boundary}'`,
  );
}
