import type { Vec } from '../vector.ts';
import { clamp } from '../vector.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

/** Not quite black and white, so that ringing on either side of an edge can be seen. */
const INK = 0.06;
const PAPER = 0.94;
const SPOKES = 18;

/** Lays ink on the picture: coverage 1 is all ink. Lengths are in pixels from the top left corner. */
interface Chart {
  readonly shape: SceneShape;
  readonly ink: Vec;
}

/**
 * A resolution chart: a Siemens star in the middle, in each corner bars in both directions whose pitch shrinks
 * from a twentieth of the side (top left) to 2 pixels (bottom right), a wedge of greys, and a slanted square.
 *
 * Each pixel is the average of the ink over its area, so that pitches that are not whole pixels are drawn
 * truly. There is no chance in it: the seed turns the star, and seed 1 leaves one spoke level.
 * @throws RangeError if a side is below 16
 */
export function resolutionChart(shape: SceneShape, seed = 1): Vec {
  checkScene('resolutionChart', shape, seed);
  const chart: Chart = { shape, ink: new Float64Array(shape[0] * shape[1]) };
  const side = Math.min(...shape);
  drawCorners(chart, side);
  drawStar(chart, 0.235 * side, (seed - 1) * 2.399963);
  drawWedge(chart, side);
  drawSlantedSquare(chart, side);
  // on the smallest pictures the blocks overlap
  return chart.ink.map((ink) => PAPER + (INK - PAPER) * Math.min(1, ink));
}

/** Two elements a corner, eight bar widths, a constant factor from one to the next, in half pixels. */
function drawCorners(chart: Chart, side: number): void {
  const [height, width] = chart.shape;
  const margin = Math.round(0.04 * side);
  const block = Math.round(0.13 * side);
  const gap = Math.max(2, Math.round(0.02 * side));
  const reach = margin + 2 * block + gap;
  const coarsest = Math.max(1, side / 40);
  for (let k = 0; k < 8; k++) {
    const bar = Math.ceil(2 * coarsest ** (1 - k / 7)) / 2;
    const corner = k >> 1;
    const top = (corner < 2 ? margin : height - reach) + (k % 2) * (block + gap);
    const left = corner % 2 === 0 ? margin : width - reach;
    drawBars(chart, top, left, block, bar, 'vertical');
    drawBars(chart, top, left + block + gap, block, bar, 'horizontal');
  }
}

/** As many bars as fit in a square block, the first at its edge. */
function drawBars(
  chart: Chart,
  top: number,
  left: number,
  block: number,
  bar: number,
  direction: 'vertical' | 'horizontal',
): void {
  for (let at = 0; at + bar <= block + 1e-9; at += 2 * bar) {
    if (direction === 'vertical') fillRectangle(chart, top, left + at, block, bar, 1);
    else fillRectangle(chart, top + at, left, bar, block, 1);
  }
}

/** Adds `ink` × the part of each pixel that the rectangle covers. */
function fillRectangle(
  { shape, ink: picture }: Chart,
  top: number,
  left: number,
  height: number,
  width: number,
  ink: number,
): void {
  for (let row = Math.floor(top); row < top + height; row++) {
    const vertical = Math.min(row + 1, top + height) - Math.max(row, top);
    for (let column = Math.floor(left); column < left + width; column++) {
      const horizontal = Math.min(column + 1, left + width) - Math.max(column, left);
      if (row < 0 || row >= shape[0] || column < 0 || column >= shape[1]) continue;
      picture[row * shape[1] + column] += ink * vertical * horizontal;
    }
  }
}

/** Averages `coverage` over 4 × 4 points of each pixel in a square of half-width `reach` round (y, x). */
function paintSampled(
  { shape: [height, width], ink }: Chart,
  y: number,
  x: number,
  reach: number,
  coverage: (dy: number, dx: number) => number,
): void {
  const points = [-0.375, -0.125, 0.125, 0.375];
  for (let row = Math.max(0, Math.floor(y - reach)); row < Math.min(height, y + reach); row++) {
    for (let column = Math.max(0, Math.floor(x - reach)); column < Math.min(width, x + reach); column++) {
      let total = 0;
      for (const v of points)
        for (const u of points) total += coverage(row + 0.5 + v - y, column + 0.5 + u - x);
      if (total > 0) ink[row * width + column] = total / 16;
    }
  }
}

/**
 * Spokes whose pitch, 2πr/SPOKES, falls to nothing at the centre. `asin sin` is the angle to the nearest edge
 * of a spoke: times r it is a distance, which softens each edge over a quarter of a pixel.
 */
function drawStar(chart: Chart, radius: number, turn: number): void {
  paintSampled(chart, chart.shape[0] / 2, chart.shape[1] / 2, radius + 1, (dy, dx) => {
    const r = Math.sqrt(dy * dy + dx * dx);
    if (r > radius) return 0;
    const toEdge = (r * Math.asin(Math.sin(SPOKES * Math.atan2(dy, dx) + turn))) / SPOKES;
    return clamp(0.5 + 4 * toEdge);
  });
}

/** Nine greys from paper to ink, above the star. */
function drawWedge(chart: Chart, side: number): void {
  const patch = Math.max(1, Math.round(0.032 * side));
  const top = Math.round(0.08 * side);
  const left = Math.round(chart.shape[1] / 2 - 4.5 * patch);
  for (let k = 0; k < 9; k++) fillRectangle(chart, top, left + k * patch, 2 * patch, patch, k / 8);
}

/** A square turned by 5°, below the star: its edge crosses the pixels at every phase. */
function drawSlantedSquare(chart: Chart, side: number): void {
  const half = 0.055 * side;
  const [sine, cosine] = [Math.sin(Math.PI / 36), Math.cos(Math.PI / 36)];
  paintSampled(chart, chart.shape[0] - 0.125 * side, chart.shape[1] / 2, 1.2 * half, (dy, dx) => {
    const across = Math.abs(cosine * dx + sine * dy);
    const along = Math.abs(cosine * dy - sine * dx);
    return across < half && along < half ? 1 : 0;
  });
}
