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
  /** The input size whose last cell ends there. */
  readonly sizes: Axis;
}

/** Room for a size on the left, and for its output padding on the right. */
const LEFT = 26;
const RIGHT = 50;
const WIDEST = 26;

/** There and back are one thing to look at. */
export const TWINS: Pick<Panel, 'group'> = { group: 'twins' };

export const wideShare = (narrow: boolean): number => (narrow ? 1 : 2 / 3);
export const thinShare = (narrow: boolean): number => (narrow ? 1 : 1 / 3);

export function rulerOf({ width, narrow, p }: Context): Ruler {
  const room = panelWidth(width, wideShare(narrow));
  const cell = Math.min(WIDEST, (room - LEFT - RIGHT) / (MOST + 2 * p.padding));
  const left = (at: number) => LEFT + (at + p.padding) * cell;
  return {
    left,
    cell,
    width: room,
    sizes: { type: 'linear', domain: [0, MOST], range: [left(0), left(MOST)] },
  };
}

export const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
