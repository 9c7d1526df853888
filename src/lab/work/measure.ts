/** A blur measured on the reader's picture, or taken from numbers of theirs. */
import { luminanceOf } from '../../core/light.ts';
import {
  kernelFrom,
  kernelOfStars,
  measureEdge,
  measureStar,
  type Edge,
  type KernelFound,
  type KernelOptions,
  type Point,
  type RefusedEdge,
  type RefusedKernel,
  type RefusedStar,
  type StarKernel,
} from '../../core/measure-psf/index.ts';
import { MOST_KERNEL } from '../params/index.ts';
import { lostIn } from './own.ts';
import { seenOf } from './seen.ts';
import type { BenchTask } from './task.ts';

/** Places are `[column, row]`, in pixels. */
export type MeasureTask =
  /** Of several windows the first is taken in which the most of the stars stand alone; one is taken as it is. */
  | { readonly of: 'stars'; readonly spots: readonly Point[]; readonly reaches: readonly number[] }
  | { readonly of: 'edge'; readonly ends: readonly [Point, Point] }
  | ({ readonly of: 'numbers'; readonly numbers: NumbersBrought } & Pick<
      KernelOptions,
      'isLifted' | 'centre'
    >);

export interface NumbersBrought {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly data: Float32Array | Float64Array;
}

/** A star as it is marked: where it was found, or where it was looked for and why it is left out. */
export interface StarSeen {
  readonly at: Point;
  readonly refused?: RefusedStar['refused'];
}

export type Measured =
  | { readonly of: 'stars'; readonly stars: readonly StarSeen[]; readonly found: StarKernel | undefined }
  | { readonly of: 'edge'; readonly edge: Edge | RefusedEdge }
  | { readonly of: 'numbers'; readonly found: KernelFound | RefusedKernel };

/** The light as the methods see its brightness, and what of it is not known. */
function brightness(task: BenchTask) {
  const { whole, exposure } = seenOf(task);
  return { plane: { shape: exposure.shape, data: luminanceOf(whole) }, lost: lostIn(task.picture, exposure) };
}

function measureStars(task: BenchTask, spots: readonly Point[], reaches: readonly number[]): Measured {
  const { plane, lost } = brightness(task);
  const alone = reaches.length > 1;
  const tried = reaches.map((reach) => {
    const each = spots.map(([column, row]) => measureStar(plane, [row, column], { reach, lost, alone }));
    return { each, good: each.flatMap((star) => ('refused' in star ? [] : [star])) };
  });
  const { each, good } = tried.reduce((best, next) => (next.good.length > best.good.length ? next : best));
  const stars = each.map((star, i): StarSeen =>
    'refused' in star ? { at: spots[i], refused: star.refused } : { at: [star.at[1], star.at[0]] },
  );
  return { of: 'stars', stars, found: good.length > 0 ? kernelOfStars(good) : undefined };
}

export function measured(task: BenchTask, asked: MeasureTask): Measured {
  switch (asked.of) {
    case 'stars':
      return measureStars(task, asked.spots, asked.reaches);
    case 'edge': {
      const { plane, lost } = brightness(task);
      return { of: 'edge', edge: measureEdge(plane, asked.ends, lost) };
    }
    case 'numbers': {
      const { numbers, isLifted, centre } = asked;
      return { of: 'numbers', found: kernelFrom(numbers, { isLifted, centre, most: MOST_KERNEL }) };
    }
  }
}
