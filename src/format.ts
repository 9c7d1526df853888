/** Numbers as a reader wants them: few digits, a true minus sign, powers of ten spelled out. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (n: number): string =>
  (n < 0 ? '⁻' : '') + [...String(Math.abs(n))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** `digits` significant digits; 4.1e-4 is 4.1 × 10⁻⁴, and nothing below 10⁻³ or from 10⁵ on is written out. */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const exponent = Math.floor(Math.log10(Math.abs(rounded)));
  if (exponent >= -3 && exponent < 5) return String(rounded).replace('-', '−');
  const mantissa = Number((rounded / 10 ** exponent).toPrecision(digits));
  const power = `10${superscript(exponent)}`;
  if (mantissa === 1) return power;
  return `${String(mantissa).replace('-', '−')} × ${power}`;
}

/** What a reader may type into a number box: `0.004`, `4e-4`, `4 × 10⁻⁴`, `−3`, `1,5`. NaN where it is none of these. */
export function parseTyped(text: string): number {
  const plain = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace(/[−⁻]/g, '-')
    .replace(/\s/g, '')
    .replace(/^10(-?\d+)$/, (whole, power: string) =>
      text.includes('⁻') || /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text) ? `1e${power}` : whole,
    )
    .replace(/[×x*]10\^?(-?\d+)$/, 'e$1')
    .replace(/^10\^(-?\d+)$/, '1e$1')
    .replace(/^(-?\d+),(\d+)/, '$1.$2');
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}
