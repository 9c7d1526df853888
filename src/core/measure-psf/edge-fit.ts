/** One family of blurs fitted to an edge spread function by least squares, and how well its size is known. */
import { solvePositiveDefinite } from '../cholesky.ts';
import type { Kernel } from '../kernels/index.ts';
import { edgeResponse, type Response } from './edge-response.ts';
import type { EdgeSpread } from './edge-spread.ts';
import type { Point } from './edge-strip.ts';

/** Blurs that differ by one size, in pixels. */
export interface BlurFamily {
  make(size: number): Kernel;
  readonly least: number;
  readonly most: number;
  /** Where the best is sought first. */
  readonly likely: number;
}

/** low + tilt·d + rise·F(d − at): light falls off evenly across many a scene. */
export interface EdgeModel {
  readonly low: number;
  readonly tilt: number;
  readonly rise: number;
  readonly at: number;
  readonly response: Response;
  /** Σ n·(value − model)² over the bins, n being their pixels. */
  readonly misfit: number;
}

const TURNS = 8;
const STILL = 1e-4;
const RIDGE = 1e-9;
/** No step is longer than this, in pixels. */
const LEAP = 1;

/** Gauss and Newton's steps from `at` = 0: the levels are linear, and the place is nearly known. */
export function fitResponse({ d, value, count }: EdgeSpread, response: Response): EdgeModel {
  let [low, tilt, rise, at] = [0, 0, 0, 0];
  for (let turn = 0; turn < TURNS; turn++) {
    const columns = [
      d.map(() => 1),
      d,
      d.map((one) => response.at(one - at)),
      d.map((one) => -rise * response.slope(one - at)),
    ].slice(0, turn === 0 ? 3 : 4);
    // Of a blur that is wider than the strip, the response is no different from the tilt.
    const G = columns.map((one, i) =>
      columns.map(
        (other, j) => weighted(one, other, count) * (i === j ? 1 + RIDGE : 1) + (i === j ? RIDGE : 0),
      ),
    );
    const found = solvePositiveDefinite(
      G,
      columns.map((column) => weighted(column, value, count)),
    );
    [low, tilt, rise] = found;
    const step = Math.max(-LEAP, Math.min(LEAP, found[3] ?? 0));
    at += step;
    if (turn > 0 && Math.abs(step) < STILL) break;
  }
  const misfit = d.reduce(
    (sum, one, i) => sum + count[i] * (value[i] - low - tilt * one - rise * response.at(one - at)) ** 2,
    0,
  );
  return { low, tilt, rise, at, response, misfit };
}

const weighted = (a: Float64Array, b: Float64Array, weights: Float64Array): number =>
  a.reduce((sum, one, i) => sum + weights[i] * one * b[i], 0);

export interface FamilyFit extends EdgeModel {
  readonly size: number;
  /** One standard error of the size, in pixels. */
  readonly error: number;
}

/** Sizes that are tried first, as parts of what is likely; how often the bracket round the best is cut: to a thousandth of the size. */
const TRIED = [0.4, 0.6, 0.8, 1, 1.25, 1.6, 2.5];
const CUTS = 14;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The least value of a function with one valley between two places, by the golden section. */
function lowest(value: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [value(left), value(right)];
  for (let cut = 0; cut < CUTS; cut++)
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = value(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = value(right);
    }
  return (low + high) / 2;
}

/**
 * The size with the least misfit: tried round what is likely, then between the best one's neighbours. Its error from the misfit's curvature:
 * σ·√(2/S″).
 * @param noise σ of a pixel
 */
export function fitFamily(spread: EdgeSpread, family: BlurFamily, normal: Point, noise: number): FamilyFit {
  const { least, most, make } = family;
  const far = spread.d.reduce((a, b) => Math.max(a, Math.abs(b)), 0) + 2;
  const fit = (size: number) => fitResponse(spread, edgeResponse(make(size), normal, far));
  const misfit = (logarithm: number) => fit(Math.exp(logarithm)).misfit;
  const legal = (size: number) => Math.min(most, Math.max(least, size));
  const tried = [...new Set(TRIED.map((part) => Math.log(legal(part * family.likely))))];
  const misfits = tried.map(misfit);
  const best = misfits.indexOf(Math.min(...misfits));
  const ends = [tried[Math.max(0, best - 1)], tried[Math.min(tried.length - 1, best + 1)]];
  const size = Math.exp(lowest(misfit, ends[0], ends[1]));
  const found = fit(size);
  const step = 0.1 * size;
  const bend = (fit(size + step).misfit + fit(size - step).misfit - 2 * found.misfit) / step ** 2;
  return { ...found, size, error: bend > 0 ? noise * Math.sqrt(2 / bend) : Infinity };
}
