/** One small kernel over a whole picture: y = h ∗ x. Blur, sharpening, edges and relief are one operation. */
import { padding } from '../../core/convolution/index.ts';
import { flip, kernelRank, kernelSum, type Kernel } from '../../core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import type { Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { productsOf, type Products } from './cost.ts';
import { edgeAnswers } from './edges.ts';
import { lightError, type LightError } from './light-error.ts';
import { neighbourhoodAt } from './neighbourhood.ts';
import type { Params } from './params.ts';
import { meanOf, pictureOf } from './picture.ts';
import { pythonOf } from './python.ts';

/** The picture (its mean colour), as the kernel meets it, with the margin that the boundary invents. */
export interface Padded {
  readonly data: Vec;
  readonly width: number;
  /** Rows above and columns to the left. */
  readonly before: readonly [number, number];
}
export interface Result {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** One plane, or red, green and blue. */
  readonly input: readonly Vec[];
  readonly output: readonly Vec[];
  /** The output as a file would store it: the same where the kernel was laid over stored values. */
  readonly stored: readonly Vec[];
  /** What the mean of the colours would be stored as. */
  readonly storedMean: Vec;
  readonly padded: Padded;
  /** The kernel as it is laid over the picture: flipped. */
  readonly weights: Kernel;
  readonly sum: number;
  readonly rank: number;
  readonly products: Products;
  /** The largest answers to an upright and to a level edge from 0 to 1. */
  readonly edges: { readonly upright: number; readonly level: number };
  /** In linear light: how far stored values, taken for light, would have been off. */
  readonly lightError?: LightError;
  /** The largest |y| that any picture with values in [0, 1] could give: it sets the scale of the signed display. */
  readonly reach: number;
  /** The smallest and the largest value of the result. */
  readonly extremes: readonly [number, number];
  /** The part of the result that lies outside [0, 1]. */
  readonly outside: number;
}

const kernelOf = ({ kernel: { shape, data } }: Params): Kernel => ({ shape, data: Float64Array.from(data) });

function pad(plane: Vec, shape: readonly [number, number], kernel: Kernel, p: Params): Padded {
  const margin = (axis: 0 | 1) => {
    const after = Math.floor(kernel.shape[axis] / 2);
    return { n: shape[axis], before: kernel.shape[axis] - 1 - after, after };
  };
  const [rows, columns] = [margin(0), margin(1)];
  const frame = padding(rows, columns, p.boundary);
  const data = new Float64Array(frame.shape[0] * frame.shape[1]);
  frame.pad(plane, data);
  return { data, width: frame.shape[1], before: [rows.before, columns.before] };
}

/** The largest response to light in [0, 1]: all the positive entries lit and none of the others, or the reverse. */
function reachOf({ data }: Kernel): number {
  const positive = data.reduce((sum, entry) => sum + Math.max(entry, 0), 0);
  const negative = data.reduce((sum, entry) => sum + Math.max(-entry, 0), 0);
  return Math.max(positive, negative);
}

const toStored = (plane: Vec): Vec => plane.map(linearToSrgb);

function survey(planes: readonly Vec[]): Pick<Result, 'extremes' | 'outside'> {
  let [low, high, outside, count] = [Infinity, -Infinity, 0, 0];
  // A blur of white paper may reach 1 + 2e-16, which is no overshoot.
  const dust = 1e-9;
  for (const plane of planes)
    for (const value of plane) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value < -dust || value > 1 + dust) outside++;
      count++;
    }
  return { extremes: [low, high], outside: outside / count };
}

export const model = {
  kind: 'compute',

  check({ picture, boundary, kernel: { shape } }) {
    const { own } = picture;
    if (!own || boundary !== 'periodic') return null;
    const fits = shape[0] <= own.shape[0] && shape[1] <= own.shape[1];
    return fits ? null : { code: 'small', facts: fileSizeOf(own) };
  },

  compute(p) {
    const { shape, planes } = pictureOf(p);
    const kernel = kernelOf(p);
    const operator = convolve2d(kernel, shape, { boundary: p.boundary });
    const linear = p.light === 'linear';
    const met = linear ? planes.map((plane) => plane.map(srgbToLinear)) : planes;
    const output = met.map((plane) => operator.apply(plane));
    return {
      shape,
      input: planes,
      output,
      stored: linear ? output.map(toStored) : output,
      storedMean: linear ? toStored(meanOf(output)) : meanOf(output),
      padded: pad(meanOf(met), shape, kernel, p),
      weights: flip(kernel),
      sum: kernelSum(kernel),
      rank: kernelRank(kernel),
      products: productsOf(kernel, shape),
      edges: edgeAnswers(kernel),
      ...(linear && { lightError: lightError(meanOf(planes), shape, kernel, p.boundary) }),
      reach: reachOf(kernel),
      ...survey(output),
    };
  },

  measures: ({ sum, rank, products, edges, lightError }) => ({
    sum,
    rank,
    ...edges,
    direct: products.direct,
    passes: products.passes,
    fft: products.fft,
    ...(lightError && { stored: lightError.rms, lost: 100 * lightError.lost }),
  }),

  facts: (r, p) => ({
    rows: p.kernel.shape[0],
    columns: p.kernel.shape[1],
    low: r.extremes[0],
    high: r.extremes[1],
    outside: r.outside,
  }),

  table: (r, p) => {
    const spot = neighbourhoodAt(r, p.spot);
    const [, kw] = spot.shape;
    return {
      columns: [
        { head: 'row', values: spot.values.map((_, k) => Math.floor(k / kw)) },
        { head: 'column', values: spot.values.map((_, k) => k % kw) },
        { head: 'picture under the kernel', values: spot.values },
        { head: 'flipped kernel', values: spot.weights },
        { head: 'product', values: spot.products },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
