import { checkFinite, checkPositive } from '../check.ts';
import { RandomState } from '../random.ts';
import type { Vec } from '../vector.ts';
import { clamp } from './clamp.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

export interface DeadLeavesOptions {
  /** Smallest and largest radius in pixels; 1.5 and 0.3 of the shorter side unless given. */
  readonly smallest?: number;
  readonly largest?: number;
  /** 1 shades each leaf and lets it cast a shadow; 0 gives flat discs, the model of the paper. */
  readonly relief?: number;
}

/** One disc: centre, radius, grey, and the slope of its grey across the disc. */
interface Leaf {
  readonly y: number;
  readonly x: number;
  readonly radius: number;
  readonly grey: number;
  readonly slopeY: number;
  readonly slopeX: number;
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
 * Dead leaves: opaque discs with radii distributed as r⁻³, thrown until they cover the picture. Objects of
 * every size that hide one another give the statistics of natural pictures: power falls about as 1/f².
 *
 * Drawn from the front leaf backwards, so that covered pixels are never touched again.
 * Source: Lee, Mumford & Huang, "Occlusion models for natural images", IJCV 41 (2001).
 * @throws RangeError if a side is below 16, or the radii are not 0 < smallest < largest
 */
export function deadLeaves(shape: SceneShape, seed = 1, options: DeadLeavesOptions = {}): Vec {
  checkScene('deadLeaves', shape, seed);
  const { smallest = 1.5, largest = 0.3 * Math.min(...shape), relief = 1 } = options;
  checkPositive('deadLeaves', 'smallest', smallest);
  checkFinite('deadLeaves', 'largest', largest, smallest);
  checkFinite('deadLeaves', 'relief', relief, 0, 1);
  const random = new RandomState(seed);
  const pixels = shape[0] * shape[1];
  const pile: Pile = {
    shape,
    picture: new Float64Array(pixels),
    open: new Float64Array(pixels).fill(1),
    light: new Float64Array(pixels).fill(1),
  };
  const leaves = leavesToCover(shape, smallest, largest);
  for (let k = 0; k < leaves; k++) {
    const leaf = drawLeaf(random, shape, smallest, largest, relief);
    layLeaf(pile, leaf, relief);
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
function drawLeaf(
  random: RandomState,
  [height, width]: SceneShape,
  smallest: number,
  largest: number,
  relief: number,
): Leaf {
  const radius = random.uniform(largest ** -2, smallest ** -2) ** -0.5;
  const direction = random.uniform(0, 2 * Math.PI);
  const slope = relief * random.uniform(0.05, 0.3);
  return {
    y: random.uniform(-largest, height + largest),
    x: random.uniform(-largest, width + largest),
    radius,
    grey: random.uniform(0.1, 0.92),
    slopeY: slope * Math.sin(direction),
    slopeX: slope * Math.cos(direction),
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

function layLeaf({ shape, picture, open, light }: Pile, leaf: Leaf, relief: number): void {
  const { y, x, radius, grey, slopeY, slopeX } = leaf;
  forDisc(shape, y, x, radius + 0.5, (pixel, dy, dx) => {
    const free = open[pixel];
    if (free === 0) return;
    const distance = Math.sqrt(dy * dy + dx * dx);
    const covered = free * clamp(radius - distance + 0.5);
    // a grey that leans one way and darkens a little towards the rim, as on something round
    const rim = 1 - 0.12 * relief * (distance / radius) ** 4;
    const shade = (grey + (slopeY * dy + slopeX * dx) / radius) * rim;
    picture[pixel] += covered * light[pixel] * clamp(shade, 0.02, 1);
    open[pixel] = free - covered;
  });
}

/** A soft shadow on whatever comes to lie behind, cast down and to the right. */
function castShadow({ shape, open, light }: Pile, leaf: Leaf, relief: number): void {
  const { radius } = leaf;
  const blur = Math.min(0.35 * radius, 0.04 * Math.min(...shape));
  const shift = 0.4 * blur;
  forDisc(shape, leaf.y + shift, leaf.x + shift, radius + blur, (pixel, dy, dx) => {
    if (open[pixel] === 0) return;
    const depth = clamp((radius + blur - Math.sqrt(dy * dy + dx * dx)) / (2 * blur));
    light[pixel] *= 1 - 0.35 * relief * depth;
  });
}
