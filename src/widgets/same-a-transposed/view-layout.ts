/** What the four panels share: sizes, and the input and the output that are at work in the step shown. */
import type { Panel, ViewContext } from '../contract.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import {
  gridX,
  gridY,
  placeGrid,
  type GridPlace,
  type GridRoom,
  type GridSpan,
} from '../../parts/view/grid.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { wordsMark, type Phrase } from '../../parts/view/words.ts';
import type { Along } from './geometry.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** A way on the left, what is said of it on the right: two such rows. */
export const ROW = 182;
/** On a phone the way has the whole width, and what is said of it comes after both. */
export const shareOf = (narrow: boolean, share: number): number => (narrow ? 1 : share);
export const WAY = 2 / 3;
export const SAID = 1 / 3;
/** The two ways are one thing to look at. */
export const TWINS: Pick<Panel, 'group'> = { group: 'twins' };

const TOP = 22;
/** The middle of a line of words above a grid. */
const ABOVE = 13;
const MOST_SIDE = 24;
/** The output has the same room in both ways and on both screens, so that it looks the same four times. */
const OUTPUT_HEIGHT = 158;
/** The kernel of the narrow gathering way stands above the output, where its four rows have room. */
const NARROW_KERNEL = 62;
const NARROW_GAP = 12;
export const NARROW_STUFFED = TOP + NARROW_KERNEL + TOP + 4 + OUTPUT_HEIGHT;

export const widthOf = ({ width, narrow }: Context, share: number): number =>
  panelWidth(width, shareOf(narrow, share));

export const spanOf = ([rows, columns]: readonly [number, number]): GridSpan => ({
  rows: [0, rows],
  columns: [0, columns],
});

/** All that the copies cover, cropped or not, and what output padding appends beyond it. */
export function canvasSpan({ r }: Context): GridSpan {
  const ends = ({ inputs, stride, padding, reach, outputs }: Along): readonly [number, number] => [
    -padding,
    Math.max((inputs - 1) * stride + reach + 1 - padding, outputs),
  ];
  return { rows: ends(r.down), columns: ends(r.across) };
}

/** Where what goes in, the kernel and what comes out stand in a way. */
interface Rooms {
  readonly source: GridRoom;
  readonly kernel: GridRoom;
  readonly output: GridRoom;
}
export type Way = 'scatter' | 'stuffed';

const WIDE: Rooms = {
  source: { left: 0, top: TOP, width: 170, height: OUTPUT_HEIGHT, most: MOST_SIDE },
  kernel: { left: 178, top: TOP, width: 96, height: OUTPUT_HEIGHT, most: MOST_SIDE },
  output: { left: 284, top: TOP, width: 164, height: OUTPUT_HEIGHT, most: MOST_SIDE },
};

/** The stuffed input and the output share the width, each by the number of its cells, so that theirs are equally large. */
function narrowRooms(context: Context, way: Way): Rooms {
  const { stuffed } = context.r;
  const [first, last] = canvasSpan(context).columns;
  const room = widthOf(context, WAY) - NARROW_GAP;
  const left = Math.round((room * stuffed.shape[1]) / (stuffed.shape[1] + last - first));
  const right = { left: left + NARROW_GAP, width: room - left, most: MOST_SIDE };
  if (way === 'stuffed') {
    // A square of cells as wide as this is no higher: it stands below its words.
    const height = Math.min(NARROW_STUFFED - TOP, left);
    return {
      source: { left: 0, top: TOP, width: left, height, most: MOST_SIDE },
      kernel: { ...right, top: TOP, height: NARROW_KERNEL },
      output: { ...right, top: NARROW_STUFFED - OUTPUT_HEIGHT, height: OUTPUT_HEIGHT },
    };
  }
  const half = { top: TOP, width: (left - NARROW_GAP) / 2, height: OUTPUT_HEIGHT, most: MOST_SIDE };
  return {
    source: { ...half, left: 0 },
    kernel: { ...half, left: half.width + NARROW_GAP },
    output: { ...right, top: TOP, height: OUTPUT_HEIGHT },
  };
}

export const roomsOf = (context: Context, way: Way): Rooms =>
  context.narrow ? narrowRooms(context, way) : WIDE;
export const sourcePlace = (context: Context, way: Way, span: GridSpan): GridPlace =>
  placeGrid(span, roomsOf(context, way).source);
export const outputPlace = (context: Context, way: Way): GridPlace =>
  placeGrid(canvasSpan(context), roomsOf(context, way).output);

/** Words above a room, from its left edge. */
export const overRoom = (words: Phrase, { left = 0, top = 0 }: GridRoom): Markish =>
  wordsMark(words, top - ABOVE, left);
/** Words above the middle of a grid. */
export const overGrid = (said: string, { columns }: GridSpan, place: GridPlace, fill: string): Markish =>
  text([said], {
    x: gridX(place, columns[1] / 2),
    y: gridY(place, 0) - ABOVE,
    fill,
    fontWeight: 600,
  });

export const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
export const largest = (values: ArrayLike<number>): number => Math.max(...Array.from(values, Math.abs)) || 1;

/** The output gathered last, and the input scattered last; −1 before the first. */
export const atWork = ({ r }: Context) => ({ output: r.step - 1, input: r.scattered - 1 });
