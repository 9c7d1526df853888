/** How high a wide drawing is for its width, so that the stylesheet can fit it to the screen before any script has run. */
import type { Panel } from '../../widgets/contract.ts';
import { STILL_WIDTHS } from '../host/widths.ts';

/** Between two panels, and a line of caption; all of it is scaled with the drawing. The stylesheet has the same numbers; a test compares. */
export const GAP = { across: 16, down: 8 };
export const CAPTION = 19;
/** Shares such as 1/3 + 1/3 + 1/3 come to 1 but for rounding. */
const SLACK = 1e-6;

/** As parts of the drawing's width: the height of all panels that are not under *More*, and that of the highest. */
export interface Proportions {
  readonly tall: number;
  readonly tallest: number;
}

export function proportionsOf(panels: readonly Panel[]): Proportions {
  const heights: number[] = [];
  let [tall, row, taken, rows] = [0, 0, 0, 0];
  for (const panel of panels.filter(({ more }) => !more)) {
    const share = panel.share ?? 1;
    const height = heightOf(panel) + (panel.caption ? CAPTION : 0);
    heights.push(height);
    if (rows === 0 || taken + share > 1 + SLACK) {
      tall += row;
      [row, taken, rows] = [0, 0, rows + 1];
    }
    taken += share;
    row = Math.max(row, height);
  }
  const sum = tall + row + GAP.down * Math.max(0, rows - 1);
  return { tall: sum / STILL_WIDTHS.wide, tallest: Math.max(0, ...heights) / STILL_WIDTHS.wide };
}

/** The width of a panel in a wide drawing. */
export const widthOf = ({ share = 1 }: Panel): number =>
  share * (STILL_WIDTHS.wide + GAP.across) - GAP.across;

function heightOf(panel: Panel): number {
  const [width, height] = ['width', 'height'].map((name) => Number(panel.node.getAttribute(name)));
  // A player has no proportions of its own.
  if (!width || !height) return panel.height ?? 0;
  return (widthOf(panel) * height) / width;
}

/** For the style attribute of what holds the drawing. */
export const proportionStyle = ({ tall, tallest }: Proportions): string =>
  `--tall: ${tall.toFixed(4)}; --tallest: ${tallest.toFixed(4)}`;
