import { checkFinite, checkInteger } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';

/** A spectral line: its place in samples, which may lie between two, and its area. */
export interface SpectrumLine {
  readonly at: number;
  readonly height: number;
}

export interface SpectrumLinesOptions {
  /** The lines; the book's own, with a pair `gap` samples apart, when left out. */
  readonly lines?: readonly SpectrumLine[];
  /** Distance of the close pair, in samples; 6 unless given (n/4 where that is less). */
  readonly gap?: number;
  /** Other places and heights for each seed; used only where `lines` is left out. */
  readonly seed?: number;
}

/**
 * What a perfect spectrometer would see: lines narrower than a sample on zero. A line between two samples is
 * shared by both in proportion, which keeps its area and its centre.
 *
 * @param n samples, ≥ 16
 * @throws RangeError if n is out of range or a line does not lie in [0, n − 1]
 */
export function spectrumLines(n: number, options: SpectrumLinesOptions = {}): Vec {
  checkInteger('spectrumLines', 'n', n, 16);
  const { gap = Math.min(6, Math.floor(n / 4)), seed } = options;
  checkFinite('spectrumLines', 'gap', gap, 0, n / 4);
  const random = seed === undefined ? null : new RandomState(seed);
  const signal = new Float64Array(n);
  for (const { at, height } of options.lines ?? (random ? randomLines(n, gap, random) : bookLines(n, gap))) {
    checkFinite('spectrumLines', 'a line', at, 0, n - 1);
    checkFinite('spectrumLines', 'a height', height);
    const left = Math.floor(at);
    signal[left] += height * (1 - (at - left));
    if (at > left) signal[left + 1] += height * (at - left);
  }
  return signal;
}

/** Two lone lines and, a little left of the middle, the close pair. */
function bookLines(n: number, gap: number): SpectrumLine[] {
  const pair = Math.round(0.42 * n);
  return [
    { at: Math.round(0.18 * n), height: 0.6 },
    { at: pair, height: 1 },
    { at: Math.min(pair + gap, n - 1), height: 0.8 },
    { at: Math.round(0.74 * n), height: 0.45 },
  ];
}

function randomLines(n: number, gap: number, random: RandomState): SpectrumLine[] {
  const pair = random.randint(Math.floor(0.3 * n), Math.floor(0.6 * n));
  const line = (at: number): SpectrumLine => ({ at, height: random.uniform(0.3, 1) });
  return [
    line(random.randint(Math.floor(0.08 * n), Math.floor(0.25 * n))),
    line(pair),
    line(pair + gap),
    line(random.randint(Math.floor(0.88 * n), Math.floor(0.95 * n))),
  ];
}
