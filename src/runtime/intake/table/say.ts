/** The report of a table's reading, as the one line under its text. */
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import { COUNTED, type Report } from './types.ts';

export function sayReport(report: Report): string {
  const { rows, leftOut } = report;
  const parts = [
    ...howRead(report),
    rows === 1 ? words.tableRow : fill(words.tableRows, { count: rows }),
    ...which(report),
  ];
  const out = leftOut === 1 ? words.tableRowOut : fill(words.tableRowsOut, { count: leftOut });
  const line = `${parts.join(', ')}${leftOut > 0 ? `; ${out}` : ''}.`;
  return line[0].toUpperCase() + line.slice(1);
}

function howRead({ form, separator, decimal, hasDecimals, thousands }: Report): string[] {
  if (form === 'jcamp') return [words.tableJcamp];
  const signs = thousands.map((sign) => words.tableSigns[sign]).join(words.tableAnd);
  return [
    ...(hasDecimals ? [words.tableDecimal[decimal]] : []),
    ...(thousands.length ? [fill(words.tableThousandsBy, { signs })] : []),
    separator === 'none'
      ? words.tableOneColumn
      : fill(words.tableColumnsBy, { separator: words.tableSeparators[separator] }),
  ];
}

/** Which columns, where there are others. */
function which({ form, columns, width }: Report): string[] {
  const places = columns.filter((at) => at !== COUNTED).map((at) => at + 1);
  if (
    form === 'jcamp' ||
    width < 2 ||
    (places.length === width && places.every((place, i) => place === i + 1))
  )
    return [];
  const template = places.length === 1 ? words.tableColumn : words.tableColumns;
  return [fill(template, { columns: places.join(words.tableAnd), width })];
}
