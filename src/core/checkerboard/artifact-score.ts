import { checkFits, checkInteger, checkPicture, demand } from '../check.ts';
import { fft2 } from '../fft/index.ts';
import type { Shape, Vec } from '../vector.ts';

/** How strong a grid of period s is in a picture. */
export interface ArtifactScore {
  /** Between 0 (no more on the grid's frequencies than around them) and 1 (nothing but the grid). */
  readonly score: number;
  /** Energy on the grid's frequencies in excess of what their neighbourhoods let expect; Σ|y·window|² is 1 where y = 1. */
  readonly grid: number;
  /** Energy of the neighbourhoods without the grid's own frequencies. */
  readonly around: number;
}

/** A Hann window spreads a line over its two neighbours along each axis, and over nothing else. */
const LOBE = 1;
/** Energy below this share of the picture's own is rounding. */
const ROUNDING = 1e-24;

/**
 * The artifact score of a picture [h, w]: of the energy near the frequencies of a grid of period s, the share that sits exactly on
 * them. With P the power spectrum of the picture under a Hann window (its edges are no grid), and for each of the s² − 1 frequencies
 * g = (a·h/s, b·w/s), (a, b) ≠ (0, 0),
 *
 *   on(g)      the sum of P over the 3×3 frequencies at g, into which the window spreads a line
 *   around(g)  the sum of P over those at most R away (along either axis, R = max(2, ⌊h/(4s)⌋), and so for w), without the 3×3
 *   grid     = max(0, Σ_g on(g) − 9·(mean of P over around(g)))
 *   score    = grid / (grid + Σ_g around(g))
 *
 * A picture without grid scores about 0 whatever its texture, a constant exactly 0. The score does not change with the picture's
 * brightness scale, and little with its size. What it can't tell: a grid that the layer made from one that the scene has. What it
 * does not count: ripples that come and go with the picture's slopes ([.7, .9, .3, .1] on a ramp); they lie *around* the lines.
 * @throws RangeError "artifactScore: stride must divide both sides into at least 4, got 3 in 64×64".
 */
export function artifactScore(picture: Vec, shape: Shape, stride: number): ArtifactScore {
  const who = 'artifactScore';
  checkPicture(who, 'shape', shape);
  checkFits(who, 'picture', picture, shape);
  checkInteger(who, 'stride', stride, 2);
  const [height, width] = shape as readonly [number, number];
  const fits = [height, width].every((side) => side % stride === 0 && side / stride >= 4);
  const got = `${stride} in ${height}×${width}`;
  demand(fits, who, 'stride must divide both sides into at least 4', got);

  const power = windowedPower(picture, height, width);
  let grid = 0;
  let around = 0;
  for (let a = 0; a < stride; a++) {
    for (let b = 0; b < stride; b++) {
      if (a === 0 && b === 0) continue;
      const found = nearLine(power, [height, width], [(a * height) / stride, (b * width) / stride], stride);
      grid += found.on - found.expected;
      around += found.around;
    }
  }
  const nothing = ROUNDING * power.reduce((total, value) => total + value, 0);
  const excess = grid > nothing ? grid : 0;
  return { score: excess === 0 ? 0 : excess / (excess + around), grid: excess, around };
}

/** |F(window·y)|², scaled so that a picture of ones has energy 1 (Parseval). */
function windowedPower(picture: Vec, height: number, width: number): Vec {
  const hann = (i: number, n: number) => 1 - Math.cos((2 * Math.PI * i) / n);
  const [down, across] = [height, width].map((n) => Array.from({ length: n }, (_, i) => hann(i, n)));
  const seen = picture.map((value, at) => value * down[Math.floor(at / width)] * across[at % width]);
  const { re, im } = fft2(seen, new Float64Array(seen.length), [height, width]);
  // The mean of (1 − cos)² is 3/2 along each axis.
  const scale = 1 / (2.25 * picture.length ** 2);
  return re.map((value, at) => scale * (value ** 2 + im[at] ** 2));
}

/** Sums of P on the line at g, around it, and what the neighbourhood's mean lets expect on the line. */
function nearLine(
  power: Vec,
  [height, width]: readonly [number, number],
  [row, column]: readonly [number, number],
  stride: number,
) {
  const reach = (side: number) => Math.max(LOBE + 1, Math.floor(side / (4 * stride)));
  const [down, across] = [reach(height), reach(width)];
  let on = 0;
  let around = 0;
  for (let i = -down; i <= down; i++) {
    const start = ((row + i + height) % height) * width;
    for (let j = -across; j <= across; j++) {
      const value = power[start + ((column + j + width) % width)];
      if (Math.max(Math.abs(i), Math.abs(j)) <= LOBE) on += value;
      else around += value;
    }
  }
  const line = (2 * LOBE + 1) ** 2;
  const others = (2 * down + 1) * (2 * across + 1) - line;
  return { on, around, expected: (line * around) / others };
}
