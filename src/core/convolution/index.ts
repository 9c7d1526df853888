/* What the four convolutions share: boundaries, and an operator built by the cheapest way. */
export { boundaries, boundaryIndex, padding } from './boundary.ts';
export type { Boundary } from './boundary.ts';
export type { ConvolutionMethod } from './engine.ts';
export type { Output } from './framed.ts';
export { build1d, build2d } from './options.ts';
export type { ConvolutionOptions } from './options.ts';
