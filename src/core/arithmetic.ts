import type { LayerAxis } from './strided/index.ts';
import { axisOf, backwardSize, forwardSize, spanOf } from './strided/index.ts';

export type { LayerAxis } from './strided/index.ts';

/*
 * The arithmetic of convolution layers, one axis at a time, in PyTorch's convention.
 * Dumoulin & Visin, *A guide to convolution arithmetic for deep learning*, arXiv:1603.07285 (2016), relationships 1–15.
 */

/**
 * How many outputs a convolution layer has: o = ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1.
 * @throws RangeError "convolutionSize: kernel size can't be greater than the padded input size, got …".
 */
export function convolutionSize(input: number, axis: LayerAxis): number {
  return forwardSize('convolutionSize', input, axisOf('convolutionSize', axis));
}

/**
 * How many outputs a transposed convolution layer has: (i−1)s − 2p + d(k−1) + a + 1, with output padding a.
 * @throws RangeError "transposedSize: output padding must be smaller than either stride or dilation, got …".
 */
export function transposedSize(
  input: number,
  { outputPadding = 0, ...axis }: LayerAxis & { readonly outputPadding?: number },
): number {
  return backwardSize('transposedSize', input, axisOf('transposedSize', axis), outputPadding);
}

/**
 * a = (i + 2p − d(k−1) − 1) mod s: the output padding with which the transposed layer gives back i cells, where i is
 * the input of the *forward* layer. s different inputs share one output size, and a says which of them it was
 * (Dumoulin & Visin 2016, relationship 14).
 */
export function restoringOutputPadding(input: number, axis: LayerAxis): number {
  const who = 'restoringOutputPadding';
  const checked = axisOf(who, axis);
  forwardSize(who, input, checked);
  return (input + 2 * checked.p - spanOf(checked)) % checked.s;
}

/**
 * The inputs that no output reads, in rising order: the a cells at the end that a stride leaves over (less what falls
 * into the padding), the gaps where s > k, and the holes of a dilation that the stride never fills. Aᵀ puts 0 there.
 */
export function neverRead(input: number, axis: LayerAxis): number[] {
  const checked = axisOf('neverRead', axis);
  const { k, s, p, d } = checked;
  const outputs = forwardSize('neverRead', input, checked);
  const read = new Uint8Array(input);
  for (let o = 0; o < outputs; o++) {
    // A position in the padding is no cell: writing there does nothing.
    for (let t = 0; t < k; t++) read[o * s + t * d - p] = 1;
  }
  return Array.from(read.keys()).filter((cell) => read[cell] === 0);
}
