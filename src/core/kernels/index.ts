/* The kernels (point spread functions and small filters) of the book, and what can be asked of one. */
export type { Kernel } from './kernel.ts';
export { checkKernel, flip, kernelOf, kernelSum, outer } from './kernel.ts';
export { box, exponential, gaussian } from './lines.ts';
export { besselJ1 } from './bessel.ts';
export { box2d, disc, gaussian2d, motion, square } from './blurs.ts';
export { airy, moffat } from './optics.ts';
export { emboss, identity, laplacian, sharpen, sobel } from './filters.ts';
export { kernelRank, separate } from './rank.ts';
