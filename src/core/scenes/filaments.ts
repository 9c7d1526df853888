import { clamp } from './clamp.ts';
import { forSquare } from './for-square.ts';
import { outline } from './specimen.ts';
import type { Cell, Specimen } from './specimen.ts';

/** Fibres that mostly follow the long axis of the cell, each a gentle arc that ends at the outline. */
export function drawFilaments(specimen: Specimen, cell: Cell): void {
  const { random, side } = specimen;
  const count = 9 + random.randint(0, 6);
  const width = Math.max(0.55, 0.0028 * side);
  for (let k = 0; k < count; k++) {
    const angle = cell.tilt + 0.28 * random.standardNormal();
    const offset = random.uniform(-0.8, 0.8) * cell.radius;
    const bend = random.uniform(-0.5, 0.5) / cell.radius;
    const light = random.uniform(0.18, 0.6);
    drawFilament(specimen, cell, { angle, offset, bend, light, width });
  }
}

interface Filament {
  readonly angle: number;
  readonly offset: number;
  readonly bend: number;
  readonly light: number;
  readonly width: number;
}

/**
 * A parabola through the cell, v = offset + bend·u²/2 along its direction u, drawn as the largest of Gaussian
 * profiles about points half a pixel apart: a chain of beads so dense that it is a line.
 */
function drawFilament({ shape, picture }: Specimen, cell: Cell, filament: Filament): void {
  const { angle, offset, bend, light, width } = filament;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const reach = 3 * width;
  const line = new Map<number, number>();
  for (let u = -1.4 * cell.radius; u <= 1.4 * cell.radius; u += 0.35) {
    const v = offset + (bend * u * u) / 2;
    const dy = u * sine + v * cosine;
    const dx = u * cosine - v * sine;
    // thins out towards the outline
    const strength =
      light * clamp((6 * (outline(cell, Math.atan2(dy, dx)) - Math.hypot(dy, dx))) / cell.radius);
    if (strength === 0) continue;
    forSquare(shape, cell.y + dy, cell.x + dx, reach, (pixel, py, px) => {
      const value = strength * Math.exp(-(py * py + px * px) / (2 * width * width));
      if (value > (line.get(pixel) ?? 0)) line.set(pixel, value);
    });
  }
  for (const [pixel, value] of line) picture[pixel] += value;
}
