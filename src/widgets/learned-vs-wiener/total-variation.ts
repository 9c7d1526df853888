/**
 * min ½‖Ax − y‖² + λ Σ|∇x| on a periodic frame, by the alternating direction method of multipliers: with z = ∇x, in turns
 *
 *   x̂ = (Hŷ + λβ F ∇ᵀ(z − u))/(H² + λβ|∇|²),   z = ∇x + u, shortened by 1/β,   u ← u + ∇x − z
 *
 * from z = u = 0. Rudin, Osher & Fatemi, Physica D 60 (1992); Wang, Yang, Yin & Zhang, SIAM J. Imaging Sci. 1 (2008).
 */
import { irfft, rfft } from '../../core/fft/index.ts';
import type { Vec } from '../../core/vector.ts';
import { gaussianTransfer, type Frame } from '../../networks/restorer-blur.ts';

export const ROUNDS = 60;
export const BETA = 10;
/** λ = 0.8 σ^1.6: near the best for training pictures at blurs of 1 to 2.5 and noise of 0.005 to 0.1. */
export const weightFor = (noise: number): number => 0.8 * noise ** 1.6;

/** |∇|² at each frequency of `rfft`. */
function differencesPower([height, width]: Frame): Vec {
  const across = Math.floor(width / 2) + 1;
  const square = (part: number) => 4 * Math.sin(Math.PI * part) ** 2;
  return Float64Array.from(
    { length: height * across },
    (_, k) => square(Math.floor(k / across) / height) + square((k % across) / width),
  );
}

export function variationRestored(
  data: Vec,
  told: { readonly blur: number; readonly noise: number },
  shape: Frame,
): Vec {
  const [height, width] = shape;
  const [transfer, gram] = [gaussianTransfer(told.blur, shape), differencesPower(shape)];
  const weight = weightFor(told.noise) * BETA;
  const seen = rfft(data, shape);
  const [down, across, target] = [0, 1, 2].map(() => new Float64Array(data.length));
  const [uDown, uAcross] = [0, 1].map(() => new Float64Array(data.length));
  let x = data;
  for (let round = 0; round < ROUNDS; round++) {
    // ∇ᵀ(z − u); what stands in down and across is z − u.
    for (let at = 0; at < target.length; at++) {
      const [above, left] = neighbours(at, height, width, -1);
      target[at] = down[above] - down[at] + across[left] - across[at];
    }
    const pull = rfft(target, shape);
    const solved = (y: Vec, held: Vec) =>
      y.map((value, k) => (transfer[k] * value + weight * held[k]) / (transfer[k] ** 2 + weight * gram[k]));
    x = irfft({ re: solved(seen.re, pull.re), im: solved(seen.im, pull.im) }, shape);
    for (let at = 0; at < target.length; at++) {
      const [below, right] = neighbours(at, height, width, 1);
      const [sumDown, sumAcross] = [x[below] - x[at] + uDown[at], x[right] - x[at] + uAcross[at]];
      const long = Math.hypot(sumDown, sumAcross);
      const cut = long <= 1 / BETA ? 1 : 1 / (BETA * long);
      [uDown[at], uAcross[at]] = [cut * sumDown, cut * sumAcross];
      // z is the sum without u.
      [down[at], across[at]] = [(1 - 2 * cut) * sumDown, (1 - 2 * cut) * sumAcross];
    }
  }
  return x;
}

/** The pixel one row and the one column on, or back, round the frame. */
function neighbours(at: number, height: number, width: number, step: 1 | -1): readonly [number, number] {
  const [row, column] = [Math.floor(at / width), at % width];
  return [((row + step + height) % height) * width + column, row * width + ((column + step + width) % width)];
}
