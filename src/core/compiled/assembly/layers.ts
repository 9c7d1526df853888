/*
 * What the layers of a network spend their time on, in single precision: the sums of strided/, which come down to one correlation along a
 * line, the activations, a step of Adam, and the largest number under a window.
 */
export { frame, unframe } from './layers-frame';
export { correlate, pack } from './layers-correlate';
export { weigh } from './layers-weigh';
export { exp, sigmoid, tanh } from './layers-exponentials';
export { adam } from './layers-adam';
export { maxPool } from './layers-max-pool';
export { leakyRelu, relu } from './layers-rectify';
