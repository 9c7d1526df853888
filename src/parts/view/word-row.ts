/** Words side by side in a row above a plot, each in its role's colour; a narrow figure may stack several rows. */
import type { Role } from '../../widgets/contract.ts';
import { colourOf } from './frame.ts';
import { text, type Markish } from './plot.ts';
import { letterSize, textWidth } from './text-width.ts';

export interface Word {
  readonly text: string;
  readonly role?: Role;
}

const SPACE = 10;
/** From one row to the next; the lowest lies `LOWEST` above the plot. */
const ROW = 17;
const LOWEST = 12;

/** `narrow` is wanted where a narrow figure has several words in a row. `row` 0 is the one next to the plot; the panel's top margin must hold them all. */
export function wordRow(words: readonly Word[], row = 0, narrow = false): Markish[] {
  let dx = 0;
  return words.map(({ text: said, role }) => {
    const mark = text([said], {
      frameAnchor: 'top-left',
      dx,
      dy: -LOWEST - row * ROW,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: role ? colourOf(role) : 'var(--ink)',
      fontWeight: 600,
    });
    dx += textWidth(said, { size: letterSize(narrow), bold: true }) + SPACE;
    return mark;
  });
}

/** Rows of words from the top down, the last next to the plot. */
export const wordLines = (rows: readonly (readonly Word[])[], narrow = false): Markish[] =>
  rows.flatMap((words, i) => wordRow(words, rows.length - 1 - i, narrow));

/** All in one row where there is room, one row each where there is not. */
export const wordRows = (words: readonly Word[], narrow: boolean): Markish[] =>
  narrow ? wordLines(words.map((word) => [word])) : wordRow(words);
