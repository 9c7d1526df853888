import { RandomState } from '../random.ts';
import type { Vec } from '../vector.ts';
import { clamp } from './clamp.ts';
import { fractalNoise } from './fractal-noise.ts';
import { drawFilaments } from './filaments.ts';
import { forSquare } from './for-square.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';
import { makeCell, outline } from './specimen.ts';
import type { Cell, Specimen } from './specimen.ts';

/** The level of the dark field between the cells. */
const BACKGROUND = 0.02;

/**
 * Fluorescent cells, as a microscope sees them: dim lobed bodies, bright nuclei with darker spots, and thin
 * curved filaments that run through the bodies. Everything is soft, nothing negative, most of it dark: the
 * picture that Richardson–Lucy was made for.
 *
 * @throws RangeError if a side is below 16
 */
export function cells(shape: SceneShape, seed = 1): Vec {
  checkScene('cells', shape, seed);
  const side = Math.min(...shape);
  const random = new RandomState(seed);
  const picture = new Float64Array(shape[0] * shape[1]);
  const specimen: Specimen = { shape, side, picture, random };
  const texture = fractalNoise(random, 0.07 * side, 3);
  for (const cell of scatterCells(specimen)) {
    drawBody(specimen, cell, texture);
    drawFilaments(specimen, cell);
    drawNucleus(specimen, cell, texture);
  }
  // bright light saturates softly, as on a detector, so that crossing filaments stay below 1
  return picture.map((light) => clamp(BACKGROUND + (1 - BACKGROUND) * (1 - Math.exp(-1.25 * light))));
}

/** Places at least so far apart, by throwing darts; about one cell on each square of a third of the side. */
function scatterCells({ shape: [height, width], side, random }: Specimen): Cell[] {
  const placed: Cell[] = [];
  const wanted = Math.max(3, Math.round((8 * height * width) / side ** 2));
  for (let dart = 0; dart < 40 * wanted && placed.length < wanted; dart++) {
    const y = random.uniform(0, height);
    const x = random.uniform(0, width);
    if (placed.every((cell) => Math.hypot(cell.y - y, cell.x - x) > 0.27 * side)) {
      placed.push(makeCell(random, y, x, random.uniform(0.13, 0.2) * side));
    }
  }
  return placed;
}

type Texture = (y: number, x: number) => number;

/** Cytoplasm: brightest near the nucleus, fading through a soft rim. */
function drawBody({ shape, side, picture }: Specimen, cell: Cell, texture: Texture): void {
  const rim = 0.012 * side + 0.6;
  forSquare(shape, cell.y, cell.x, 1.5 * cell.radius + 2 * rim, (pixel, dy, dx) => {
    const r = Math.hypot(dy, dx);
    const edge = outline(cell, Math.atan2(dy, dx));
    const inside = clamp(0.5 + (edge - r) / (2 * rim));
    if (inside === 0) return;
    const thickness = 0.09 + 0.16 * clamp(1 - r / edge);
    picture[pixel] +=
      inside * inside * (3 - 2 * inside) * thickness * (1 + 0.35 * texture(cell.y + dy, cell.x + dx));
  });
}

/** An ellipse with mottled chromatin and two or three dark nucleoli. */
function drawNucleus({ shape, side, picture, random }: Specimen, cell: Cell, texture: Texture): void {
  const { y, x, radius, glow } = cell.nucleus;
  const [sine, cosine] = [Math.sin(cell.tilt), Math.cos(cell.tilt)];
  const rim = 0.006 * side + 0.5;
  const spots = Array.from({ length: random.randint(2, 4) }, () => ({
    dy: random.uniform(-0.5, 0.5) * radius,
    dx: random.uniform(-0.5, 0.5) * radius,
    size: random.uniform(0.14, 0.24) * radius,
  }));
  forSquare(shape, y, x, 1.3 * radius + 2 * rim, (pixel, dy, dx) => {
    const r = Math.hypot((cosine * dx + sine * dy) / 1.2, (cosine * dy - sine * dx) * 1.1);
    const inside = clamp(0.5 + (radius - r) / (2 * rim));
    if (inside === 0) return;
    let light =
      glow * (0.75 + 0.25 * clamp(1 - r / radius)) * (1 + 0.4 * texture(3 * (y + dy), 3 * (x + dx)));
    for (const spot of spots) {
      const d2 = (dy - spot.dy) ** 2 + (dx - spot.dx) ** 2;
      light *= 1 - 0.55 * Math.exp(-d2 / (2 * spot.size ** 2));
    }
    picture[pixel] = picture[pixel] * (1 - 0.6 * inside) + inside * light;
  });
}
