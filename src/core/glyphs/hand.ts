import type { RandomState } from '../random/index.ts';
import type { Stroke } from '../lettering/index.ts';

/** A point of the pen's way: place and half its width, in pixels. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** How one hand writes one letter: a slant, a turn, a stretch, a wobble, and how hard the pen is pressed. */
export interface Hand {
  /** From units of the font, about the middle of the glyph, to units again. */
  readonly bend: (x: number, y: number) => readonly [number, number];
  /** The pen's half-width at the s-th unit of the way, over the mean. */
  readonly press: (s: number) => number;
  /** The pen's mean width in units of the font. */
  readonly pen: number;
}

/** A hand at random; `wild` 1 is untidy but legible, 0 is print. */
export function drawHand(random: RandomState, wild: number): Hand {
  const slant = wild * (0.14 + 0.16 * random.standardNormal());
  const turn = wild * 0.08 * random.standardNormal();
  const wide = 1 + wild * random.uniform(-0.16, 0.2);
  const tall = 1 + wild * random.uniform(-0.1, 0.1);
  const waves = Array.from({ length: 6 }, () => ({
    amount: wild * 0.16 * random.standardNormal(),
    kx: random.uniform(-0.7, 0.7),
    ky: random.uniform(-0.7, 0.7),
    phase: random.uniform(0, 2 * Math.PI),
  }));
  const [beat, first] = [random.uniform(0.4, 0.9), random.uniform(0, 2 * Math.PI)];
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return {
    bend: (x, y) => {
      // slow waves move the paper under the pen
      const [dx, dy] = [0, 1].map((half) =>
        waves
          .slice(3 * half, 3 * half + 3)
          .reduce((sum, { amount, kx, ky, phase }) => sum + amount * Math.sin(kx * x + ky * y + phase), 0),
      ) as [number, number];
      const u = wide * (x + dx) + slant * (y + dy);
      const v = tall * (y + dy);
      return [cosine * u - sine * v, sine * u + cosine * v];
    },
    press: (s) => 1 + wild * 0.22 * Math.sin(beat * s + first),
    pen: random.uniform(0.75, 1.25) * (0.9 + 0.15 * wild),
  };
}

/** Points about `step` units apart along a stroke, its corners rounded by a mean over five of them. */
export function walk(stroke: Stroke, step: number): [number, number][] {
  const points: [number, number][] = [[stroke[0], stroke[1]]];
  for (let k = 0; k + 3 < stroke.length; k += 2) {
    const [x0, y0, x1, y1] = stroke.slice(k, k + 4) as [number, number, number, number];
    const pieces = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / step);
    for (let i = 1; i <= pieces; i++)
      points.push([x0 + ((x1 - x0) * i) / pieces, y0 + ((y1 - y0) * i) / pieces]);
  }
  return points.map((_, i) => {
    // as many on either side, so that the ends stay where they are
    const reach = Math.min(2, i, points.length - 1 - i);
    const near = points.slice(i - reach, i + reach + 1);
    return [0, 1].map((axis) => near.reduce((sum, p) => sum + p[axis], 0) / near.length) as [number, number];
  });
}
