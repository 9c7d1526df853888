/** Lines of words in a bare panel, from its left edge unless told otherwise. */
import type { Role } from '../../widgets/contract.ts';
import { colourOf } from './frame.ts';
import { text, type Markish } from './plot.ts';

export interface Phrase {
  readonly said: string;
  readonly role?: Role;
  /** Beside what matters: a rule, a caption. */
  readonly quiet?: boolean;
  /** Unless said, what has a role is bold. */
  readonly bold?: boolean;
}

export const wordsMark = (
  { said, role, quiet, bold = role !== undefined }: Phrase,
  y: number,
  x = 0,
): Markish =>
  text([said], {
    x,
    y,
    textAnchor: 'start',
    fill: quiet ? 'var(--quiet)' : role ? colourOf(role) : 'var(--ink)',
    fontWeight: bold ? 600 : 400,
  });

/** One below the other, the middle of the first one at `y`. */
export const linesOfWords = (lines: readonly Phrase[], y: number, step: number, x = 0): Markish[] =>
  lines.map((line, i) => wordsMark(line, y + i * step, x));
