/** What reading a table gives: the rows, and how the text was read. */

/** What stands between two columns; `none`: each line is one number. */
export type Separator = 'tab' | 'semicolon' | 'comma' | 'bar' | 'blank' | 'none';
export type Decimal = 'dot' | 'comma';

/** What a reader decided themselves; what is missing is decided from the text. */
export interface Choices {
  readonly separator?: Separator;
  readonly decimal?: Decimal;
  /** For each wanted column its place in the text, from 0; `COUNTED` for 1, 2, 3, … */
  readonly columns?: readonly number[];
  /** Which of several tables in one text, from 0. */
  readonly block?: number;
}
/** Stands for a column that is not in the text: the number of the row. */
export const COUNTED = -1;

export interface Report {
  readonly form: 'table' | 'jcamp';
  readonly separator: Separator;
  readonly decimal: Decimal;
  /** Signs that stand in the numbers taken: whether a decimal sign does, and what parts the thousands. */
  readonly hasDecimals: boolean;
  readonly thousands: readonly Thousands[];
  readonly rows: number;
  /** How many columns the text has, and what they are called there; empty without a head. */
  readonly width: number;
  readonly names: readonly string[];
  /** As in `Choices`. */
  readonly columns: readonly number[];
  /** Rows of this table that hold something else than numbers where numbers belong, the unmeasured ones (NaN, empty) among them. */
  readonly leftOut: number;
  readonly unmeasured: number;
  readonly blocks: number;
  readonly block: number;
  /** Separators that the text could have. */
  readonly separators: readonly Separator[];
  /** Sentences about what a reader may not expect; nothing is wrong with it. */
  readonly notes: readonly string[];
}
/** Of a text that holds nothing. */
export const EMPTY_REPORT: Report = {
  form: 'table',
  separator: 'none',
  separators: [],
  decimal: 'dot',
  hasDecimals: false,
  thousands: [],
  rows: 0,
  width: 0,
  names: [],
  columns: [],
  leftOut: 0,
  unmeasured: 0,
  blocks: 1,
  block: 0,
  notes: [],
};
export type Thousands = 'comma' | 'dot' | 'apostrophe' | 'blank';

export interface Taken {
  readonly rows: number[][];
  /** Undefined where the text is none. */
  readonly report: Report | undefined;
  readonly complaints: string[];
}

/** A line of the text, cleaned of what only looks different. */
export interface Line {
  /** From 1. */
  readonly at: number;
  readonly raw: string;
  readonly text: string;
  /** Empty, or a comment. */
  readonly silent: boolean;
}
/** A line, split; `undefined` for a cell that is no number, NaN for one that says there is none. */
export interface Row {
  readonly line: Line;
  readonly cells: readonly string[];
  readonly values: readonly (number | undefined)[];
}
