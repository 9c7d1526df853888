/** What each boundary invents outside the frame, and what it does to a blur: y = h ∗ x beside the truth's own blur. */
import { padding } from '../../core/convolution/index.ts';
import type { Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import {
  blurred,
  boundaries,
  curvesOf,
  depthOf,
  errorsAt,
  touchedBy,
  type Curves,
  type SizeErrors,
} from './error.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { worldOf, type World } from './world.ts';

export interface Result {
  /** [height, width] of the picture with its surroundings, and of the frame in its middle. */
  readonly shape: readonly [number, number];
  readonly frameShape: readonly [number, number];
  readonly margin: number;
  /** One plane, or red, green and blue: what is really there, and what the boundary puts there instead. */
  readonly world: readonly Vec[];
  readonly invented: readonly Vec[];
  /** The frame, blurred with the boundary. */
  readonly output: readonly Vec[];
  /** The output minus the blurred truth; in colour, the mean of the three. */
  readonly error: Vec;
  /** The root mean square error over the rim, by boundary, and its course over all sizes. */
  readonly rim: SizeErrors['rim'];
  readonly curves: Curves;
  /** Rows and columns at the frame's edge that the outside reaches: ⌊k/2⌋. */
  readonly depth: number;
  /** Their share of the frame, for this size and for the next. */
  readonly touched: number;
  readonly next: number;
}

function inventedBy({ frame, frameShape, margin }: World, { boundary }: Params): Vec[] {
  const [rows, columns] = frameShape.map((n) => ({ n, before: margin, after: margin }));
  const { shape, pad } = padding(rows, columns, boundary);
  return frame.map((plane) => {
    const padded = new Float64Array(shape[0] * shape[1]);
    pad(plane, padded);
    return padded;
  });
}

const meanOf = (planes: readonly Vec[]): Vec =>
  planes[0].map((_, i) => planes.reduce((sum, plane) => sum + plane[i], 0) / planes.length);

export const model = {
  kind: 'compute',

  check({ picture, size }) {
    const { margin, shape } = worldOf(picture);
    const room = 2 * margin + 1;
    return size <= room ? null : { code: 'small', facts: { ...fileSizeOf(picture.own ?? { shape }), room } };
  },

  compute(p) {
    const world = worldOf(p.picture);
    const { maps, rim } = errorsAt(world, p.size);
    return {
      shape: world.shape,
      frameShape: world.frameShape,
      margin: world.margin,
      world: world.planes,
      invented: inventedBy(world, p),
      output: blurred(world, p.size, p.boundary),
      error: meanOf(maps[p.boundary]),
      rim,
      curves: curvesOf(world),
      depth: depthOf(p.size),
      touched: touchedBy(p.size, world),
      next: touchedBy(p.size + 2, world),
    };
  },

  measures: ({ rim, depth, touched, next }) => ({
    zero: rim.zero,
    periodic: rim.periodic,
    reflect: rim.reflect,
    replicate: rim.replicate,
    depth,
    touched: 100 * touched,
    next: 100 * next,
  }),

  facts: ({ rim }, p) => ({
    boundary: p.boundary,
    size: p.size,
    best: boundaries.reduce((best, boundary) => (rim[boundary] < rim[best] ? boundary : best)),
  }),

  table: ({ curves }) => ({
    columns: [
      { head: 'kernel size k (pixels)', values: curves.sizes },
      ...boundaries.map((boundary) => ({ head: `rim error, ${boundary}`, values: curves.rim[boundary] })),
    ],
  }),

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
