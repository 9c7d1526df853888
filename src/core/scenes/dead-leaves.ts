import { checkFinite, checkPositive } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { clamp } from '../vector.ts';
import { fallenLeaf } from './fallen-leaf.ts';
import type { Leaf } from './fallen-leaf.ts';
import { fractalNoise } from './fractal-noise.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

export interface DeadLeavesOptions {
  /** Smallest and largest radius in pixels; unless given 1.5 and 0.3 of the shorter side for discs, and for leaves
   * 0.03 (at least 1.5) and 0.3 of it: their own veins and spots take the place of anything smaller. */
  readonly smallest?: number;
  readonly largest?: number;
  /** 0 gives flat discs, the model of the paper; above 0 leaves with veins, light and shadow, 1 at full strength. */
  readonly relief?: number;
}

/** The picture while leaves fall behind those already there. */
interface Pile {
  readonly shape: SceneShape;
  readonly picture: Vec;
  /** How much of each pixel no leaf covers yet. */
  readonly open: Vec;
  /** How much light the shadows of the leaves in front leave. */
  readonly light: Vec;
}

/**
 * Dead leaves: opaque things with radii distributed as r⁻³, thrown until they cover the picture. Objects of
 * every size that hide one another give the statistics of natural pictures: power falls about as 1/f².
 *
 * Flat discs are the model of the paper. With relief they are fallen leaves and twigs on the ground of a wood.
 * Drawn from the front leaf backwards, so that covered pixels are never touched again.
 * Source: Lee, Mumford & Huang, "Occlusion models for natural images", IJCV 41 (2001).
 * @throws RangeError if a side is below 16, or the radii are not 0 < smallest < largest
 */
export function deadLeaves(shape: SceneShape, seed = 1, options: DeadLeavesOptions = {}): Vec {
  checkScene('deadLeaves', shape, seed);
  const side = Math.min(...shape);
  const { relief = 1, largest = 0.3 * side } = options;
  checkFinite('deadLeaves', 'relief', relief, 0, 1);
  const { smallest = relief > 0 ? Math.max(1.5, 0.03 * side) : 1.5 } = options;
  checkPositive('deadLeaves', 'smallest', smallest);
  checkFinite('deadLeaves', 'largest', largest, smallest);
  const random = new RandomState(seed);
  const pixels = shape[0] * shape[1];
  const pile: Pile = {
    shape,
    picture: new Float64Array(pixels),
    open: new Float64Array(pixels).fill(1),
    light: new Float64Array(pixels).fill(1),
  };
  const mottle = relief > 0 ? fractalNoise(random, 0.06 * side, 5) : () => 0;
  // a leaf covers about 0.4 of the disc that holds it
  const leaves = leavesToCover(shape, smallest, largest) / (relief > 0 ? 0.4 : 1);
  for (let k = 0; k < leaves; k++) {
    const lie = { radius: drawRadius(random, smallest, largest), side };
    const leaf =
      relief > 0
        ? fallenLeaf(random, { ...lie, ...drawPlace(random, shape, largest) }, relief, mottle)
        : drawDisc(random, lie.radius, shape, largest);
    layLeaf(pile, leaf);
    if (relief > 0) castShadow(pile, leaf, relief);
  }
  // what is still open after so many leaves is a speck or two: ground of middle grey
  return pile.picture.map((value, i) => clamp(value + 0.4 * pile.open[i] * pile.light[i]));
}

/**
 * Enough leaves that less than one pixel is expected to stay open: a leaf covers πE[r²] of the area it may
 * fall on, and E[r²] = 2 ln(R/r)/(r⁻² − R⁻²) under the r⁻³ law.
 */
function leavesToCover([height, width]: SceneShape, smallest: number, largest: number): number {
  const meanSquare = (2 * Math.log(largest / smallest)) / (smallest ** -2 - largest ** -2);
  const area = (height + 2 * largest) * (width + 2 * largest);
  return Math.ceil((area * Math.log(height * width)) / (Math.PI * meanSquare));
}

/** Inverts the distribution function of r⁻³: r⁻² is uniform between R⁻² and r⁻². */
function drawRadius(random: RandomState, smallest: number, largest: number): number {
  return random.uniform(largest ** -2, smallest ** -2) ** -0.5;
}

/** Anywhere from which a leaf of the largest radius could reach the picture. */
function drawPlace(random: RandomState, [height, width]: SceneShape, largest: number) {
  return { y: random.uniform(-largest, height + largest), x: random.uniform(-largest, width + largest) };
}

/** A disc of one grey. */
function drawDisc(random: RandomState, radius: number, shape: SceneShape, largest: number): Leaf {
  const place = drawPlace(random, shape, largest);
  const grey = random.uniform(0.1, 0.92);
  return {
    ...place,
    radius,
    distance: (dy, dx) => Math.sqrt(dy * dy + dx * dx) - radius,
    grey: () => grey,
    lift: 0,
  };
}

/** Calls `visit(pixel, dy, dx)` for each pixel whose centre is less than `reach` from (y, x). */
function forDisc(
  [height, width]: SceneShape,
  y: number,
  x: number,
  reach: number,
  visit: (pixel: number, dy: number, dx: number) => void,
): void {
  const bottom = Math.min(height - 1, Math.floor(y + reach));
  for (let row = Math.max(0, Math.ceil(y - reach)); row <= bottom; row++) {
    const half = Math.sqrt(Math.max(0, reach ** 2 - (row - y) ** 2));
    const right = Math.min(width - 1, Math.floor(x + half));
    for (let column = Math.max(0, Math.ceil(x - half)); column <= right; column++) {
      visit(row * width + column, row - y, column - x);
    }
  }
}

function layLeaf({ shape, picture, open, light }: Pile, leaf: Leaf): void {
  forDisc(shape, leaf.y, leaf.x, leaf.radius + 0.5, (pixel, dy, dx) => {
    const free = open[pixel];
    if (free === 0) return;
    const covered = free * clamp(0.5 - leaf.distance(dy, dx));
    if (covered === 0) return;
    picture[pixel] += covered * light[pixel] * leaf.grey(dy, dx);
    open[pixel] = free - covered;
  });
}

/** A soft shadow on whatever comes to lie behind, cast down and to the right. */
function castShadow({ shape, open, light }: Pile, leaf: Leaf, relief: number): void {
  const { lift, radius } = leaf;
  const soft = Math.max(0.7, 0.8 * lift);
  const shift = 0.75 * lift;
  forDisc(shape, leaf.y + shift, leaf.x + 0.8 * shift, radius + soft, (pixel, dy, dx) => {
    if (open[pixel] === 0) return;
    const depth = clamp(0.5 - leaf.distance(dy, dx) / (2 * soft));
    light[pixel] *= 1 - 0.6 * relief * depth * depth * (3 - 2 * depth);
  });
}
