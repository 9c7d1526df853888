/**
 * An edge as a measurement of the blur. Across a straight edge between two even sides the picture rises as the blur seen from the side,
 * summed up. Of three families — Gaussian, disc, motion along the line — the size is fitted by least squares; each is given with its misfit.
 * The edge is sampled by ISO 12233's slanted-edge method (`edge-spread`), in the widest strip round the line in which it is one. Fitted is the edge and not its slope, the line spread function: to differentiate would multiply the noise.
 */
import { disc, gaussian2d, motion } from '../kernels/index.ts';
import { fitFamily, type BlurFamily, type FamilyFit } from './edge-fit.ts';
import { findLine, noiseWithin, normalOf } from './edge-line.ts';
import { distances, edgeSpread, type EdgeSpread } from './edge-spread.ts';
import { reachOf, stripAlong, type Point, type Strip } from './edge-strip.ts';
import type { Plane } from './patch.ts';

export const FAMILIES = ['gaussian', 'disc', 'motion'] as const;
export type FamilyName = (typeof FAMILIES)[number];

export interface EdgeFit {
  readonly name: FamilyName;
  /** σ, radius or length, in pixels, and one standard error of it. */
  readonly size: number;
  readonly error: number;
  /** Root mean square of what the fit leaves of the bins, as a part of the edge's rise. */
  readonly misfit: number;
  /** The fitted edge at each bin, from 0 to 1. */
  readonly curve: Float64Array;
}

export interface Edge {
  /** The best first. */
  readonly fits: readonly EdgeFit[];
  /** Of the motion: degrees counterclockwise on the screen, from −89 to 90. */
  readonly angle: number;
  /** Distances from the edge, and there the edge from 0 to 1. */
  readonly d: Float64Array;
  readonly edge: Float64Array;
  /** The rise over σ of a pixel. */
  readonly signalToNoise: number;
  /** Degrees between the line's normal and the edge. */
  readonly slant: number;
  /** How far to each side of the line pixels were measured, and whether that is less than `reachOf`: the edge is good near the line alone. */
  readonly reach: number;
  readonly isNarrow: boolean;
}

export type EdgeRefusal = 'short' | 'noisy' | 'curved' | 'oblique' | 'uneven' | 'sharp';
export interface RefusedEdge {
  readonly refused: EdgeRefusal;
}

/** A line shorter than this, in pixels, holds no edge with its sides. */
const SHORTEST = 10;
/** A rise below so many σ of a pixel, or a size known no better than to this part of it, is noise. */
const NOISY = { rise: 5, part: 0.25 } as const;
/** A rise below this part of the largest value is rounding. */
const FLAT = 1e-6;
/** An edge whose direction changes by more than this, in radians, from the line to a side of the strip is too curved for a parabola. */
const CURVED = 0.35;
/** More than this left of an even edge, as a part of its rise and beyond what the noise leaves, is a picture of something else; so is `most`. */
const UNEVEN = { part: 0.035, errors: 3, most: 0.06 } as const;
/** All but this part of the rise has to lie within so much of the way to the line's ends: the rest shows the sides. */
const INSIDE = { rise: 0.05, way: 0.7 } as const;
/** An edge that is so oblique to the line is not across it. */
const OBLIQUE = 0.95;
/** What a narrower strip would not mend. */
const ALL_ALONG: readonly EdgeRefusal[] = ['short', 'sharp', 'oblique'];
/** Narrower strips that are tried, as parts of the widest, and the least half width in pixels: few edges of a photograph are straight for long. */
const NARROWER = [0.6, 0.36, 0.22];
const NARROWEST = 3;
/** Where the halves of a strip differ by more than this factor, what is seen is no blur alone. */
const APART = 1.35;

/** Degrees as the book's motion has them; whole, as a slider shows them. */
function angleOf([x, y]: Point): number {
  const angle = Math.round((Math.atan2(-y, x) * 180) / Math.PI);
  if (angle > 90) return angle - 180;
  return angle <= -90 ? angle + 180 : angle;
}

/** @param sigma of the Gaussian that fits about best: a disc as wide has a radius of 2σ, a motion a length of √12·σ */
const families = (
  { length }: Strip,
  angle: number,
  sigma: number,
): Readonly<Record<FamilyName, BlurFamily>> => ({
  gaussian: {
    make: (sigma) => gaussian2d(sigma, Math.ceil(4.5 * sigma)),
    least: 0.2,
    most: Math.max(1, length / 3),
    likely: sigma,
  },
  disc: { make: disc, least: 0.5, most: Math.max(2, length / 1.5), likely: 1.8 * sigma },
  motion: {
    make: (size) => motion(Math.max(1, size), angle),
    least: 1,
    most: Math.max(3, 1.2 * length),
    likely: 3.1 * sigma,
  },
});

/**
 * @param line its two ends, across the edge and as far beyond it as the blur reaches
 * @param lost not 0 where a pixel is not known, or saturated
 */
export function measureEdge(
  plane: Plane,
  line: readonly [Point, Point],
  lost?: ArrayLike<number>,
): Edge | RefusedEdge {
  const length = Math.hypot(line[1][0] - line[0][0], line[1][1] - line[0][1]);
  const widest = measureStrip(stripAlong(plane, line, lost));
  if ('fits' in widest || ALL_ALONG.includes(widest.refused)) return widest;
  for (const part of NARROWER) {
    const reach = part * reachOf(length);
    if (!(reach >= NARROWEST)) break;
    const edge = measureStrip(stripAlong(plane, line, lost, reach));
    if ('fits' in edge) return edge;
  }
  return widest;
}

function measureStrip(strip: Strip): Edge | RefusedEdge {
  if (!(strip.length >= SHORTEST) || strip.values.length < 8 * SHORTEST) return { refused: 'short' };
  const found = findLine(strip);
  const d = distances(strip, found);
  const spread = edgeSpread(d, strip.values);
  const noise = noiseWithin(strip.values, d);
  const [normal, angle] = [normalOf(strip, found), angleOf(strip.along)];
  const of = families(strip, angle, found.sigma);
  const fits = FAMILIES.map((name) => ({ name, ...fitFamily(spread, of[name], normal, noise) })).sort(
    (a, b) => a.misfit - b.misfit,
  );
  const [best] = fits;
  const rise = Math.abs(best.rise);
  const largest = strip.values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  if (!(rise > Math.max(NOISY.rise * noise, FLAT * largest))) return { refused: 'noisy' };
  if (Math.abs(found.slope) > OBLIQUE) return { refused: 'oblique' };
  if (Math.abs(found.at) > (INSIDE.way * strip.length) / 2) return { refused: 'short' };
  if (Math.abs(2 * found.curve) * strip.reach > CURVED) return { refused: 'curved' };
  const pixels = strip.values.length;
  const misfitOf = ({ misfit }: FamilyFit) => Math.sqrt(misfit / pixels) / rise;
  const ofNoise = (noise * Math.sqrt(spread.d.length / pixels)) / rise;
  if (misfitOf(best) > Math.max(UNEVEN.part, Math.min(UNEVEN.most, UNEVEN.errors * ofNoise)))
    return { refused: 'uneven' };
  if (best.size < 1.05 * of[best.name].least) return { refused: 'sharp' };
  if (isCutOff(best, spread) || best.size > 0.97 * of[best.name].most) return { refused: 'short' };
  if (!(best.error < NOISY.part * best.size)) return { refused: 'noisy' };
  if (apart(strip, d, of[best.name], normal, noise) > APART) return { refused: 'uneven' };
  // As it would be without the sides' own tilt.
  const levelled = spread.value.map((value, i) => (value - best.low - best.tilt * spread.d[i]) / best.rise);
  return {
    fits: fits.map((fit) => ({
      name: fit.name,
      size: fit.size,
      error: fit.error,
      misfit: misfitOf(fit),
      curve: spread.d.map(
        (one) =>
          (fit.low + (fit.tilt - best.tilt) * one + fit.rise * fit.response.at(one - fit.at) - best.low) /
          best.rise,
      ),
    })),
    angle,
    d: spread.d,
    edge: levelled,
    signalToNoise: rise / noise,
    reach: strip.reach,
    isNarrow: strip.reach < reachOf(strip.length),
    slant: (Math.atan(Math.abs(found.slope)) * 180) / Math.PI,
  };
}

/** By how many times the sizes differ that the strip's two halves have, one beside the line and one on its other side. */
function apart(
  { values, t }: Strip,
  d: Float64Array,
  family: BlurFamily,
  normal: Point,
  noise: number,
): number {
  const sizes = [-1, 1].map((side) => {
    const isIn = (_: number, i: number) => side * t[i] > 0;
    return fitFamily(edgeSpread(d.filter(isIn), values.filter(isIn)), family, normal, noise).size;
  });
  return Math.max(...sizes) / Math.min(...sizes);
}

const isCutOff = ({ response, at }: FamilyFit, { d }: EdgeSpread): boolean =>
  response.at(INSIDE.way * d[0] - at) > INSIDE.rise ||
  response.at(INSIDE.way * d[d.length - 1] - at) < 1 - INSIDE.rise;
