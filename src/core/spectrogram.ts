import { checkInteger, checkVec } from './check.ts';
import { halfSpectrum, rfft } from './fft/index.ts';
import type { Vec } from './vector.ts';

export interface SpectrogramOptions {
  /** Columns in time, evenly spaced from the first sample to the last, and rows in frequency, from 0 to half the rate. */
  readonly columns: number;
  readonly rows: number;
  /** Samples under each window; 512 unless given. At least twice the rows. */
  readonly window?: number;
  /** The quietest that is told apart, in dB below the loudest cell; 70 unless given. */
  readonly depth?: number;
}

/**
 * How loud each frequency is, and when: |F(w · x)|² under a Hann window w that slides along x, averaged over the
 * frequencies of a row. Row-major, the highest frequencies first; dB relative to the loudest cell, from −depth to 0.
 * Silence is −depth throughout. Outside of x there is nothing.
 *
 * @throws RangeError if there are no samples, or an option is out of range
 */
export function spectrogram(x: Vec, { columns, rows, window = 512, depth = 70 }: SpectrogramOptions): Vec {
  checkVec('spectrogram', 'x', x);
  checkInteger('spectrogram', 'columns', columns, 2);
  checkInteger('spectrogram', 'rows', rows, 1);
  checkInteger('spectrogram', 'window', window, 2 * rows);
  const hann = Float64Array.from({ length: window }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / window) ** 2);
  const edges = Int32Array.from({ length: rows + 1 }, (_, row) => Math.round((row * window) / 2 / rows));
  const power = new Float64Array(rows * columns);
  const frame = new Float64Array(window);
  const spectrum = halfSpectrum([window]);
  for (let column = 0; column < columns; column++) {
    const start = Math.round((column * (x.length - 1)) / (columns - 1)) - window / 2;
    for (let i = 0; i < window; i++) {
      const at = Math.floor(start) + i;
      frame[i] = at >= 0 && at < x.length ? hann[i] * x[at] : 0;
    }
    const { re, im } = rfft(frame, [window], spectrum);
    for (let row = 0; row < rows; row++) {
      const [from, to] = [edges[row], edges[row + 1]];
      let sum = 0;
      for (let k = from; k < to; k++) sum += re[k] * re[k] + im[k] * im[k];
      power[(rows - 1 - row) * columns + column] = sum / (to - from);
    }
  }
  const loudest = power.reduce((a, b) => Math.max(a, b), 0);
  if (loudest === 0) return power.fill(-depth);
  return power.map((p) => Math.max(-depth, 10 * Math.log10(p / loudest)));
}
