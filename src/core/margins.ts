import { checkInteger, checkShape, demand } from './check.ts';
import type { Shape } from './vector.ts';
import { asPicture } from './vector.ts';

/** How many cells on each side: one number for all, or side by side (0 where left out). A signal has only left and right. */
export type Margins =
  | number
  | {
      readonly top?: number;
      readonly bottom?: number;
      readonly left?: number;
      readonly right?: number;
    };

/** The margins of a picture of one row or more, checked. */
export interface Sides {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Checks shape and margins, and fills in what was left out. */
export function sidesOf(who: string, margins: Margins, shape: Shape): Sides {
  checkShape(who, 'shape', shape);
  const isSignal = shape.length === 1;
  const all = typeof margins === 'object' ? 0 : margins;
  const upright = isSignal ? 0 : all;
  const given = typeof margins === 'object' ? margins : {};
  const { top = upright, bottom = upright, left = all, right = all } = given;
  const sides = { top, bottom, left, right };
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    checkInteger(who, `margin at the ${side}`, sides[side], 0);
  }
  demand(
    !isSignal || (top === 0 && bottom === 0),
    who,
    'a signal has no margin at the top or bottom',
    top || bottom,
  );
  return sides;
}

/** The shape with the margins added (`sign` 1) or taken away (−1). */
export function widened(shape: Shape, { top, bottom, left, right }: Sides, sign: 1 | -1): Shape {
  const [height, width] = asPicture(shape);
  const columns = width + sign * (left + right);
  return shape.length === 1 ? [columns] : [height + sign * (top + bottom), columns];
}
