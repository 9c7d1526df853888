import { checkInteger } from '../check.ts';

/**
 * Stern's diatomic sequence: a(0) = 0, a(1) = 1, a(2n) = a(n), a(2n+1) = a(n) + a(n+1). The overlap of L stacked layers with k = 3,
 * s = 2 is one run of it, `stackedPeriod(…)[n]` = a(2ᴸ + 1 + n), and the largest of the run is the Fibonacci number F_{L+2}.
 * M. A. Stern, J. reine angew. Math. 55 (1858); D. H. Lehmer, Amer. Math. Monthly 36 (1929).
 */
export function stern(n: number): number {
  checkInteger('stern', 'n', n, 0);
  // Dijkstra's fusc: a(n) = here·a(m) + next·a(m+1) all the way down to m = 0.
  let here = 1;
  let next = 0;
  for (let m = n; m > 0; m = Math.floor(m / 2)) {
    if (m % 2 === 0) here += next;
    else next += here;
  }
  return next;
}

/** Fibonacci numbers F₀ = 0, F₁ = 1, F_n = F_{n−1} + F_{n−2}; exact up to F₇₈. */
export function fibonacci(n: number): number {
  checkInteger('fibonacci', 'n', n, 0, 78);
  let [current, next] = [0, 1];
  for (let i = 0; i < n; i++) [current, next] = [next, current + next];
  return current;
}
