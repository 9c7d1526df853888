/*
 * Decompositions of dense matrices; apart from `spectral.ts`, because they bring a matrix package with them.
 */
export { svd } from './spectral/svd.ts';
export type { Svd } from './spectral/svd.ts';
export { generalisedSvd } from './spectral/generalised-svd.ts';
export type { Decomposition } from './spectral/decomposition.ts';
export type { RealDecomposition } from './spectral/real-basis.ts';
