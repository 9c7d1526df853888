/** The browser tests read numbers off the page as a reader does: what stands behind a number is no part of it. */
import { describe, expect, it } from 'vitest';
import { numberIn } from '../site/support/number-in.ts';

describe('numberIn', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['−3', -3],
    ['-3', -3],
    ['0.125', 0.125],
    ['7 rows', 7],
    ['25.3 %', 25.3],
    ['5.48 × 10⁵', 5.48e5],
    ['4.1 × 10⁻⁴ dB', 4.1e-4],
    ['−4.1 × 10⁻⁴', -4.1e-4],
    ['10⁻¹⁷', 1e-17],
    ['−10⁵ px', -1e5],
    ['10 × 10', 10],
  ])('reads %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it.each(['–', '—', '∞', '', 'none', 'about 7', '−'])('finds no number at the beginning of “%s”', (text) => {
    expect(numberIn(text)).toBeNaN();
  });
});
