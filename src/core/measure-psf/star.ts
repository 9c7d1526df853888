/**
 * A point source as a measurement of the blur: what a lone bright spot, far smaller than the blur, has become is the kernel itself, on a
 * background and with noise. Bertero and Boccacci, *Introduction to Inverse Problems in Imaging*, IOP, 1998.
 */
import type { Vec } from '../vector.ts';
import { median, robustSigma } from './robust.ts';
import { borderOf, centroid, patchRound, type Plane } from './patch.ts';

type Spot = readonly [row: number, column: number];

export interface StarOptions {
  /** The window is 2·reach + 1 pixels wide. */
  readonly reach: number;
  /** Not 0 where the sensor was full, or nothing is known. */
  readonly lost?: ArrayLike<number>;
  /** Refuses a window in which something stands apart from the star: another star, or a ghost that belongs to the blur. */
  readonly alone?: boolean;
}

export interface Star {
  /** The pixel that the window is centred on: the nearest to its centroid. */
  readonly at: Spot;
  /** How far from that pixel's middle the centroid lies: down and to the right, each within half a pixel. */
  readonly shift: Spot;
  /** Light above the background, with its noise, row by row. */
  readonly light: Vec;
  readonly reach: number;
  /** The median of the window's border, and σ about it. */
  readonly background: number;
  readonly noise: number;
  /** The largest value above the background, and their sum. */
  readonly peak: number;
  readonly flux: number;
}

/** Why a spot tells nothing of the blur. */
export type StarRefusal = 'outside' | 'lost' | 'faint' | 'crowded';
export interface RefusedStar {
  readonly refused: StarRefusal;
}

/** How far from where it was looked for a star may be. */
const SEARCH = 5;
/** A peak below so many σ is no star. */
const FAINT = 5;
/** The border of a window round one star alone is below this part of its peak, or within so many σ. */
const CROWDED = { part: 0.15, sigmas: 6 } as const;
/** What is apart from a star that is alone is below this part of its peak, or within so many σ. */
const APART = { part: 0.05, sigmas: 6 } as const;
/** Only what stands so many σ out of the noise has a say in where the centre is. */
const COUNTS = 3;
const MOST_TURNS = 8;

/** The brightest mean of nine pixels near a place. */
function brightest({ shape: [height, width], data }: Plane, [row, column]: Spot): Spot {
  let [best, most]: [Spot, number] = [[row, column], -Infinity];
  for (let r = Math.max(1, row - SEARCH); r <= Math.min(height - 2, row + SEARCH); r++)
    for (let c = Math.max(1, column - SEARCH); c <= Math.min(width - 2, column + SEARCH); c++) {
      let sum = 0;
      for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) sum += data[(r + i) * width + c + j];
      if (sum > most) [best, most] = [[r, c], sum];
    }
  return best;
}

/** A window with its border's median taken off. */
function lifted(plane: Plane, at: Spot, reach: number) {
  const raw = patchRound(plane, at, reach);
  if (!raw) return undefined;
  const shape = [2 * reach + 1, 2 * reach + 1] as const;
  const border = borderOf({ shape, data: raw });
  const background = median(border);
  const light = raw.map((value) => value - background);
  return { shape, light, background, border, noise: robustSigma(border, background) };
}

/** Whether all that is above `level` in a window hangs together, corner to corner too, with its pixel `start`. */
function hangsTogether(light: Vec, side: number, start: number, level: number): boolean {
  const left = new Set<number>();
  for (let i = 0; i < light.length; i++) if (light[i] > level) left.add(i);
  const reached = [start];
  left.delete(start);
  for (let i = reached.pop(); i !== undefined; i = reached.pop())
    for (let down = -1; down <= 1; down++)
      for (let right = -1; right <= 1; right++) {
        const column = (i % side) + right;
        const next = i + down * side + right;
        if (column >= 0 && column < side && left.delete(next)) reached.push(next);
      }
  return left.size === 0;
}

/** The star near a place, or why there is none to be measured. */
export function measureStar(plane: Plane, near: Spot, options: StarOptions): Star | RefusedStar {
  const { reach, lost, alone = false } = options;
  const first = brightest(plane, near);
  let at = first;
  for (let turn = 0; ; turn++) {
    const found = lifted(plane, at, reach);
    if (!found) return { refused: 'outside' };
    const { shape, light, background, border, noise } = found;
    if (lost && patchRound({ shape: plane.shape, data: lost }, at, reach)!.some((mark) => mark !== 0))
      return { refused: 'lost' };
    const peak = light.reduce((a, b) => Math.max(a, b), 0);
    if (!(peak > FAINT * noise) || peak <= 0) return { refused: 'faint' };
    const middle = centroid({ shape, data: light }, (value) => value > COUNTS * noise);
    const off: Spot = [middle[0] - reach, middle[1] - reach];
    const [down, right] = off.map(Math.round);
    if ((down === 0 && right === 0) || turn === MOST_TURNS) {
      const atBorder = border.reduce((a, b) => Math.max(a, b - background), 0);
      // A centroid far from the brightest place has been drawn there by something else.
      const wandered = Math.max(Math.abs(at[0] - first[0]), Math.abs(at[1] - first[1]));
      if (wandered > reach / 2 || atBorder > Math.max(CROWDED.part * peak, CROWDED.sigmas * noise))
        return { refused: 'crowded' };
      const start = (first[0] - at[0] + reach) * shape[1] + first[1] - at[1] + reach;
      if (alone && !hangsTogether(light, shape[1], start, Math.max(APART.part * peak, APART.sigmas * noise)))
        return { refused: 'crowded' };
      const flux = light.reduce((sum, value) => sum + value, 0);
      return { at, shift: [off[0] - down, off[1] - right], light, reach, background, noise, peak, flux };
    }
    at = [at[0] + down, at[1] + right];
  }
}
