/*
 * The layers of a network, on batches of pictures `[pictures, channels, height, width]`. A layer is settings and two pure
 * functions; its weights are values that come in from outside, and an optimiser turns them into the next ones. A 3×3 filter
 * learned from what it did to a picture:
 *
 *   const layer = conv2d({ inChannels: 1, outChannels: 1, kernel: 3, padding: 1, bias: false });
 *   const x = tensor([1, 1, 64, 64], deadLeaves);                      // before
 *   const target = layer.forward(x, { weight: sobel('x').data }).y;    // after
 *   let state = sgd.init({ weight: new Float64Array(9) });
 *   for (let i = 0; i < 1000; i++) {
 *     const { loss, gradients } = lossAndGradients(layer, state.params, x, meanSquaredError(target));
 *     state = sgd.step(state, gradients, { learningRate: 0.1, momentum: 0.9 });
 *   }
 *   state.params.weight;                                               // ≈ sobel('x')
 *
 * `sequential([conv2d(…), relu(), …])` is a layer too, its parameters named '0.weight', '0.bias', '2.weight', … as PyTorch's.
 */
export { tensor } from './layers/tensor.ts';
export type { Tensor, TensorShape } from './layers/tensor.ts';
export type { Layer, Memory, Params } from './layers/layer.ts';
export type { PerAxis } from './strided/options.ts';
export { conv2d } from './layers/conv2d.ts';
export type { InputMemory } from './layers/weighted.ts';
export type { Conv2dOptions } from './layers/conv-settings.ts';
export { convTranspose2d } from './layers/conv-transpose2d.ts';
export type { ConvTranspose2dOptions } from './layers/conv-transpose2d.ts';
export { lossAndGradients } from './layers/loss.ts';
export type { Loss } from './layers/loss.ts';
export { meanSquaredError } from './layers/mean-squared-error.ts';
export type { Optimiser, OptimiserState } from './layers/optimiser.ts';
export { sgd } from './layers/sgd.ts';
export type { SgdSettings, SgdState } from './layers/sgd.ts';
export { adam } from './layers/adam.ts';
export type { AdamSettings, AdamState } from './layers/adam.ts';
export { linear } from './layers/linear.ts';
export type { LinearOptions } from './layers/linear.ts';
export { leakyRelu, relu, sigmoid, tanh } from './layers/activations.ts';
export type { SlopeMemory } from './layers/pointwise.ts';
export type { PoolOptions } from './layers/pool-settings.ts';
export { maxPool2d } from './layers/max-pool2d.ts';
export type { SwitchMemory } from './layers/max-pool2d.ts';
export { maxUnpool2d } from './layers/max-unpool2d.ts';
export type { UnpoolMemory, UnpoolOptions } from './layers/max-unpool2d.ts';
export { avgPool2d } from './layers/avg-pool2d.ts';
export { upsample2d } from './layers/upsample2d.ts';
export type { UpsampleOptions } from './layers/upsample2d.ts';
export { pixelShuffle, pixelUnshuffle } from './layers/pixel-shuffle.ts';
export { sequential } from './layers/network.ts';
export type { StackMemory } from './layers/network.ts';
export { crossEntropy, softmax } from './layers/cross-entropy.ts';
export { initialise, kaimingNormal, kaimingUniform, normal } from './layers/initialise.ts';
export type { Initialiser } from './layers/initialise.ts';
