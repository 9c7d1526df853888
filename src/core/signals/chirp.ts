import { checkFinite, checkInteger } from '../check.ts';
import type { Vec } from '../vector.ts';

export interface ChirpOptions {
  /** Frequency at the first sample, in cycles per sample; 0.005 unless given. */
  readonly from?: number;
  /** Frequency at the last sample, in cycles per sample, at most ½ (Nyquist); 0.25 unless given. */
  readonly to?: number;
}

/**
 * A tone that rises at a steady rate: sin 2π(f₀ i + (f₁ − f₀) i²/2(n − 1)), with values in [−1, 1]. Each place
 * has one frequency, so a blur shows its transfer function as the envelope.
 *
 * @param n samples, ≥ 16
 * @throws RangeError if n or a frequency is out of range
 */
export function chirp(n: number, options: ChirpOptions = {}): Vec {
  checkInteger('chirp', 'n', n, 16);
  const { from = 0.005, to = 0.25 } = options;
  checkFinite('chirp', 'from', from, 0, 0.5);
  checkFinite('chirp', 'to', to, 0, 0.5);
  return Float64Array.from({ length: n }, (_, i) =>
    Math.sin(2 * Math.PI * (from * i + ((to - from) * i * i) / (2 * (n - 1)))),
  );
}
