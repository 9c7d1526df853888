/* A blur measured: on a lone bright spot, across a straight edge, or given as numbers. */
export { FAMILIES, measureEdge } from './edge.ts';
export type { Edge, EdgeFit, EdgeRefusal, FamilyName, RefusedEdge } from './edge.ts';
export { reachOf } from './edge-strip.ts';
export type { Point } from './edge-strip.ts';
export { kernelFrom } from './kernel-from.ts';
export type { KernelFound, KernelOptions, KernelRefusal, RefusedKernel } from './kernel-from.ts';
export { measureStar } from './star.ts';
export type { RefusedStar, Star, StarOptions, StarRefusal } from './star.ts';
export { kernelOfStars } from './stars.ts';
export type { StarKernel } from './stars.ts';
export type { Plane } from './patch.ts';
