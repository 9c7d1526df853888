/**
 * The index of the first value that is NaN or infinite, or −1 where every value is finite.
 *
 * A formula may have poles, 1/t at t = 0: `evaluate` returns what arithmetic gives, and the caller decides
 * whether to draw a gap, complain or carry on.
 */
export function firstBad(values: Float64Array): number {
  return values.findIndex((value) => !Number.isFinite(value));
}
