import { checkFits, checkInteger, checkPicture } from '../check.ts';
import type { Vec } from '../vector.ts';
import { periodogram } from './dft.ts';

/** wᵢ = sin²(π(i + ½)/n): Hann's window, which leaves next to nothing of the step where a frame's edges meet. */
const hann = (length: number): Vec =>
  Float64Array.from({ length }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / length) ** 2);

/**
 * A picture's mean power by frequency, whatever the direction: the windowed periodogram
 *
 *   P(k) = |F(w·(y − ȳ))|²/Σw²,    w = Hann ⊗ Hann,    ȳ = Σwy/Σw,
 *
 * averaged over rings of equal width from 0 to ½ cycle a pixel; ring r reaches from r/(2·rings) to the next. White noise of standard
 * deviation s lies at s². Frequency 0 and the corners beyond ½ are left out. A ring that holds no frequency is NaN.
 * Welch, *IEEE Trans. Audio Electroacoust.* 15(2), 1967, for the window and its scale.
 * @param y row-major, of `[height, width]`
 */
export function radialPower(y: Vec, shape: readonly [number, number], rings: number): Vec {
  checkPicture('radialPower', 'shape', shape);
  checkFits('radialPower', 'y', y, shape);
  checkInteger('radialPower', 'rings', rings, 1);
  const [height, width] = shape;
  const power = periodogram(windowed(y, shape), shape);
  const [sums, counts] = [new Float64Array(rings), new Float64Array(rings)];
  for (let row = 0; row < height; row++) {
    const down = Math.min(row, height - row) / height;
    for (let column = 0; column < width; column++) {
      const ring = Math.floor(2 * rings * Math.hypot(down, Math.min(column, width - column) / width));
      if (ring >= rings || row + column === 0) continue;
      sums[ring] += power[row * width + column];
      counts[ring]++;
    }
  }
  return sums.map((sum, ring) => sum / counts[ring]);
}

/** w·(y − ȳ), scaled so that the sum of the window's squares is the number of pixels. */
function windowed(y: Vec, [height, width]: readonly [number, number]): Vec {
  const [down, across] = [hann(height), hann(width)];
  let [total, weighted, squares] = [0, 0, 0];
  const out = y.map((value, i) => {
    const weight = down[Math.floor(i / width)] * across[i % width];
    total += weight;
    weighted += weight * value;
    squares += weight * weight;
    return weight;
  });
  const [mean, scale] = [weighted / total, Math.sqrt(y.length / squares)];
  return out.map((weight, i) => scale * weight * (y[i] - mean));
}
