/** What to do where a text can be read with either decimal sign. */
import { isMeasured } from './number.ts';
import { compare, type Tried } from './tried.ts';

/** How much a column goes up and down in units of its range, over all columns: 1 for each that only rises. */
function unrest({ good, width }: Tried): number {
  let sum = 0;
  for (let column = 0; column < width; column++) {
    const values = good.map((row) => row.values[column]).filter(isMeasured);
    const range =
      values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
    const way = values.slice(1).reduce((length, value, i) => length + Math.abs(value - values[i]), 0);
    if (range > 0) sum += way / range;
  }
  return sum;
}
const STEADIER = 0.98;

/** A cell that is one number with a decimal dot and another with a decimal comma. */
function differing(dot: Tried, comma: Tried): string | undefined {
  for (const [i, { values, cells }] of dot.rows.entries()) {
    const at = values.findIndex(
      (value, j) =>
        isMeasured(value) && isMeasured(comma.rows[i].values[j]) && value !== comma.rows[i].values[j],
    );
    if (at >= 0) return cells[at];
  }
  return undefined;
}

/**
 * `1,245` is 1.245 or 1245. The reading in which the columns go up and down less wins: `999`, `1,000`, `1,001` are thousands. If
 * neither does, the sign is a decimal one, except in quotes between commas, where a decimal sign would more likely be a dot.
 */
export function pickDecimal(dot: Tried, comma: Tried): Tried {
  const difference = compare(dot, comma);
  if (difference !== 0) return difference < 0 ? dot : comma;
  const text = differing(dot, comma);
  if (text === undefined) return dot;
  const [calm, wild] = [unrest(dot), unrest(comma)];
  const written: Tried = !text.includes('.') && dot.separator !== 'comma' ? comma : dot;
  const won = calm < STEADIER * wild ? dot : wild < STEADIER * calm ? comma : written;
  const isThousands = text.includes(won.decimal === 'dot' ? ',' : '.');
  // `400.125` all down a column is what it is taken for in most of the world.
  if (won === dot && !isThousands && calm === wild) return won;
  return { ...won, doubt: { word: isThousands ? 'thousands' : 'decimals', text } };
}
