/**
 * How far a network sees: the pixels of the page that may change its answer at one pixel, reckoned layer by layer from the answer back.
 * Along one axis; both are alike.
 */
import { SIDE, type Translator } from './params.ts';

/** First and last number of a row of pixels, which may lie off the page. */
export type Span = readonly [from: number, to: number];

/** What each layer reads for what it puts out. */
const READS = {
  /** 3×3 weights: one more on each side. */
  conv3: ([from, to]: Span): Span => [from - 1, to + 1],
  /** The largest of two. */
  pool2: ([from, to]: Span): Span => [2 * from, 2 * to + 1],
  /** Bilinear, twice as large: the two values between whose middles it lies. */
  twice: ([from, to]: Span): Span => [Math.floor((from - 1) / 2), Math.floor((to + 1) / 2)],
};

/** From the page to the answer; 1×1 weights and ReLU read one pixel for one. */
const LAYERS: Readonly<Record<Translator, readonly (keyof typeof READS)[]>> = {
  near: ['conv3', 'conv3', 'conv3', 'conv3', 'conv3', 'conv3'],
  far: ['conv3', 'pool2', 'conv3', 'pool2', 'conv3', 'conv3', 'twice', 'twice'],
};

/** What is read for the answer at pixel `at`. */
export const viewOf = (net: Translator, at: number): Span =>
  LAYERS[net].reduceRight<Span>((span, layer) => READS[layer](span), [at, at]);

/** Off the page: as grey as between paper and ink. */
const OUTSIDE = 0.5;

export interface Spans {
  readonly rows: Span;
  readonly columns: Span;
}
/** Row and column of a place, given from the left and from below. */
export const pixelOf = ([x, y]: readonly [number, number]): readonly [row: number, column: number] => [
  SIDE - 1 - Math.floor(y),
  Math.floor(x),
];
export const spansOf = (net: Translator, [row, column]: readonly [number, number]): Spans => ({
  rows: viewOf(net, row),
  columns: viewOf(net, column),
});

/** That part of a page, as a picture. */
export function partOf(page: ArrayLike<number>, { rows, columns }: Spans) {
  const shape = [rows[1] - rows[0] + 1, columns[1] - columns[0] + 1] as const;
  const data = Float64Array.from({ length: shape[0] * shape[1] }, (_, at) => {
    const [row, column] = [rows[0] + Math.floor(at / shape[1]), columns[0] + (at % shape[1])];
    const isOn = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
    return isOn ? page[row * SIDE + column] : OUTSIDE;
  });
  return { shape, data };
}

const shifted = ([from, to]: Span, by: number): Span => [from + by, to + by];
const around = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** The largest difference between the surroundings of two places, as far as the network sees from either. */
export function difference(page: ArrayLike<number>, net: Translator, a: Place, b: Place): number {
  const [seenA, seenB] = [spansOf(net, a), spansOf(net, b)];
  const both = {
    rows: around(shifted(seenA.rows, -a[0]), shifted(seenB.rows, -b[0])),
    columns: around(shifted(seenA.columns, -a[1]), shifted(seenB.columns, -b[1])),
  };
  const part = ([row, column]: Place) =>
    partOf(page, { rows: shifted(both.rows, row), columns: shifted(both.columns, column) }).data;
  const other = part(b);
  return part(a).reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0);
}
type Place = readonly [row: number, column: number];
