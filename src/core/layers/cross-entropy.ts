import { checkInteger } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import { exponentialOf } from './exponentials.ts';
import type { Loss } from './loss.ts';
import { refuseUnless } from './refuse.ts';
import type { Tensor } from './tensor.ts';
import { checkTensor, tensor } from './tensor.ts';

/** pᵢ = e^yᵢ/Σe^yⱼ over the channels of each cell; the largest y is taken off first, so that nothing overflows. */
export function softmax<V extends Numbers = Vec>(y: Tensor<V>): Tensor<V> {
  checkTensor('softmax', 'y', y);
  const { exponentials, totals } = shiftedExponentials(y);
  const p: Numbers = exponentials;
  eachCell(y, (cell, first, stride, classes) => {
    for (let c = 0; c < classes; c++) p[first + c * stride] /= totals[cell];
  });
  return tensor(y.shape, exponentials);
}

/**
 * The mean of −log p[label] over all pictures, and cells of a picture, p the `softmax` of y: dy = (p − [c = label])/m. One
 * label a picture for `[n, classes, 1, 1]`; one a cell, row-major, for `[n, classes, height, width]`. With weights of the classes it is the
 * weighted mean, Σ w[label]·(−log p[label]) / Σ w[label].
 * PyTorch: `nn.CrossEntropyLoss(weight)`.
 * @throws RangeError "crossEntropy: Target 5 is out of bounds.";
 *   RangeError "crossEntropy: Expected input batch_size (2) to match target batch_size (3)."
 */
export function crossEntropy<V extends Numbers = Vec>(
  labels: ArrayLike<number>,
  weights?: readonly number[],
): Loss<V> {
  const name = 'crossEntropy';
  return (y) => {
    checkTensor(name, 'y', y);
    const count = y.data.length / y.shape[1];
    const sizes = `input batch_size (${count}) to match target batch_size (${labels.length})`;
    refuseUnless(labels.length === count, name, `Expected ${sizes}.`);
    const { exponentials, largest, totals } = shiftedExponentials(y);
    const dy: Numbers = exponentials;
    const classCount = y.shape[1];
    if (weights) checkInteger(name, 'number of weights', weights.length, classCount, classCount);
    const weightOf = (label: number) => (weights ? weights[label] : 1);
    let total = 0;
    for (let cell = 0; cell < count; cell++) {
      checkInteger(name, 'label', labels[cell], Number.MIN_SAFE_INTEGER);
      const known = labels[cell] >= 0 && labels[cell] < classCount;
      refuseUnless(known, name, `Target ${labels[cell]} is out of bounds.`);
      total += weightOf(labels[cell]);
    }
    let value = 0;
    eachCell(y, (cell, first, stride, classes) => {
      const label = labels[cell];
      const weight = weightOf(label);
      value += weight * (Math.log(totals[cell]) + largest[cell] - y.data[first + label * stride]);
      for (let c = 0; c < classes; c++) {
        const at = first + c * stride;
        dy[at] = (weight * (dy[at] / totals[cell] - (c === label ? 1 : 0))) / total;
      }
    });
    return { value: value / total, dy: { shape: y.shape, data: exponentials } };
  };
}

/** e^(yᵢ − max y), as a new array; and for each cell their sum, and the maximum. */
function shiftedExponentials<V extends Numbers>(y: Tensor<V>) {
  const cells = y.data.length / y.shape[1];
  const [largest, totals] = [new Float64Array(cells).fill(-Infinity), new Float64Array(cells)];
  const shifted = zerosLike<Numbers>(y.data, y.data.length);
  eachCell(y, (cell, first, stride, classes) => {
    const end = first + classes * stride;
    for (let at = first; at < end; at += stride) largest[cell] = Math.max(largest[cell], y.data[at]);
    for (let at = first; at < end; at += stride) shifted[at] = y.data[at] - largest[cell];
  });
  const exponentials = exponentialOf('exp', shifted as V);
  eachCell(y, (cell, first, stride, classes) => {
    const end = first + classes * stride;
    for (let at = first; at < end; at += stride) totals[cell] += exponentials[at];
  });
  return { exponentials, largest, totals };
}

/** Visits every cell of every picture: its number, where its first class is, and how far apart its classes are. */
function eachCell(
  { shape }: Tensor<Numbers>,
  visit: (cell: number, first: number, stride: number, classes: number) => void,
): void {
  const [pictures, classes, height, width] = shape;
  const plane = height * width;
  for (let n = 0; n < pictures; n++) {
    for (let i = 0; i < plane; i++) visit(n * plane + i, n * classes * plane + i, plane, classes);
  }
}
