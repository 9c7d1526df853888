/** Spikes, blurred on a ring and seen with noise: what unrolled steps are trained on. In single precision. */
import { gaussian } from '../core/kernels/index.ts';
import { RandomState } from '../core/random/index.ts';
import { spikes } from '../core/signals/index.ts';
import type { Numbers, Single, Vec } from '../core/vector.ts';
import { zerosLike } from '../core/vector.ts';
import { withNoise } from './pixels.ts';

export const SAMPLES = 128;
/** The blur's σ in samples, the noise's, and how many spikes stand in a signal of the training. */
export const TRAINED = { blur: 1.5, noise: 0.01, spikes: 6 } as const;
export type Setting = { readonly [K in keyof typeof TRAINED]: number };

/** h as its half: h₀, h₁, …; it is even, and shorter than the ring. */
export function halfOf(blur: number): Vec {
  const whole = gaussian(blur);
  const middle = (whole.length - 1) / 2;
  return whole.slice(middle);
}

/** h * x on a ring, for an even h given as its half: its own adjoint. Rows of `SAMPLES`, in the precision of x. */
export function blurred<V extends Numbers>(x: V, half: ArrayLike<number>): V {
  const y = zerosLike<Numbers>(x, x.length);
  const reach = half.length - 1;
  const round = zerosLike<Numbers>(x, SAMPLES + 2 * reach);
  for (let row = 0; row < x.length; row += SAMPLES) {
    // The row, and before and after it what the ring goes on with.
    round.set(x.subarray(row, row + SAMPLES), reach);
    round.copyWithin(0, SAMPLES, SAMPLES + reach);
    round.copyWithin(SAMPLES + reach, reach, 2 * reach);
    for (let i = 0; i < SAMPLES; i++) {
      let sum = half[0] * round[i + reach];
      for (let j = 1; j <= reach; j++) sum += half[j] * (round[i + reach + j] + round[i + reach - j]);
      y[row + i] = sum;
    }
  }
  return y as V;
}

export interface Seen {
  readonly truth: Single;
  readonly data: Single;
}

/** Signals of these seeds, one behind the other. */
export function signalsOf(seeds: readonly number[], { blur, noise, spikes: count }: Setting): Seen {
  const truth = new Float32Array(seeds.length * SAMPLES);
  seeds.forEach((seed, i) => truth.set(spikes(SAMPLES, { seed, count }), i * SAMPLES));
  const clean = blurred(truth, halfOf(blur));
  const data = new Float32Array(truth.length);
  seeds.forEach((seed, i) => {
    const at = [i * SAMPLES, (i + 1) * SAMPLES] as const;
    data.set(withNoise(clean.subarray(...at), noise, new RandomState(seed)), at[0]);
  });
  return { truth, data };
}
