/**
 * How many of the eight first kernels are edges with seeds 1 … 50: a matter of chance, so that one training says little.
 * Made by `node tests/widgets/feature-maps.seeds.ts`.
 */
export const EDGES = {
  /** After the 240 steps of the figure's own training. */
  live: [
    2, 5, 2, 3, 4, 3, 2, 2, 2, 1, 1, 1, 0, 1, 3, 1, 1, 3, 2, 1, 1, 0, 4, 2, 0, 4, 1, 2, 1, 4, 1, 2, 1, 0, 1,
    1, 1, 2, 2, 1, 4, 0, 2, 0, 2, 1, 0, 0, 2, 2,
  ],
  /** After the 1500 steps that the shipped weights took. */
  trained: [
    4, 6, 4, 4, 4, 5, 2, 4, 3, 3, 2, 4, 3, 3, 4, 5, 3, 3, 2, 3, 4, 1, 5, 2, 3, 5, 4, 3, 2, 5, 2, 4, 2, 3, 2,
    5, 2, 3, 4, 1, 4, 4, 4, 1, 2, 4, 3, 1, 4, 5,
  ],
} as const;
