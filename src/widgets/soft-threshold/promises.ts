/**
 * What is promised of F(xₖ) − F* after k ≥ 1 steps of 1/L, with L = 1, from ‖x₀ − x*‖²: L‖x₀ − x*‖²/2k of ISTA and 2L‖x₀ − x*‖²/(k + 1)² of
 * FISTA. Beck & Teboulle, *SIAM J. Imaging Sci.* 2(1), 2009, theorems 3.1 and 4.4.
 */
export const promises = {
  ista: (k: number, distance: number): number => distance / (2 * k),
  fista: (k: number, distance: number): number => (2 * distance) / (k + 1) ** 2,
};
