/** A picture pooled 2×2 some times, and where its values go when they are unpooled: by their own switches, or by others. */
import { maxPool2d, tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

type Shape = readonly [number, number];

export interface Level {
  /** [height, width] of what was pooled. */
  readonly inShape: Shape;
  /** Of each pooled value the cell that won. */
  readonly switches: Int32Array;
}
export interface Pooled {
  readonly shape: Shape;
  readonly code: Vec;
  /** From the first pooling to the last. */
  readonly levels: readonly Level[];
}

const HALVES = 2;
const pool = maxPool2d({ kernel: HALVES });

export function pooled(picture: Vec, [height, width]: Shape, depth: number): Pooled {
  let x = tensor([1, 1, height, width], picture);
  const levels = Array.from({ length: depth }, (): Level => {
    const { y, memory } = pool.forward(x);
    const [, , rows, columns] = x.shape;
    x = y;
    return { inShape: [rows, columns], switches: memory.switches };
  });
  return { shape: [x.shape[2], x.shape[3]], code: x.data, levels };
}

/** Switches in place of a level's own: all to the upper left of their 2×2 cells, or each to any of the four. */
function otherSwitches({ inShape, switches }: Level, corner: () => number): Int32Array {
  const width = inShape[1];
  const across = width / HALVES;
  return switches.map((_, o) => {
    const at = corner();
    const row = HALVES * Math.floor(o / across) + (at >> 1);
    return row * width + HALVES * (o % across) + (at & 1);
  });
}

/** The switches that are used, in the order of the levels; the last level's are drawn first, as they are used first. */
export function switchesUsed(levels: readonly Level[], way: Params['way'], seed: number): Int32Array[] {
  if (way === 'kept') return levels.map(({ switches }) => switches);
  const random = new RandomState(seed);
  const corner = way === 'topLeft' ? () => 0 : () => random.randint(0, HALVES * HALVES);
  return levels.map((_, i) => otherSwitches(levels[levels.length - 1 - i], corner)).reverse();
}

/** The pixel to which each value of the code comes when all levels are unpooled: a switch points into what the next one places. */
export const placesOf = (switches: readonly Int32Array[]): Int32Array =>
  switches.reduceRight((places, level) => places.map((place) => level[place]), identity(switches));

const identity = (switches: readonly Int32Array[]): Int32Array =>
  Int32Array.from(switches[switches.length - 1], (_, k) => k);

/** Each value at its place, and 0 elsewhere: what `maxUnpool2d`, one level after the other, makes of the code. */
export function unpooled(code: Vec, places: Int32Array, pixels: number): Vec {
  const picture = new Float64Array(pixels);
  places.forEach((place, k) => {
    picture[place] = code[k];
  });
  return picture;
}
