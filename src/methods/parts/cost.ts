import type { ProblemSize } from '../method.ts';

/** Multiply–adds of a real transform of n samples: n log₂ n (half of radix 2's ½n log₂ n complex products of 4). */
export function transformCost(n: number): number {
  return n * Math.log2(n);
}

/** Three transforms (of h, of y, and back) and 5n for φ·conj(H)Y/|H|²: 3n log₂ n + 5n. */
export function spectralCost({ samples }: ProblemSize): number {
  return 3 * transformCost(samples) + 5 * samples;
}

/** One blur, direct or by two transforms, whichever is less: min(n·taps, 2n log₂ n + 2n). */
export function blurCost({ samples, taps }: ProblemSize): number {
  return Math.min(samples * taps, 2 * transformCost(samples) + 2 * samples);
}
