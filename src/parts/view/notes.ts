/** Words in a row above a plot: what is drawn, each in its role's colour, and a number at the right end that stays put. */
import type { Role } from '../../widgets/contract.ts';
import { colourOf } from './frame.ts';
import { text, type Markish } from './plot.ts';
import { letterSize, textWidth } from './text-width.ts';

export interface Note {
  readonly text: string;
  readonly role?: Role;
  /** At the right end instead of the left. */
  readonly end?: boolean;
}

const SPACE = 14;
const ABOVE = 11;

/** At most one note should go to the right end. */
export function noteMarks(notes: readonly Note[], narrow = false): Markish[] {
  let dx = 0;
  return notes.map(({ text: said, role, end }) => {
    const mark = text([said], {
      frameAnchor: end ? 'top-right' : 'top-left',
      dx: end ? 0 : dx,
      dy: -ABOVE,
      textAnchor: end ? 'end' : 'start',
      lineAnchor: 'middle',
      fill: role ? colourOf(role) : 'var(--ink)',
      fontWeight: 600,
    });
    if (!end) dx += textWidth(said, { size: letterSize(narrow), bold: true }) + SPACE;
    return mark;
  });
}

/** `{name}` in a figure's words stands for what is filled in. */
export const filled = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
