/** How far something lies from a middle, in words: no reader is left to turn a negative number round. */
import { formatNumber } from '../../format.ts';
import { en as words } from '../words.en.ts';

/** In pixels down and to the right, as what a sentence is filled in with. */
export const sidesOf = (down: number, right: number) => ({
  down: formatNumber(Math.abs(down), 2),
  below: down < 0 ? words.sides.above : words.sides.below,
  right: formatNumber(Math.abs(right), 2),
  beside: right < 0 ? words.sides.left : words.sides.right,
});
