/** σ of the noise of a signal: estimated, known since it was put in here, or set by hand; as a share of the largest value. */
import type { Vec } from '../../../core/vector.ts';
import type { RuleNoise } from '../../work/rules/index.ts';
import { LEAST_SIGMA } from '../params.ts';
import type { AddedNoise, ToldNoise } from './task.ts';

/** The median of |d| of a standard normal d: Φ⁻¹(3/4). */
const NORMAL_MEDIAN = 0.6744897501960817;

/**
 * σ̂ = median|2yᵢ − yᵢ₋₂ − yᵢ₊₂| / (√6 Φ⁻¹(3/4)): of white noise its σ; a smooth signal has next to no second difference. Samples two
 * apart, so that neighbours that were read off one straight line do not count as quiet.
 * DER_SNR: Stoehr et al., *ASP Conf. Ser.* 394, 2008.
 */
export function noiseLevel(signal: Vec, known?: ArrayLike<number>): number {
  const all = Array.from({ length: signal.length - 4 }, (_, i) => i);
  // What was filled in has no noise of its own.
  const seen = all.filter((i) => !known || (known[i] && known[i + 2] && known[i + 4]));
  const details = Float64Array.from(seen.length > 0 ? seen : all, (i) =>
    Math.abs(2 * signal[i + 2] - signal[i] - signal[i + 4]),
  ).sort();
  const middle = details.length >> 1;
  const median = details.length % 2 ? details[middle] : (details[middle - 1] + details[middle]) / 2;
  return median / (Math.sqrt(6) * NORMAL_MEDIAN);
}

interface Seen {
  /** The observation, its largest value 1. */
  readonly light: Vec;
  readonly estimated: number;
  /** What was put in, where it was: σ and photons on the same scale. */
  readonly added?: { readonly sigma: number; readonly photons?: number };
}

/** As one number, the root of the mean variance σ² + y/photons, and its parts where photons are told. */
export function toldNoise({ from, sigma, photons }: ToldNoise, { light, estimated, added }: Seen): RuleNoise {
  if (from === 'known' && added) return counted(added.sigma, added.photons, light);
  if (from === 'set') return counted(sigma, photons || undefined, light);
  return { sigma: estimated, read: estimated };
}

function counted(read: number, photons: number | undefined, light: Vec): RuleNoise {
  if (!photons) return { sigma: Math.max(LEAST_SIGMA, read), read };
  const mean = Math.max(0, light.reduce((sum, value) => sum + value, 0) / light.length);
  return { sigma: Math.max(LEAST_SIGMA, Math.sqrt(read ** 2 + mean / photons)), read, photons };
}

/** What was put in, where values are `share` times those that it was told for. */
export function putIn({ kind, sigma, photons }: AddedNoise, share: number): Seen['added'] {
  if (kind === 'poisson') return { sigma: 0, photons: photons / share };
  return { sigma: kind === 'gaussian' ? sigma * share : 0 };
}
