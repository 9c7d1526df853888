/** What stands on the page: ink, and what it encloses. */
import { RandomState } from '../../core/random/index.ts';
import type { Single } from '../../core/vector.ts';
import { outlinePage, SIDE } from '../../networks/outlines.ts';
import { withNoise } from '../../networks/pixels.ts';
import { inkOf } from '../../parts/model/ink.ts';
import type { InkStroke, InkValue } from '../contract.ts';
import type { Params } from './params.ts';

export interface Outlined {
  readonly ink: Single;
  /** 1 is inside. */
  readonly inside: Single;
}

/** Held-out pages begin here: those of the training are numbers 50,000 … 51,199. */
export const FIRST_PAGE = 10_000;
export const PAGES = 10_000;
/** Of a ring: the mean of the training's pens. */
export const RING_PEN = 2.3;
const MIDDLE = SIDE / 2;

const pixels = (valueAt: (y: number, x: number) => number): Single =>
  Float32Array.from({ length: SIDE ** 2 }, (_, at) =>
    valueAt(Math.floor(at / SIDE) + 0.5, (at % SIDE) + 0.5),
  );

/** A circle about the middle of the page, drawn as the training's outlines are. */
export function ringPage(radius: number): Outlined {
  const from = (y: number, x: number) => Math.hypot(y - MIDDLE, x - MIDDLE) - radius;
  return {
    ink: pixels((y, x) => Math.min(1, Math.max(0, RING_PEN / 2 + 0.5 - Math.abs(from(y, x))))),
    inside: pixels((y, x) => Number(from(y, x) < 0)),
  };
}

/** Rows of a picture count from above. */
const fromAbove = (ink: InkValue): InkValue =>
  ink.map((stroke) => stroke.map(([x, y]) => [x, SIDE - y] as const));

/**
 * How often a stroke, its end joined to its beginning, goes round (y, x): the crossings of a ray to the right, counted by their way. 0 is
 * outside.
 */
function windings(stroke: InkStroke, y: number, x: number): number {
  let turns = 0;
  stroke.forEach(([x1, y1], i) => {
    const [x0, y0] = stroke[(i + stroke.length - 1) % stroke.length];
    if (y0 <= y === y1 <= y) return;
    const crossing = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
    if (crossing > x) turns += y1 > y0 ? 1 : -1;
  });
  return turns;
}

/** Inside is what any of the strokes goes round once its ends are joined: the gaps of the training's outlines count as closed too. */
function drawnPage(ink: InkValue): Outlined {
  const strokes = fromAbove(ink);
  return {
    ink: inkOf(strokes, [SIDE, SIDE]),
    inside: pixels((y, x) => Number(strokes.some((stroke) => windings(stroke, y, x) !== 0))),
  };
}

export function outlinedOf({ source, seed, radius, ink }: Params): Outlined {
  if (source === 'ring') return ringPage(radius);
  return source === 'drawn' ? drawnPage(ink) : outlinePage(FIRST_PAGE + (seed % PAGES));
}

/** The page as the networks get it. */
export const noisyPage = (ink: Single, noise: number, seed: number): Single =>
  withNoise(ink, noise, new RandomState(seed));
