/** A number that falls by one ratio a step, until it stays. */
export interface Lowered {
  readonly first: number;
  readonly last: number;
  readonly rate: number;
}

/** max(last, first·rateᵏ) in step k = 0, 1, 2 … */
export function lowered(k: number, { first, last, rate }: Lowered): number {
  return Math.max(last, first * rate ** k);
}
