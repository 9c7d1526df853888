/**
 * A comma between two digits may be meant as a decimal sign: `box(t-0,3)` is box(t, 3) to this language and box(t − 0.3) to half of the
 * world. With a blank after it, a comma separates arguments and nothing else.
 */

/** A comma with a whole number before it and digits after it. */
const DOUBTFUL = /(?<![\w.])(\d+),(?=\d+(?![\d.]))/g;
/** The same with its digits, as many as are decimal signs at once: `1,2,3` holds two such commas, but 1.2.3 is no number. */
const AT_ONCE = /(?<![\w.])(\d+),(\d+)(?![\d.])/g;
/** 1,000 may be a thousand. */
export const THOUSANDS = /(?<![\w.])([1-9]\d{0,2}),(\d{3})(?!\d)/g;

/** The number, as it would stand in a formula, that the first doubtful comma may belong to. */
export const firstDoubtful = (plain: string): string | undefined => plain.match(AT_ONCE)?.[0];

/** With each doubtful comma as a decimal sign: all that can be at once first, then each by itself. */
export function decimalReadings(plain: string): string[] {
  const alone = [...plain.matchAll(DOUBTFUL)].map(({ 0: found, index }) => {
    const comma = index + found.length - 1;
    return `${plain.slice(0, comma)}.${plain.slice(comma + 1)}`;
  });
  return [...new Set([withPoints(plain), ...alone])].filter((reading) => reading !== plain);
}

/** Every doubtful comma as a decimal sign; a number that may be a count of thousands is left as it is. */
export const withPoints = (plain: string): string =>
  plain.replace(AT_ONCE, (found, whole: string, part: string) =>
    found.match(THOUSANDS) ? found : `${whole}.${part}`,
  );

/** 1.000,5 and 1,234.5 have one meaning; so has 1,234,567 where no arguments are. */
export const withoutThousands = (plain: string): string =>
  plain
    .replace(/(?<![\w.,])\d{1,3}(?:\.\d{3})+,\d+(?![\w.,])/g, (number) =>
      number.replaceAll('.', '').replace(',', '.'),
    )
    .replace(/(?<![\w.,(])\d{1,3}(?:,\d{3})+\.\d+(?![\w.,])/g, (number) => number.replaceAll(',', ''))
    .replace(/(?<=^|[-+*/]\s*)[1-9]\d{0,2}(?:,\d{3}){2,}(?=$|\s*[-+*/])/g, (number) =>
      number.replaceAll(',', ''),
    );

/** With a point in each number that may be a count of thousands; undefined where there is none. */
export function withPointsForThousands(plain: string): string | undefined {
  const before = withoutThousands(plain);
  const after = before.replace(THOUSANDS, '$1.$2');
  return after === before ? undefined : after;
}

/** The doubtful comma, if any, that stands between parentheses, where it may separate arguments. */
export function doubtfulArgument(plain: string): string | undefined {
  if (plain.includes(';')) return undefined;
  const inside = [...plain.matchAll(AT_ONCE)].find(({ index }) => {
    const before = plain.slice(0, index);
    return before.split('(').length > before.split(')').length;
  });
  return inside?.[0];
}

/** Every comma as what separates two arguments. */
export const withBlanks = (plain: string): string => plain.replace(/,(?=\S)/g, ', ');
