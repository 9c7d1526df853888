/** What can be said of an estimate at once: from the data alone, and, where the truth is known, beside it. */
import { ssim } from '../../core/metrics.ts';
import type { Vec } from '../../core/vector.ts';
import type { Exposure } from './exposure.ts';
import type { Residual } from './residual.ts';

export interface Measures {
  /** Root mean square of y − h ∗ x̂ in units of light, where the blur sees nothing from outside the frame. */
  readonly residual: number;
  /** σ of the noise as the method was told it, in the same units. */
  readonly sigma: number;
  /** The mean correlation of that residual with its neighbour to the right and below: near 0 for white noise. */
  readonly correlation: number;
  /** In dB, of stored values with white at 1, without a crop; where the truth is known. */
  readonly psnr?: number;
}

/** Of the residuals of every plane: their root mean square, and how alike neighbours are. */
export function residualMeasures(residuals: readonly Residual[]) {
  let [power, pixels, shared, pairs] = [0, 0, 0, 0];
  for (const { residual, shape, isKnown } of residuals) {
    const [height, width] = shape;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const at = row * width + column;
        if (!isKnown(at)) continue;
        power += residual[at] ** 2;
        pixels++;
        for (const next of [column + 1 < width ? at + 1 : -1, row + 1 < height ? at + width : -1])
          if (next >= 0 && isKnown(next)) {
            shared += residual[at] * residual[next];
            pairs++;
          }
      }
  }
  return {
    residual: Math.sqrt(power / pixels),
    correlation: power > 0 && pairs > 0 ? shared / pairs / (power / pixels) : 0,
  };
}

/** 10 log₁₀(1/mse) over all planes: white is 1. What is not known is left out. */
export function psnrOf(planes: readonly Vec[], truth: readonly Vec[], unknown?: Uint8Array): number {
  let [squares, count] = [0, 0];
  planes.forEach((plane, colour) => {
    for (let i = 0; i < plane.length; i++)
      if (!unknown?.[i]) {
        squares += (plane[i] - truth[colour][i]) ** 2;
        count++;
      }
  });
  return -10 * Math.log10(squares / count);
}

/** Sides of the window of SSIM: a smaller picture has none. */
const WINDOW = 11;

/** SSIM of one plane, of stored values with white at 1, over the windows inside the frame that hold no unknown pixel. */
export function planeSimilarity(
  plane: Vec,
  colour: number,
  { truth, shape, unknown }: Exposure,
): number | undefined {
  if (!truth || Math.min(...shape) < WINDOW) return undefined;
  return ssim(plane, truth[colour], shape, { unknown });
}

/** Its mean over the planes; undefined where no truth is known. */
export function similarityOf(planes: readonly Vec[], exposure: Exposure): number | undefined {
  const each = planes.flatMap((plane, colour) => planeSimilarity(plane, colour, exposure) ?? []);
  return each.length === planes.length ? each.reduce((sum, one) => sum + one, 0) / each.length : undefined;
}
