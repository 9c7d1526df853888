import type { RandomState } from '../random/index.ts';
import { forSquare } from './for-square.ts';
import { outline } from './specimen.ts';
import type { Cell, Specimen } from './specimen.ts';

/** A fibre while it grows: its tip in pixels from the cell's centre, its direction, and how the direction turns. */
interface Fibre {
  readonly y: number;
  readonly x: number;
  readonly angle: number;
  /** Radians a cell radius, and how fast that changes by chance. */
  readonly bend: number;
  readonly wander: number;
  readonly light: number;
  readonly width: number;
  /** How far out it ends, as a share of the way to the outline. */
  readonly end: number;
}

/**
 * The cytoskeleton: microtubules that grow from beside the nucleus in all directions and bend on their way to the
 * outline, and a few thicker, straighter stress fibres along the cell.
 */
export function drawFilaments(specimen: Specimen, cell: Cell): void {
  const { random, side } = specimen;
  const thin = Math.max(0.55, 0.003 * side);
  const tubules = 52 + random.randint(0, 24);
  for (let k = 0; k < tubules; k++) growFibre(specimen, cell, tubule(random, cell, k / tubules, thin));
  const stress = 5 + random.randint(0, 5);
  for (let k = 0; k < stress; k++) growFibre(specimen, cell, stressFibre(random, cell, thin));
}

function tubule(random: RandomState, cell: Cell, turn: number, width: number): Fibre {
  const { nucleus } = cell;
  const direction = 2 * Math.PI * turn + random.uniform(-0.2, 0.2);
  const start = nucleus.radius * random.uniform(0.8, 1.5);
  return {
    y: nucleus.y - cell.y + start * Math.sin(direction),
    x: nucleus.x - cell.x + start * Math.cos(direction),
    angle: direction + random.uniform(-0.9, 0.9),
    bend: random.uniform(-0.9, 0.9),
    wander: 1.5,
    light: random.uniform(0.2, 0.6),
    width: width * random.uniform(0.9, 1.15),
    end: random.uniform(0.72, 1),
  };
}

function stressFibre(random: RandomState, cell: Cell, width: number): Fibre {
  const { tilt, radius } = cell;
  const aside = random.uniform(-0.55, 0.55) * radius;
  const back = random.uniform(0.2, 0.75) * radius;
  return {
    y: aside * Math.cos(tilt) - back * Math.sin(tilt),
    x: -aside * Math.sin(tilt) - back * Math.cos(tilt),
    angle: tilt + 0.14 * random.standardNormal(),
    bend: random.uniform(-0.15, 0.15),
    wander: 0.12,
    light: random.uniform(0.15, 0.42),
    width: width * random.uniform(1.1, 1.5),
    end: random.uniform(0.8, 0.97),
  };
}

/**
 * Grows in steps of ¾ of its width until it leaves the cell. Each step adds a Gaussian spot so weighted,
 * step/(√2π·width), that in a straight line they add up to a Gaussian profile of height `light`.
 */
function growFibre({ shape, picture, random }: Specimen, cell: Cell, fibre: Fibre): void {
  const { width, light, end } = fibre;
  const step = 0.75 * width;
  const length = 3.2 * cell.radius;
  let { y, x, angle, bend } = fibre;
  for (let way = 0; way < length; way += step) {
    const ended = Math.hypot(y, x) / (end * outline(cell, Math.atan2(y, x)));
    if (ended > 1) return;
    // fades in at its root and out at its tip
    const strength = light * Math.min(1, (1 - ended) * 6, (way + 2) / (0.15 * cell.radius));
    const spot = (strength * step) / (Math.sqrt(2 * Math.PI) * width);
    forSquare(shape, cell.y + y, cell.x + x, 3 * width, (pixel, py, px) => {
      picture[pixel] += spot * Math.exp(-(py * py + px * px) / (2 * width * width));
    });
    // a stiff fibre straightens again, or it would curl up
    bend +=
      fibre.wander * Math.sqrt(step / cell.radius) * random.standardNormal() -
      (2.5 * bend * step) / cell.radius;
    angle += (bend * step) / cell.radius;
    y += step * Math.sin(angle);
    x += step * Math.cos(angle);
  }
}
