/** How well a labelled page was labelled: what was found, and where. Of its pixels, 0 is paper and the others are ink of some class. */
import { CLASSES } from './glyph-pages.ts';
import type { GlyphPage } from './glyph-pages.ts';

/** The class with the highest score of each pixel, from scores [classes, pixels] that begin at `from`. */
export function labelsOf(scores: ArrayLike<number>, pixels: number, from = 0, classes = CLASSES): Uint8Array {
  return Uint8Array.from({ length: pixels }, (_, i) => {
    let best = 0;
    for (let c = 1; c < classes; c++)
      if (scores[from + c * pixels + i] > scores[from + best * pixels + i]) best = c;
    return best;
  });
}

/** Sums over pages; `scoresOf` makes shares of them. */
export interface Tally {
  /** confusion[true · CLASSES + said], in pixels. */
  readonly confusion: Float64Array;
  /** Distances from each border pixel of one to the nearest border of the other, both ways, and how many there were. */
  distance: number;
  borders: number;
  glyphs: number;
  missed: number;
}
export const emptyTally = (): Tally => ({
  confusion: new Float64Array(CLASSES ** 2),
  ...{ distance: 0, borders: 0, glyphs: 0, missed: 0 },
});

/** A letter of whose ink no more than this share is found, of whatever class, is overlooked. */
const NOTICED = 0.3;

export function tallyPage(tally: Tally, { shape, labels, glyphs }: GlyphPage, said: Uint8Array): void {
  labels.forEach((label, i) => tally.confusion[label * CLASSES + said[i]]++);
  const between = borderDistance(labels, said, shape);
  tally.distance += between.distance;
  tally.borders += between.borders;
  tally.glyphs += glyphs.length;
  tally.missed += glyphs.filter((glyph) => isMissed(glyph, labels, said, shape)).length;
}

function isMissed(
  { y, x, size }: { readonly y: number; readonly x: number; readonly size: number },
  labels: Uint8Array,
  said: Uint8Array,
  [height, width]: readonly [number, number],
): boolean {
  let [ink, found] = [0, 0];
  const reach = 0.65 * size;
  for (let i = Math.max(0, Math.floor(y - reach)); i < Math.min(height, y + reach); i++)
    for (let j = Math.max(0, Math.floor(x - reach)); j < Math.min(width, x + reach); j++) {
      if (labels[i * width + j] === 0) continue;
      ink++;
      if (said[i * width + j] > 0) found++;
    }
  return found <= NOTICED * ink;
}

/** The pixels of ink that have paper or the page's edge beside them. */
export function bordersOf(labels: Uint8Array, [height, width]: readonly [number, number]): number[] {
  const paper = (i: number, j: number) =>
    i < 0 || j < 0 || i >= height || j >= width || labels[i * width + j] === 0;
  const found: number[] = [];
  labels.forEach((label, at) => {
    if (label === 0) return;
    const [i, j] = [Math.floor(at / width), at % width];
    if (paper(i - 1, j) || paper(i + 1, j) || paper(i, j - 1) || paper(i, j + 1)) found.push(at);
  });
  return found;
}

/** Sum of the distances from each border pixel to the nearest of the other page, both ways; none counts where either has no border. */
export function borderDistance(a: Uint8Array, b: Uint8Array, shape: readonly [number, number]) {
  const [one, other] = [bordersOf(a, shape), bordersOf(b, shape)];
  if (one.length === 0 || other.length === 0) return { distance: 0, borders: 0 };
  const distance = farFrom(one, other, shape[1]) + farFrom(other, one, shape[1]);
  return { distance, borders: one.length + other.length };
}

function farFrom(some: readonly number[], others: readonly number[], width: number): number {
  let total = 0;
  for (const at of some) {
    let nearest = Infinity;
    for (const other of others) {
      const down = Math.floor(at / width) - Math.floor(other / width);
      const across = (at % width) - (other % width);
      nearest = Math.min(nearest, down * down + across * across);
    }
    total += Math.sqrt(nearest);
  }
  return total;
}

/**
 * - meanIoU: over all classes, paper too, the share of pixels of both in those of either (Everingham et al., IJCV 2010)
 * - inkIoU: the same for ink of whatever class
 * - right: of the ink that was found as ink, the share with the right class: *what*
 * - edge: the mean distance in pixels between the borders of true and found ink, both ways: *where*
 * - missed: the share of letters of whose ink at most 30 % is found
 */
export function scoresOf({ confusion, distance, borders, glyphs, missed }: Tally) {
  const at = (label: number, said: number) => confusion[label * CLASSES + said];
  const all = Array.from({ length: CLASSES }, (_, c) => c);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const overlap = (c: number) => {
    const either = sum(all.map((k) => at(c, k) + at(k, c))) - at(c, c);
    return either === 0 ? 1 : at(c, c) / either;
  };
  const ink = all.slice(1);
  const foundInk = sum(ink.flatMap((label) => ink.map((said) => at(label, said))));
  const wrongInk = sum(ink.map((said) => at(0, said)));
  const missedInk = sum(ink.map((label) => at(label, 0)));
  return {
    meanIoU: sum(all.map(overlap)) / CLASSES,
    inkIoU: foundInk / Math.max(1, foundInk + wrongInk + missedInk),
    right: sum(ink.map((c) => at(c, c))) / Math.max(1, foundInk),
    edge: borders === 0 ? NaN : distance / borders,
    missed: glyphs === 0 ? 0 : missed / glyphs,
  };
}
