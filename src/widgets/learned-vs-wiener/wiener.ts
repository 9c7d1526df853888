/**
 * The Wiener filter of the training's pictures: x̂ = Hŷ S/(H² S + σ²), S their power at |f|. Between two rings S is on the straight line. For the blur
 * and the noise that it is told no linear filter errs less on average over pictures with this spectrum.
 */
import type { Vec } from '../../core/vector.ts';
import { filtered, gaussianTransfer, type Frame } from '../../networks/restorer-blur.ts';
import { RING, RINGS } from './rings.ts';

/** S at each frequency of `rfft`. */
export function classPower([height, width]: Frame): Vec {
  const across = Math.floor(width / 2) + 1;
  return Float64Array.from({ length: height * across }, (_, k) => {
    const row = Math.floor(k / across);
    const ring = RING * Math.hypot(Math.min(row, height - row) / height, (k % across) / width);
    const at = Math.min(Math.floor(ring), RINGS.length - 2);
    return RINGS[at] + Math.min(1, ring - at) * (RINGS[at + 1] - RINGS[at]);
  });
}

export function wienerRestored(data: Vec, told: { blur: number; noise: number }, shape: Frame): Vec {
  const [transfer, power] = [gaussianTransfer(told.blur, shape), classPower(shape)];
  return filtered(
    data,
    (k) => (transfer[k] * power[k]) / (transfer[k] ** 2 * power[k] + told.noise ** 2),
    shape,
  );
}
