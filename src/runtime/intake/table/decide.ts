/**
 * Separator and decimal sign, decided once for the whole text: every way to read it is tried, and the one wins
 * 1. that finds most rows of one count of columns (a comma that must be a decimal sign is no separator),
 * 2. then that has as many columns as are wanted,
 * 3. then whose blanks part thousands for sure,
 * 4. then with the fewest cells beside the numbers,
 * 5. then that needs no blank between thousands.
 * What is still equal is ambiguous: between decimal signs see `pickDecimal`; between separators the order of `waysOf` holds,
 * so that `400,500` are two numbers.
 */
import { ONE_OR_TWO } from './clean.ts';
import { hasOrdinaryBlank } from './number.ts';
import { pickDecimal } from './pick-decimal.ts';
import type { Reading } from './reading.ts';
import { joined, waysOf } from './split.ts';
import { attempt, compare, type Tried } from './tried.ts';
import type { Choices, Line } from './types.ts';

function bestOf(lines: readonly Line[], choices: Choices, need: number): Tried | undefined {
  const ways = waysOf(lines);
  const { separator, decimal } = choices;
  const hasSign = lines.some((line) => /[.,]/.test(line.text));
  const hasDouble = ways.some((way) => way.isDouble);
  const wanted = ways.filter(
    (way) =>
      (!separator || way.separator === separator) && !(decimal === 'comma' && way.isPlain && hasDouble),
  );
  const tried = wanted.flatMap((way) => {
    const cells = lines.map((line) => way.split(line.text));
    const decimals = (['dot', 'comma'] as const).filter(
      (one) => (decimal ? one === decimal : one === 'dot' || hasSign) && (way.only ?? one) === one,
    );
    const both = decimals.map((one) => attempt(lines, cells, way, one, need, ways));
    return both.length === 2 ? [pickDecimal(both[0], both[1])] : both;
  });
  const [best, ...others] = tried.filter(({ good }) => good.length).sort(compare);
  if (best?.way.isDouble) return { ...best, doubt: { word: 'commas', text: best.good[0].cells.join(' | ') } };
  if (!best || best.doubt) return best;
  const spaced = best.way.isJoined && best.good.find(({ line }) => joined(line.text) !== line.text);
  if (spaced) return { ...best, doubt: { word: 'spaced', text: spaced.line.text.trim() } };
  // Until a reader says which sign is the decimal one.
  const couldBeDouble = best.way.isPlain && !decimal && others.some((other) => other.way.isPossible);
  if (couldBeDouble) return { ...best, doubt: { word: 'wholes', text: best.good[0].line.text.trim() } };
  const wide = others.find((other) => other.way.isWide && other.good.length >= best.good.length);
  const single = wide?.good[0].cells.find(hasOrdinaryBlank);
  if (best.separator === 'blank' && single) return { ...best, doubt: { word: 'blanks', text: single } };
  const fixed = best.good.find(({ line }) => ONE_OR_TWO.test(line.raw));
  if (best.separator === 'blank' && fixed)
    return { ...best, doubt: { word: 'blanks', text: fixed.line.text } };
  if (separator) return best;
  const parted =
    best.way.isPlain && !decimal && mayPartThousands(best) ? best.good[0].line.text.trim() : undefined;
  if (parted) return { ...best, doubt: { word: 'parted', text: parted } };
  const equal = others.find(
    (other) =>
      other.separator === 'none' && best.separator === 'comma' && other.good.length >= best.good.length,
  );
  return equal ? { ...best, doubt: { word: 'separator', text: best.good[0].line.text.trim() } } : best;
}

/** Behind the positions stand one or two digits in each row, and then a group of three. */
const mayPartThousands = ({ good, width, need }: Tried): boolean =>
  width === need + 1 &&
  good.every(
    ({ cells }) => /^[1-9]\d?$/.test(cells[width - 2]) && /^\d{3}(?:\.\d*)?$/.test(cells[width - 1]),
  );

/** The same for one column of numbers, if the text has no more: at least so many rows, and most of its lines. */
const FEWEST = 3;
const MOSTLY = 0.5;

export function decide(lines: readonly Line[], choices: Choices, need: number): Reading | undefined {
  const best = bestOf(lines, choices, need);
  if (best || need === 1) return best;
  const single = bestOf(lines, choices, 1);
  const isTable =
    single && single.good.length >= Math.max(FEWEST, MOSTLY * lines.length) && single.purity >= MOSTLY;
  return isTable ? single : undefined;
}
