import { gaussian2d } from '../kernels/index.ts';
import { convolve2d } from '../operators/convolve2d.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { clamp } from '../vector.ts';
import { fractalNoise } from './fractal-noise.ts';
import { drawFilaments } from './filaments.ts';
import { forSquare } from './for-square.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';
import { makeCell, outline, REACH } from './specimen.ts';
import type { Cell, Specimen } from './specimen.ts';

/** The level of the dark field between the cells, and how much of the light is out of focus. */
const BACKGROUND = 0.02;
const HAZE = 0.08;

/**
 * Fluorescent cells, as a microscope sees them: dim spread bodies full of grains, bright nuclei with darker spots,
 * a net of thin curved filaments, and the glow of what is out of focus. Everything is soft, nothing negative, most
 * of it dark: the picture that Richardson–Lucy was made for.
 *
 * @throws RangeError if a side is below 16
 */
export function cells(shape: SceneShape, seed = 1): Vec {
  checkScene('cells', shape, seed);
  const side = Math.min(...shape);
  const random = new RandomState(seed);
  const picture = new Float64Array(shape[0] * shape[1]);
  const specimen: Specimen = { shape, side, picture, random };
  const texture = fractalNoise(random, 0.07 * side, 4);
  const grains = fractalNoise(random, Math.max(1.2, 0.014 * side), 2);
  for (const cell of scatterCells(specimen)) {
    drawBody(specimen, cell, texture, grains);
    drawFilaments(specimen, cell);
    drawNucleus(specimen, cell, texture);
  }
  const haze = blurred(shape, picture, 0.045 * side);
  // bright light saturates softly, as on a detector, so that crossing filaments stay below 1
  return picture.map((light, i) => {
    const seen = (1 - HAZE) * light + HAZE * haze[i];
    return clamp(BACKGROUND + (1 - BACKGROUND) * (1 - Math.exp(-1.5 * seen)));
  });
}

/** What lies out of focus, as a Gaussian that sees its own mirror image at the frame. */
function blurred(shape: SceneShape, picture: Vec, sigma: number): Vec {
  return convolve2d(gaussian2d(sigma, Math.ceil(3 * sigma)), shape, { boundary: 'reflect' }).apply(picture);
}

/** Places at least so far apart, by throwing darts; about one cell on each square of a third of the side. */
function scatterCells({ shape: [height, width], side, random }: Specimen): Cell[] {
  const placed: Cell[] = [];
  const wanted = Math.max(3, Math.round((9 * height * width) / side ** 2));
  for (let dart = 0; dart < 40 * wanted && placed.length < wanted; dart++) {
    const y = random.uniform(0, height);
    const x = random.uniform(0, width);
    if (placed.every((cell) => Math.hypot(cell.y - y, cell.x - x) > 0.27 * side)) {
      placed.push(makeCell(random, y, x, random.uniform(0.125, 0.18) * side));
    }
  }
  return placed;
}

type Texture = (y: number, x: number) => number;

/** Cytoplasm: thick and bright round the nucleus, thinning out to a rim without an edge; grains in it. */
function drawBody({ shape, picture }: Specimen, cell: Cell, texture: Texture, grains: Texture): void {
  const { y, x, radius } = cell;
  forSquare(shape, y, x, REACH * radius, (pixel, dy, dx) => {
    const r = Math.hypot(dy, dx);
    const depth = 1 - r / outline(cell, Math.atan2(dy, dx));
    if (depth <= 0) return;
    const rim = clamp(depth / 0.14);
    const thickness = 0.045 + 0.2 * Math.exp(-((r / (0.62 * radius)) ** 2)) + 0.05 * depth;
    // mitochondria and vesicles are bright specks on a cloudy ground, fewer further out
    const specks = clamp(grains(y + dy, x + dx) - 0.22) * 1.6 * Math.exp(-r / (0.9 * radius));
    const cloud = 1 + 0.45 * texture(y + dy, x + dx);
    picture[pixel] += rim * rim * (3 - 2 * rim) * thickness * cloud * (1 + 2.2 * specks);
  });
}

/** A soft ellipse with mottled chromatin and two or three dark nucleoli. */
function drawNucleus({ shape, side, picture, random }: Specimen, cell: Cell, texture: Texture): void {
  const { y, x, radius, glow } = cell.nucleus;
  const [sine, cosine] = [Math.sin(cell.tilt), Math.cos(cell.tilt)];
  const rim = 0.009 * side + 0.6;
  const dent = random.uniform(0, 2 * Math.PI);
  const spots = Array.from({ length: random.randint(2, 5) }, () => ({
    dy: random.uniform(-0.55, 0.55) * radius,
    dx: random.uniform(-0.55, 0.55) * radius,
    size: random.uniform(0.1, 0.19) * radius,
  }));
  forSquare(shape, y, x, 1.4 * radius + 2 * rim, (pixel, dy, dx) => {
    const angle = Math.atan2(dy, dx);
    const uneven = 1 + 0.05 * Math.cos(2 * angle + dent) + 0.03 * Math.cos(3 * angle - 2 * dent);
    const r = uneven * Math.hypot((cosine * dx + sine * dy) / 1.25, (cosine * dy - sine * dx) * 1.08);
    const inside = clamp(0.5 + (radius - r) / (2 * rim));
    if (inside === 0) return;
    const dome = Math.sqrt(clamp(1 - (r / (1.15 * radius)) ** 2));
    let light = glow * (0.45 + 0.55 * dome) * (1 + 0.55 * texture(3.2 * (y + dy), 3.2 * (x + dx)));
    for (const spot of spots) {
      const d2 = (dy - spot.dy) ** 2 + (dx - spot.dx) ** 2;
      light *= 1 - 0.5 * Math.exp(-d2 / (2 * spot.size ** 2));
    }
    const soft = inside * inside * (3 - 2 * inside);
    picture[pixel] = picture[pixel] * (1 - 0.8 * soft) + soft * light;
  });
}
