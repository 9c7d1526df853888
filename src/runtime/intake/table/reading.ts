/** How a whole text is read: its separator, its decimal sign, its rows. */
import type { Decimal, Row, Separator } from './types.ts';

export interface Reading {
  readonly separator: Separator;
  readonly decimal: Decimal;
  /** Others that the text could have. */
  readonly separators: readonly Separator[];
  readonly rows: readonly Row[];
  /** How many columns most rows have. */
  readonly width: number;
  /** How many numbers make a row. */
  readonly need: number;
  /** The sentence in `words` for what could have been read otherwise, and an example of it. */
  readonly doubt?: {
    readonly word:
      'thousands' | 'decimals' | 'separator' | 'commas' | 'wholes' | 'blanks' | 'spaced' | 'parted';
    readonly text: string;
  };
}
/** Cells up to the last that holds anything. */
export const filled = ({ cells }: Row): number => cells.findLastIndex((cell) => cell !== '') + 1;

/** Whether a row has these columns. Between blanks a missing cell cannot be told; elsewhere its place stays empty. */
export function fits(row: Row, { width, separator }: Pick<Reading, 'width' | 'separator'>): boolean {
  // A remark may follow; a number would be a sign that the row is parted elsewhere.
  if (row.cells.slice(width).some((cell) => /\d/.test(cell))) return false;
  return separator !== 'blank' || row.cells.length >= width;
}
