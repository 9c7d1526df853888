/**
 * The power spectrum of the pictures that the networks learned from: E|F x|²/n over 40 of 96×96, leaves and discs, the mean over rings of |f|, where
 * ring r has |f| = r/96 cycles per pixel. Recorded by `node tests/widgets/learned-vs-wiener.seeds.ts --rings`.
 */
export const RINGS: readonly number[] = [
  1660, 5.7, 3.23, 1.91, 1.24, 0.874, 0.648, 0.474, 0.415, 0.301, 0.238, 0.194, 0.163, 0.129, 0.11, 0.093,
  0.0752, 0.0622, 0.0541, 0.0454, 0.0388, 0.0333, 0.0294, 0.0254, 0.021, 0.0185, 0.0164, 0.0142, 0.0129,
  0.0113, 0.00994, 0.009, 0.00864, 0.00742, 0.00694, 0.00625, 0.0056, 0.00538, 0.00486, 0.00445, 0.00421,
  0.00394, 0.00382, 0.00351, 0.00336, 0.00325, 0.00313, 0.00295, 0.00274, 0.00242, 0.00219, 0.00203, 0.00185,
  0.00172, 0.00162, 0.00151, 0.00149, 0.00139, 0.00129, 0.00129, 0.00122, 0.00121, 0.00115, 0.00116, 0.00107,
  0.00116, 0.0011, 0.00101, 0.00089,
];
/** Rings of a cycle per pixel. */
export const RING = 96;
