import { F } from './layers-numbers';

/**
 * The largest number under each window of `channels` pictures of one channel, to y, and the cell where it stands, to `switches`. Of equals
 * the first wins, in reading order; NaN wins against all; the padding never does.
 */
export function maxPool(
  x: usize,
  channels: usize,
  height: isize,
  width: isize,
  kv: isize,
  sv: isize,
  pv: isize,
  kh: isize,
  sh: isize,
  ph: isize,
  rows: isize,
  columns: isize,
  y: usize,
  switches: usize,
): void {
  for (let c: usize = 0; c < channels; c++, x += height * width * F) {
    for (let i: isize = 0; i < rows; i++) {
      const top = max(0, i * sv - pv);
      const bottom = min(height, i * sv - pv + kv);
      for (let j: isize = 0; j < columns; j++, y += F, switches += 4) {
        const left = max(0, j * sh - ph);
        const right = min(width, j * sh - ph + kh);
        let best = top * width + left;
        let largest = load<f32>(x + best * F);
        for (let row = top; row < bottom; row++) {
          for (let cell = row * width + left; cell < row * width + right; cell++) {
            const value = load<f32>(x + cell * F);
            // Chosen without a branch, which could not be guessed.
            const wins = value > largest || value !== value;
            best = select<isize>(cell, best, wins);
            largest = select<f32>(value, largest, wins);
          }
        }
        store<f32>(y, largest);
        store<i32>(switches, best);
      }
    }
  }
}
