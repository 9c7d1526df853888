/* Weights of a resized axis. */
export { areaAxis, cubicAxis, linearAxis, nearestAxis } from './weights.ts';
export { bilinearUpsampler } from './bilinear-upsampler.ts';
