/* The kernels (point spread functions and small filters) of the book, and what can be asked of one. */
export type { Kernel } from './kernels/kernel.ts';
export { flip, kernelOf, kernelSum, outer } from './kernels/kernel.ts';
export { box, exponential, gaussian } from './kernels/lines.ts';
export { box2d, disc, gaussian2d, motion } from './kernels/blurs.ts';
export { emboss, identity, laplacian, sharpen, sobel } from './kernels/filters.ts';
export { kernelRank, separate } from './kernels/rank.ts';
