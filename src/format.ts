/** Numbers as a reader wants them: few digits, a true minus sign, powers of ten spelled out. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (n: number): string =>
  (n < 0 ? '⁻' : '') + [...String(Math.abs(n))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/**
 * `digits` significant digits; 4.1e-4 is 4.1 × 10⁻⁴, and nothing below 10⁻³ or from 10⁵ on is written out, unless so many digits
 * reach down to the ones.
 */
export function formatNumber(value: number | null | undefined, digits = 3): string {
  // Not a number reaches the page as null, and what a state has no measure of is undefined.
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const [mantissa, power] = value
    .toExponential(digits - 1)
    .split('e')
    .map(Number);
  if (power >= -3 && power < Math.max(5, digits)) return withMinus(Number(value.toPrecision(digits)));
  const ten = `10${superscript(power)}`;
  return Math.abs(mantissa) === 1 ? withMinus(mantissa).replace('1', ten) : `${withMinus(mantissa)} × ${ten}`;
}
const withMinus = (value: number): string => String(value).replace('-', '−');

const plainDigit = (digit: string): string => (digit === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(digit)));

/** What a reader may type into a number box: `0.004`, `4e-4`, `4 × 10⁻⁴`, `−3`, `1,5`. NaN where it is none of these. */
export function parseTyped(text: string): number {
  const plain = text
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^(${[...power].map(plainDigit).join('')})`)
    .replace(/−/g, '-')
    .replace(/\s/g, '')
    .replace(/[×x*]10\^?\(?(-?\d+)\)?$/, 'e$1')
    .replace(/^([+-]?)10\^\(?(-?\d+)\)?$/, (_, sign: string, power: string) => `${sign}1e${power}`)
    .replace(/^([+-]?\d+),(\d+)/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}
