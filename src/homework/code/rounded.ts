/** A number to four significant digits, ± m · 10ᵉ with m < 10⁴, in 21 bits. */
import type { BitReader, BitWriter } from './bits.ts';

const DIGITS = 4;
const MANTISSA_BITS = 14;
const EXPONENT_BITS = 6;
const LEAST_EXPONENT = -32;
const MOST_EXPONENT = 31;
/** Mantissas that no number has. */
const INFINITE = 10_001;
const NO_NUMBER = 10_002;

function write(out: BitWriter, isNegative: boolean, mantissa: number, exponent: number): void {
  out.write(isNegative ? 1 : 0, 1);
  out.write(mantissa, MANTISSA_BITS);
  out.write(exponent - LEAST_EXPONENT, EXPONENT_BITS);
}

/** What is too small is 0, and what is too large is infinite. */
export function writeRounded(out: BitWriter, value: number): void {
  if (Number.isNaN(value)) return write(out, false, NO_NUMBER, 0);
  const [digits, power] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const exponent = Number(power) - (DIGITS - 1);
  if (!Number.isFinite(value) || exponent > MOST_EXPONENT) return write(out, value < 0, INFINITE, 0);
  if (value === 0 || exponent < LEAST_EXPONENT) return write(out, false, 0, 0);
  return write(out, value < 0, Number(digits.replace('.', '')), exponent);
}

/** Throws where the bits hold no number. */
export function readRounded(from: BitReader): number {
  const sign = from.read(1) === 1 ? -1 : 1;
  const mantissa = from.read(MANTISSA_BITS);
  const exponent = from.read(EXPONENT_BITS) + LEAST_EXPONENT;
  if (mantissa === NO_NUMBER) return NaN;
  if (mantissa === INFINITE) return sign * Infinity;
  if (mantissa >= 10 ** DIGITS) throw new RangeError(`no number has the digits ${mantissa}`);
  return sign * Number(`${mantissa}e${exponent}`) || 0;
}
