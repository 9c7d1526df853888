/** A spectrogram’s ticks fit its rate. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frequenciesOf } from '../../src/parts/view/frequency-marks.ts';

describe('the kilohertz up a spectrogram', () => {
  test.each([
    [22_050, 94, [5, 10]],
    [22_050, 127, [5, 10]],
    [8000, 94, [2]],
    [8000, 127, [1, 2, 3]],
    [48_000, 94, [10, 20]],
  ])('at %i samples a second, %i pixels high', (rate, height, ticks) => {
    expect(frequenciesOf({ height, top: rate / 2000 })).toEqual(ticks);
  });
  test('keep apart, and off the upper edge', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 48, noNaN: true }),
        fc.integer({ min: 80, max: 300 }),
        (top, height) => {
          const ticks = frequenciesOf({ height, top });
          expect(ticks.length).toBeGreaterThan(0);
          expect(height * (1 - ticks.at(-1)! / top)).toBeGreaterThanOrEqual(7 - 1e-9);
          if (ticks.length > 1) expect(((ticks[1] - ticks[0]) / top) * height).toBeGreaterThanOrEqual(26);
        },
      ),
      { seed: 3 },
    );
  });
});
