/** One number as people and programs write it, once it is known which sign is the decimal one. */
import type { Decimal, Thousands } from './types.ts';

/** The blank that parts the thousands, whichever it was. */
export const THIN = '\u202f';

/** A number may end with its dot; a comma at the end rather parts columns. */
const SIGNS: Record<Decimal, { point: string; digits: string; other: string }> = {
  dot: { point: '\\.', digits: '\\d*', other: ',' },
  comma: { point: ',', digits: '\\d+', other: '.' },
};

/** What may stand behind a number in its cell. */
const UNIT =
  ' ?(?:%|nm|cm-1)| (?:[µumk]?m|1/cm|[kM]?eV|[numkMG]?(?:V|A|Hz|W)|[mun]?s|°C|K|ppm|[am]\\.?[uU]\\.?|mAU|counts|cts)';

/**
 * Sign, whole part (bare, or in groups of three), fraction, exponent: with E or D, as Fortran writes it where three digits
 * leave no room for the letter, or as ×10^.
 */
const pattern = (decimal: Decimal, groups: string): RegExp => {
  const { point, digits } = SIGNS[decimal];
  const indian = decimal === 'dot' ? '|[1-9]\\d?(?:,\\d{2})+,\\d{3}' : '';
  const whole = `\\d+|[1-9]\\d{0,2}(?:([${groups}])\\d{3})(?:\\3\\d{3})*${indian}`;
  const exponent = '(?: ?[eE]|[dD])([+-]?\\d{1,3})|([+-]\\d{3})| ?[x×*·] ?10\\^?([+-]?\\d{1,2})';
  return new RegExp(
    `^([+-]?) *(?:(${whole})(?:${point}(${digits}))?|${point}(\\d+))(?:${exponent})?(${UNIT})?$`,
  );
};
/** Thousands may be parted by the other sign, an apostrophe, a thin or an ordinary blank. */
const PATTERNS = {
  dot: pattern('dot', `${SIGNS.dot.other}'${THIN} `),
  comma: pattern('comma', `${SIGNS.comma.other}'${THIN} `),
};

const UNMEASURED =
  /^(?:|[-+]?(?:nan|inf|infinity|1\.#\w+)(?:\(.*\))?|n\/?a|#n\/?[av]|#div\/0!|null|none|nil|missing|-+|\*+|\?+|\.)$/i;

/** The number in a cell; NaN where it says that there is none; undefined where it holds something else. */
export function numberIn(cell: string, decimal: Decimal): number | undefined {
  const found = PATTERNS[decimal].exec(cell);
  if (!found) return UNMEASURED.test(cell) ? NaN : undefined;
  const [, sign, whole = '', , part, alone, letter, bare, power] = found;
  if (bare !== undefined && !isFortran(whole, part ?? alone)) return undefined;
  const digits = whole.replace(/\D/g, '') || '0';
  const number = Number(`${sign}${digits}.${part ?? alone ?? ''}e${letter ?? bare ?? power ?? 0}`);
  return Number.isFinite(number) ? number : undefined;
}

/** An exponent without its letter stands behind one digit and a fraction; `100.5-101` is a range. */
const isFortran = (whole: string, fraction: string | undefined): boolean =>
  fraction !== undefined && whole.length <= 1;

const ONLY_UNIT = new RegExp(`^(?:${UNIT.replace('| ', '| ?')})$`);
const UNIT_PLACE = 9;

/** The unit behind a number in its cell, or in the one after it. */
export function unitIn(cell: string, next: string, decimal: Decimal): string {
  const unit = PATTERNS[decimal].exec(cell)?.[UNIT_PLACE] ?? (ONLY_UNIT.test(next) ? next : '');
  return unit.trim();
}

const NAMES: Record<string, Thousands> = { ',': 'comma', '.': 'dot', "'": 'apostrophe' };

/** What parts the thousands of a number, if anything does. */
export function thousandsIn(cell: string, decimal: Decimal): Thousands | undefined {
  const sign = PATTERNS[decimal].exec(cell)?.[3];
  return sign === undefined ? undefined : (NAMES[sign] ?? 'blank');
}
export const hasOrdinaryBlank = (cell: string): boolean => cell.includes(' ');

/** How many digits follow the decimal sign; none without one. */
export function digitsAfter(cell: string, decimal: Decimal): number {
  const [, , , , part, alone] = PATTERNS[decimal].exec(cell) ?? [];
  return (part ?? alone ?? '').length;
}

export const isMeasured = (value: number | undefined): value is number =>
  value !== undefined && !Number.isNaN(value);
