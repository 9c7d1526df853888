/** `400,5,0,0488`: commas between columns and inside numbers. Which cells belong together shows in the whole table. */
import { numberIn, THIN } from './number.ts';

type Cells = readonly string[];
/** For each column, of how many cells it is made: one, or two around a decimal comma. */
type Shape = readonly (1 | 2)[];

const WHOLE = new RegExp(`^[+-]?(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:[.'${THIN} ]\\d{3})+)$`);
const FRACTION = /^\d+(?:[eEdD][+-]?\d{1,3}|[+-]\d{3})?$/;
const WORD = /^(?![+-]?[\d.]).+$/;
/** What is written so is the end of a decimal: a nought first, or an exponent behind several digits. */
const PADDED = /^0\d/;
const MANTISSA = /^\d{2,}(?:[eEdD]|[+-])/;
/** And this the beginning of one. */
const MINUS_NOUGHT = '-0';
const MOST_CELLS = 8;
const FEWEST_CELLS = 3;
/** So many rows show the shape, and fewer than these show little. */
const SAMPLE = 400;
const SHOWS = 8;
const MOSTLY = 0.8;

function shapesOf(count: number): Shape[] {
  if (count === 0) return [[]];
  const after = (first: 1 | 2) => shapesOf(count - first).map((rest): Shape => [first, ...rest]);
  return count === 1 ? after(1) : [...after(2), ...after(1)];
}

/** The cells of each column, or nothing where a whole number would begin with a nought or a fraction be none. */
function fitted(cells: Cells, shape: Shape): Cells[] | undefined {
  const columns: Cells[] = [];
  let at = 0;
  for (const count of shape) {
    const column = cells.slice(at, (at += count));
    const [whole, fraction] = column;
    const isLegal =
      fraction === undefined
        ? WHOLE.test(whole) || WORD.test(whole)
        : WHOLE.test(whole) && FRACTION.test(fraction);
    if (!isLegal) return undefined;
    columns.push(column);
  }
  return columns;
}

const numberOf = (column: Cells): number => numberIn(column.join(','), 'comma') ?? NaN;
const stepsOf = (values: readonly number[]): number[] => values.slice(1).map((value, i) => value - values[i]);
const isStrict = (values: readonly number[]): boolean => {
  const steps = stepsOf(values);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
};

/** A whole part and a fraction that both only rise are two columns, such as a row number and a position. */
function bothRise(rows: readonly Cells[][], column: number): boolean {
  if (rows.length < SHOWS || rows[0][column].length < 2) return false;
  if (rows.some((row) => PADDED.test(row[column][1]))) return false;
  const fractions = rows.map((row) => Number(row[column][1]));
  const steps = stepsOf(fractions);
  const rise =
    steps.some((step) => step !== 0) &&
    (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
  return rise && isStrict(rows.map((row) => numberOf([row[column][0]])));
}

function candidatesFor(modal: readonly Cells[]) {
  return shapesOf(modal[0].length)
    .filter((shape) => shape.length > 1 && shape.includes(2))
    .map((shape) => ({
      shape,
      rows: modal.flatMap((cells) => {
        const one = fitted(cells, shape);
        return one ? [one] : [];
      }),
    }))
    .filter(
      ({ shape, rows }) =>
        rows.length >= MOSTLY * modal.length && !shape.some((_, column) => bothRise(rows, column)),
    )
    .map((one) => {
      // The first column of numbers in order is the position.
      const x = one.shape.findIndex((_, column) => isStrict(one.rows.map((row) => numberOf(row[column]))));
      return { ...one, x };
    });
}

/** The fraction begins anew wherever the whole part goes on, or is nought throughout. */
const BEGINS_ANEW = 0.2;
function isDecimal(positions: readonly Cells[]): boolean {
  const parts = positions.map(([whole, fraction]) => [
    numberOf([whole]),
    Number(`${whole.startsWith('-') ? '-' : ''}0.${fraction}`),
  ]);
  const way = Math.sign(numberOf(positions[1]) - numberOf(positions[0]));
  const turns = parts
    .slice(1)
    .flatMap(([whole, fraction], i) => (whole === parts[i][0] ? [] : [way * (parts[i][1] - fraction)]));
  if (parts.every(([, fraction]) => fraction === 0)) return true;
  return turns.length > 0 && turns.length < parts.length - 1 && turns.every((fall) => fall >= BEGINS_ANEW);
}

/** All numbers of a column are mostly written with as many decimals. */
const hasFixedDigits = (column: readonly Cells[]): boolean =>
  column.every(([, fraction]) => fraction.length === column[0][1].length);

export function pairsIn(all: readonly Cells[]) {
  const isPart = (cell: string) => WHOLE.test(cell) || FRACTION.test(cell);
  const isRow = (cells: Cells) =>
    cells.filter(isPart).length >= FEWEST_CELLS && cells.every((cell) => isPart(cell) || WORD.test(cell));
  const rows = all.filter(isRow).slice(0, SAMPLE);
  const counts = new Map<number, Cells[]>();
  for (const cells of rows) counts.set(cells.length, [...(counts.get(cells.length) ?? []), cells]);
  const modal = [...counts.values()].sort((a, b) => b.length - a.length)[0];
  if (!modal || modal[0].length > MOST_CELLS) return undefined;

  // Positions in order first, then as many decimal commas as can be.
  const [best] = candidatesFor(modal).sort(
    (a, b) => Number(b.x >= 0) - Number(a.x >= 0) || a.shape.length - b.shape.length,
  );
  if (!best) return undefined;

  const { shape } = best;
  const fractions = best.rows.flatMap((columns) => columns.flatMap(([, fraction]) => fraction ?? []));
  const isWritten =
    fractions.some((fraction) => PADDED.test(fraction) || MANTISSA.test(fraction)) ||
    best.rows.some((columns) => columns.some(([whole, fraction]) => whole === MINUS_NOUGHT && fraction));
  // A dot is a thousands sign only where commas are decimal ones for sure.
  if (!isWritten && rows.some((cells) => cells.some((cell) => cell.includes('.')))) return undefined;
  const ordered = shape
    .map((_, column) => best.rows.map((row) => row[column]))
    .filter((cells, column) => shape[column] === 2 && cells.length > 2 && isStrict(cells.map(numberOf)));
  const isProven = isWritten || ordered.some(isDecimal);
  const isPossible = ordered.some(hasFixedDigits);

  const join = (cells: Cells): string[] => {
    const shapes = cells.length === modal[0].length ? [shape] : ofOtherLength(cells, shape.length);
    const columns = shapes.length === 1 ? fitted(cells, shapes[0]) : undefined;
    return columns ? columns.map((one) => one.join(',')) : [...cells];
  };
  return { join, isProven, isPossible };
}

/** A row in which a number has no fraction: taken if there is one way only to read it. */
const ofOtherLength = (cells: Cells, columns: number): Shape[] =>
  cells.length > MOST_CELLS
    ? []
    : shapesOf(cells.length).filter((shape) => shape.length === columns && fitted(cells, shape));
