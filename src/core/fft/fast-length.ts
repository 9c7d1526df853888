/** The smallest length ≥ n with no prime factor above 5: where the transform is fastest. */
export function fastLength(n: number): number {
  let best = Infinity;
  for (let fives = 1; fives < 5 * n; fives *= 5) {
    for (let threes = fives; threes < 3 * n; threes *= 3) {
      best = Math.min(best, threes * 2 ** Math.max(0, Math.ceil(Math.log2(n / threes))));
    }
  }
  return best;
}
