/**
 * Where an edge lies in a strip: found by projecting in many directions, then by least squares on its pixels. An edge that bends is followed
 * by a parabola, as ISO 12233:2023 follows one with a polynomial.
 */
import { solvePositiveDefinite } from '../cholesky.ts';
import { fitResponse, type EdgeModel } from './edge-fit.ts';
import { gaussianResponse } from './edge-response.ts';
import { distances, edgeSpread, type EdgeLine, type EdgeSpread } from './edge-spread.ts';
import type { Point, Strip } from './edge-strip.ts';

/** The steepest edge that is looked for, and how many slopes are tried to each side of 0. */
const [STEEPEST, TRIED] = [1, 20];

/** Σ over the pixels of (value − mean of its bin)². */
function within(values: Float64Array, d: Float64Array): number {
  const { value, count } = edgeSpread(d, values);
  const squares = values.reduce((sum, one) => sum + one * one, 0);
  return squares - value.reduce((sum, mean, bin) => sum + count[bin] * mean * mean, 0);
}

/** σ of a pixel: how far it lies from the mean of those that are as far from the edge. */
export function noiseWithin(values: Float64Array, d: Float64Array): number {
  const freedom = values.length - edgeSpread(d, values).d.length;
  return Math.sqrt(Math.max(0, within(values, d)) / Math.max(1, freedom));
}

/** Where the centroid of the edge's slope lies, between the levels of its two ends. */
function middleOf({ d, value, count }: EdgeSpread): number {
  const end = Math.max(1, Math.floor(0.15 * d.length));
  const mean = (from: number, to: number) => {
    const pixels = count.subarray(from, to).reduce((a, b) => a + b, 0);
    return value.subarray(from, to).reduce((sum, one, i) => sum + one * count[from + i], 0) / pixels;
  };
  const [low, high] = [mean(0, end), mean(d.length - end, d.length)];
  let dark = 0;
  for (let i = 1; i < d.length; i++)
    dark += (d[i] - d[i - 1]) * (1 - ((value[i] + value[i - 1]) / 2 - low) / (high - low));
  return high === low ? 0 : Math.max(d[0], Math.min(d[d.length - 1], d[0] + dark));
}

/** The slope whose projection mixes the fewest levels; the place from the levels. */
function roughLine(strip: Strip): EdgeLine {
  const slopes = Array.from({ length: 2 * TRIED + 1 }, (_, i) => ((i - TRIED) / TRIED) * STEEPEST);
  const mixed = slopes.map((slope) => within(strip.values, distances(strip, { at: 0, slope, curve: 0 })));
  const slope = slopes[mixed.indexOf(Math.min(...mixed))];
  const along = middleOf(edgeSpread(distances(strip, { at: 0, slope, curve: 0 }), strip.values));
  return { at: along * Math.hypot(1, slope), slope, curve: 0 };
}

/** The edge's normal in the picture's own directions. */
export function normalOf({ along: [ux, uy] }: Strip, { slope }: EdgeLine): Point {
  const scale = 1 / Math.hypot(1, slope);
  return [scale * (ux + slope * uy), scale * (uy - slope * ux)];
}

export interface FoundLine extends EdgeLine {
  /** Of the Gaussian that fits about best, in pixels. */
  readonly sigma: number;
}

const TURNS = 6;
/** Gaussians that are tried: each this many times as wide as the one before. */
const WIDER = 1.25;

/** The Gaussian edge that fits best, of a few dozen. */
function roughModel(spread: EdgeSpread, most: number): EdgeModel & { readonly sigma: number } {
  let best: (EdgeModel & { readonly sigma: number }) | undefined;
  for (let sigma = 0.25; sigma <= most; sigma *= WIDER) {
    const model = fitResponse(spread, gaussianResponse(sigma));
    if (!best || model.misfit < best.misfit) best = { ...model, sigma };
  }
  return best!;
}

/** Steps of least squares on the pixels: how far the fitted edge has to move, turn and bend. */
function improved(strip: Strip, line: EdgeLine, { low, tilt, rise, at, response }: EdgeModel) {
  const d = distances(strip, line);
  const push = d.map(
    (one, i) => (-rise * response.slope(one - at)) / Math.hypot(1, line.slope + 2 * line.curve * strip.t[i]),
  );
  const columns = [
    push,
    push.map((one, i) => one * strip.t[i]),
    push.map((one, i) => one * (strip.t[i] ** 2 - strip.reach ** 2 / 3)),
  ];
  const rest = d.map((one, i) => strip.values[i] - low - tilt * one - rise * response.at(one - at));
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, one, i) => sum + one * b[i], 0);
  const size = columns.map((column) => dot(column, column));
  const G = columns.map((one, i) =>
    columns.map((other, j) => dot(one, other) + (i === j ? 1e-9 * size[i] + 1e-30 : 0)),
  );
  const [move, turn, bend] = solvePositiveDefinite(
    G,
    columns.map((column) => dot(column, rest)),
  );
  return { move, turn, bend };
}

const limited = (step: number, most: number): number => Math.max(-most, Math.min(most, step));

/** The line, made better with a Gaussian edge: of any blur that is its own mirror image the place is right. Its bend is at most a pixel a turn. */
export function findLine(strip: Strip): FoundLine {
  let line = roughLine(strip);
  const most = Math.max(1, strip.length / 3);
  let sigma = most;
  for (let turn = 0; turn < TURNS; turn++) {
    const d = distances(strip, line);
    const model = roughModel(edgeSpread(d, strip.values), most);
    sigma = model.sigma;
    const step = improved(strip, line, model);
    const bend = limited(step.bend, 1 / strip.reach ** 2);
    const moved =
      model.at * Math.hypot(1, line.slope) + limited(step.move, 1) - (bend * strip.reach ** 2) / 3;
    line = {
      at: line.at + moved,
      slope: line.slope + limited(step.turn, 0.2),
      curve: line.curve + bend,
    };
  }
  return { ...line, sigma };
}
