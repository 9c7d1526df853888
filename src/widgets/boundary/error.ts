/** What a boundary costs: the blurred frame beside the frame of the blurred truth. */
import { box2d } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { subtract, type Vec } from '../../core/vector.ts';
import { LARGEST, params, type Params } from './params.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { middle, type World } from './world.ts';

export type Boundary = Params['boundary'];
export const boundaries = params.boundary.options;

/** How far a kernel of this size reaches beyond its centre: ⌊k/2⌋. */
export const depthOf = (size: number): number => Math.floor(size / 2);

/** The share of the frame's pixels whose sum takes in something from outside: all but (height − 2d)(width − 2d). */
export function touchedBy(size: number, { frameShape: [height, width] }: World): number {
  const inside = (n: number) => Math.max(0, n - 2 * depthOf(size));
  return 1 - (inside(height) * inside(width)) / (height * width);
}

/** The frame blurred by a box, with this boundary. */
export function blurred({ frame, frameShape }: World, size: number, boundary: Boundary): Vec[] {
  const blur = convolve2d(box2d(size), frameShape, { boundary });
  return frame.map((plane) => blur.apply(plane));
}

/** The same pixels blurred with what really surrounds them: 'valid' output, so that no boundary is asked. */
export function blurredTruth({ planes, shape, margin }: World, size: number): Vec[] {
  const spare = margin - depthOf(size);
  const wide = [shape[0] - 2 * spare, shape[1] - 2 * spare] as const;
  const blur = convolve2d(box2d(size), wide, { boundary: 'zero', output: 'valid' });
  return planes.map((plane) => blur.apply(middle(plane, shape, spare)));
}

/** The root mean square over the rim, where the kernel reaches outside; everywhere else the error is 0. */
function rimError(errors: readonly Vec[], touched: number): number {
  if (touched === 0) return 0;
  const total = errors.reduce((sum, error) => sum + error.reduce((s, e) => s + e * e, 0), 0);
  return Math.sqrt(total / (errors.length * errors[0].length * touched));
}

export interface SizeErrors {
  /** By boundary, the error of each plane. */
  readonly maps: Readonly<Record<Boundary, readonly Vec[]>>;
  /** By boundary, its root mean square over the rim. */
  readonly rim: Readonly<Record<Boundary, number>>;
}

const each = <T>(valueOf: (boundary: Boundary) => T): Readonly<Record<Boundary, T>> =>
  Object.fromEntries(boundaries.map((boundary) => [boundary, valueOf(boundary)])) as Record<Boundary, T>;

export function errorsAt(world: World, size: number): SizeErrors {
  const truth = blurredTruth(world, size);
  const touched = touchedBy(size, world);
  const maps = each((boundary) =>
    blurred(world, size, boundary).map((plane, c) => subtract(plane, truth[c])),
  );
  return { maps, rim: each((boundary) => rimError(maps[boundary], touched)) };
}

export interface Curves {
  readonly sizes: Vec;
  readonly rim: Readonly<Record<Boundary, Vec>>;
}

/** The rim's error for every size that the picture has room for. The last picture's curves are kept while k is dragged. */
export const curvesOf = keepLast(
  (world: World) => world,
  (world): Curves => {
    const most = Math.min(LARGEST, 2 * world.margin + 1);
    const sizes = Float64Array.from({ length: (most - 1) / 2 }, (_, i) => 3 + 2 * i);
    const all = Array.from(sizes, (size) => errorsAt(world, size).rim);
    return { sizes, rim: each((boundary) => Float64Array.from(all, (at) => at[boundary])) };
  },
);
