import type { Complex } from './index.ts';

/**
 * e^(−2πi k/n) for the given whole numbers k, each folded into the first eighth of the circle first, so that the
 * symmetries of cosine and sine (and the exact 0, ±1) survive rounding.
 */
export function roots(n: number, count: number, numerator: (index: number) => number): Complex {
  const re = new Float64Array(count);
  const im = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const k = numerator(i) % n;
    // Quarter turns q and what is left, t/n of a turn with |t/n| ≤ 1/8.
    const q = Math.round((4 * k) / n);
    const angle = ((4 * k - q * n) * (Math.PI / 2)) / n;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const [cosine, sine] = [
      [c, s],
      [-s, c],
      [-c, -s],
      [s, -c],
    ][q % 4] as [number, number];
    re[i] = cosine;
    im[i] = -sine;
  }
  return { re, im };
}
