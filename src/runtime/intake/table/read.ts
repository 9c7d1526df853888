/** A text that people have numbers in, as rows, and how it was read. See `decide`, `columns` and `blocks` for the rules. */
import type { TableSpec } from '../../../widgets/contract.ts';
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import { isBinary, linesOf, MOST_LINES } from './clean.ts';
import { named } from './complaints.ts';
import { decide } from './decide.ts';
import { isJcamp, readJcamp } from './jcamp.ts';
import type { Reading } from './reading.ts';
import { separatorsIn, waysOf } from './split.ts';
import { take } from './take.ts';
import { EMPTY_REPORT, type Choices, type Line, type Taken } from './types.ts';

export function readTable(
  text: string,
  spec: Pick<TableSpec, 'columns' | 'mostRows'>,
  choices: Choices = {},
): Taken {
  const { columns, mostRows } = spec;
  if (isBinary(text)) return { rows: [], report: undefined, complaints: [words.tableBinary] };
  const lines = linesOf(text);
  if (isJcamp(lines)) return readJcamp(lines, choices, columns.length, mostRows);
  const spoken = lines.filter((line) => !line.silent);
  const reading = decide(spoken, choices, columns.length);
  if (!reading) return nothing(spoken, choices);
  const turned = turnedOf(reading);
  if (turned !== undefined) return readTurned(turned, reading, spec, choices);
  const found = take(lines, reading, choices, columns.length, mostRows);
  if (!found) return nothing(spoken, choices);
  if (!found.report) return { ...nothing(spoken, choices), complaints: found.complaints };
  if (lines.length === MOST_LINES && found.rows.length < mostRows)
    found.complaints.push(fill(words.tableLinesCut, { most: MOST_LINES }));
  return found;
}

/** Few lines of many numbers: each holds what others write as a column. */
const MOST_LONG = 4;
const LONG = 16;
function turnedOf({ rows, width, separator }: Reading): string | undefined {
  const long = rows.filter(({ cells }) => cells.length === width);
  if (width < LONG || long.length > MOST_LONG || separator === 'none') return undefined;
  return Array.from({ length: width }, (_, i) => long.map(({ cells }) => cells[i]).join('\t')).join('\n');
}
function readTurned(
  turned: string,
  { separator }: Reading,
  spec: Pick<TableSpec, 'columns' | 'mostRows'>,
  choices: Choices,
): Taken {
  const found = readTable(turned, spec, { ...choices, separator: undefined });
  const notes = [...(found.report?.notes ?? []), words.tableTurned];
  return { ...found, report: found.report && { ...found.report, separator, notes } };
}

const MOST_NAMED = 3;

/** What was chosen stays to be changed where it gives no row. */
function nothing(spoken: readonly Line[], { separator, decimal }: Choices): Taken {
  const isChosen = separator !== undefined || decimal !== undefined;
  const withNumbers = spoken.filter((line) => /\d/.test(line.text)).slice(0, MOST_NAMED);
  const report = {
    ...EMPTY_REPORT,
    separator: separator ?? EMPTY_REPORT.separator,
    decimal: decimal ?? EMPTY_REPORT.decimal,
    separators: separatorsIn(waysOf(spoken)),
  };
  return {
    rows: [],
    report: isChosen ? report : undefined,
    complaints: [words.tableEmpty, ...withNumbers.map(named)],
  };
}
