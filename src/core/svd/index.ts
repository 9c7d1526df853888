/*
 * Decompositions of dense matrices; apart from `spectral/`, because they bring a matrix package with them.
 */
export { svd } from './svd.ts';
export type { Svd } from './svd.ts';
export { generalisedSvd } from './generalised-svd.ts';
export type { Decomposition, RealDecomposition } from '../spectral/index.ts';
export { times } from './matrix.ts';
