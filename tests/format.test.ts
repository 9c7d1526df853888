import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseTyped } from '../src/format.ts';
import { forAll } from './runtime/support/for-all.ts';

/** Rounded up, a number closer to the largest there is would be one too large to read. */
const finite = fc.double({ min: -1e308, max: 1e308, noNaN: true });

describe('formatNumber', () => {
  it.each<[number | null, string]>([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-2.5, '−2.5'],
    [0.001, '0.001'],
    [0.000999, '9.99 × 10⁻⁴'],
    [0.0009999, '0.001'],
    [99_949, '99900'],
    [99_999, '10⁵'],
    [123_456, '1.23 × 10⁵'],
    [-0.00041, '−4.1 × 10⁻⁴'],
    [1e-16, '10⁻¹⁶'],
    [-1e-16, '−10⁻¹⁶'],
    [1e300, '10³⁰⁰'],
    [5e-324, '4.94 × 10⁻³²⁴'],
    [NaN, '–'],
    [null, '–'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('writes %s as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each<[number, string]>([
    [1, '3'],
    [2, '3.1'],
    [5, '3.1416'],
  ])('keeps %i significant digits', (digits, text) => {
    expect(formatNumber(Math.PI, digits)).toBe(text);
  });

  it('writes a large whole number out where its digits are wanted', () => {
    expect(formatNumber(590_592, 15)).toBe('590592');
    expect(formatNumber(590_592, 5)).toBe('5.9059 × 10⁵');
    expect(formatNumber(1.5e15, 15)).toBe('1.5 × 10¹⁵');
  });

  it('never shows a letter, whatever the number', () => {
    forAll(fc.double(), (value) => expect(formatNumber(value)).toMatch(/^[−∞–⁻⁰¹²³⁴⁵⁶⁷⁸⁹\d.× ]+$/), 2000);
  });
});

describe('parseTyped', () => {
  it.each<[string, number]>([
    ['0.004', 0.004],
    ['.5', 0.5],
    ['5.', 5],
    ['4e-4', 4e-4],
    ['4E+4', 4e4],
    ['4 × 10⁻⁴', 4e-4],
    ['4×10^-4', 4e-4],
    ['4*10^3', 4e3],
    ['4x10-4', 4e-4],
    ['10⁻³', 1e-3],
    ['−10⁻³', -1e-3],
    ['10^3', 1000],
    ['103', 103],
    ['−3', -3],
    ['+3', 3],
    ['1,5', 1.5],
    ['−1,5 × 10²', -150],
    ['  12 000 ', 12_000],
  ])('reads %j', (text, value) => {
    expect(parseTyped(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'e5',
    'two',
    '1.2.3',
    '1,2,3',
    '0x10',
    'NaN',
    'Infinity',
    '∞',
    '–',
    '2³',
    '10³5',
    '5 10³',
    '--3',
    '1e',
    '2*3',
    '١',
  ])('takes %j for no number', (text) => {
    expect(parseTyped(text)).toBeNaN();
  });

  it('reads what formatNumber writes, to the digits written', () => {
    const case_ = fc.tuple(finite, fc.integer({ min: 1, max: 15 }));
    forAll(
      case_,
      ([value, digits]) => {
        const read = parseTyped(formatNumber(value, digits));
        // Below the normal numbers a double itself has fewer digits.
        const room = Math.abs(value) < 1e-300 ? 5e-324 : 0;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(
          0.51 * 10 ** (1 - digits) * Math.abs(value) + room,
        );
      },
      5000,
    );
  });

  it('writes again what it has read', () => {
    forAll(
      finite,
      (value) => expect(formatNumber(parseTyped(formatNumber(value)))).toBe(formatNumber(value)),
      5000,
    );
  });

  it('never throws', () => {
    forAll(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
      expect(typeof parseTyped(text)).toBe('number'),
    );
  });
});
