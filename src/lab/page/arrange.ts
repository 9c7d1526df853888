/** In how many columns pictures of one ratio are largest in a box. */

/** Below each picture stand its name and its values. */
export const CAPTION = 38;
export const GAP = 10;

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** How wide each of `count` pictures is in so many columns. */
export function widthIn(columns: number, count: number, ratio: number, { width, height }: Box): number {
  const rows = Math.ceil(count / columns);
  const across = (width - GAP * (columns - 1)) / columns;
  const down = height / rows - CAPTION;
  return Math.max(0, Math.min(across, down * ratio));
}

export function bestColumns(count: number, ratio: number, box: Box): number {
  let best = 1;
  for (let columns = 2; columns <= count; columns++)
    if (widthIn(columns, count, ratio, box) > widthIn(best, count, ratio, box)) best = columns;
  return best;
}
