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
 *
 * All of it computes in the precision of what it is given: with Float32Arrays for pictures and weights, in single. The types say so once,
 * `sequential<Single>([…])`, and `single(initialise(…))` are first weights for it.
 */
export { tensor } from './tensor.ts';
export type { Tensor, TensorShape } from './tensor.ts';
export type { Layer, Memory, Params } from './layer.ts';
export type { PerAxis } from '../strided/index.ts';
export { conv2d } from './conv2d.ts';
export type { InputMemory } from './weighted.ts';
export type { Conv2dOptions } from './conv-settings.ts';
export { convTranspose2d } from './conv-transpose2d.ts';
export type { ConvTranspose2dOptions } from './conv-transpose2d.ts';
export { lossAndGradients } from './loss.ts';
export type { Loss } from './loss.ts';
export { meanSquaredError } from './mean-squared-error.ts';
export type { Optimiser, OptimiserState } from './optimiser.ts';
export { sgd } from './sgd.ts';
export type { SgdSettings, SgdState } from './sgd.ts';
export { adam } from './adam.ts';
export type { AdamSettings, AdamState } from './adam.ts';
export { linear } from './linear.ts';
export type { LinearOptions } from './linear.ts';
export { leakyRelu, relu, sigmoid, tanh } from './activations.ts';
export type { SlopeMemory } from './pointwise.ts';
export type { PoolOptions } from './pool-settings.ts';
export { maxPool2d } from './max-pool2d.ts';
export type { SwitchMemory } from './max-pool2d.ts';
export { maxUnpool2d } from './max-unpool2d.ts';
export type { UnpoolMemory, UnpoolOptions } from './max-unpool2d.ts';
export { avgPool2d } from './avg-pool2d.ts';
export { upsample2d } from './upsample2d.ts';
export type { UpsampleOptions } from './upsample2d.ts';
export { pixelShuffle, pixelUnshuffle } from './pixel-shuffle.ts';
export { crop2d } from './crop2d.ts';
export type { CropOptions } from './crop2d.ts';
export { resize2d } from './resize2d.ts';
export { graph } from './graph.ts';
export type { GraphMemory, GraphNode } from './graph.ts';
export { namedAfter, paramsOfPart } from './named.ts';
export { sequential } from './network.ts';
export type { StackMemory } from './network.ts';
export { BACKWARD_RULES, backwardBy, signalsBack } from './backward-rules.ts';
export type { BackwardRule } from './backward-rules.ts';
export { binaryCrossEntropy } from './binary-cross-entropy.ts';
export { crossEntropy, softmax } from './cross-entropy.ts';
export { spectralNorm, spectralVectors } from './spectral-norm.ts';
export type { SpectralNorm } from './spectral-norm.ts';
export { initialise, kaimingNormal, kaimingUniform, normal, double, single, uniform } from './initialise.ts';
export type { Initialiser } from './initialise.ts';
