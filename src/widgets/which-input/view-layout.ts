/** One ruler of cells for the way there and the way back, so that a cell stands under itself. */
import type { Axis, Panel, ViewContext } from '../contract.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import type { Result } from './model.ts';
import { MOST, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

export interface Ruler {
  /** The left edge of a cell; cell 0 is the first that is not padding. */
  readonly left: (cell: number) => number;
  readonly cell: number;
  readonly width: number;
  /** Where the padding begins. */
  readonly first: number;
  /** The input size whose last cell ends there. */
  readonly sizes: Axis;
}

/** Room for a size on the left, and for its output padding on the right. */
const LEFT = 26;
const LONG_LEFT = 40;
const LONG = 1000;
/** The candidates of the longest input on the track end here at the latest. */
const MOST_DRAWN = MOST + 3;
const RIGHT = 50;
const WIDEST = 26;

/** There and back are one thing to look at. */
export const TWINS: Pick<Panel, 'group'> = { group: 'twins' };

export const wideShare = (narrow: boolean): number => (narrow ? 1 : 2 / 3);
export const thinShare = (narrow: boolean): number => (narrow ? 1 : 1 / 3);

export function rulerOf({ width, narrow, p, r }: Context): Ruler {
  const room = panelWidth(width, wideShare(narrow));
  const longest = Math.max(...r.candidates.map(({ input }) => input));
  const first = longest < LONG ? LEFT : LONG_LEFT;
  const cells = longest > MOST_DRAWN ? longest : MOST;
  const cell = Math.min(WIDEST, (room - first - RIGHT) / (cells + 2 * p.padding));
  const left = (at: number) => first + (at + p.padding) * cell;
  return {
    left,
    cell,
    width: room,
    first,
    sizes: { type: 'linear', domain: [0, cells], range: [left(0), left(cells)] },
  };
}

export const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
