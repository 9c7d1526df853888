import { checkInteger } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Loss } from './loss.ts';
import { refuseUnless } from './refuse.ts';
import type { Tensor } from './tensor.ts';
import { checkTensor, tensor } from './tensor.ts';

/** pᵢ = e^yᵢ/Σe^yⱼ over the channels of each cell; the largest y is taken off first, so that nothing overflows. */
export function softmax(y: Tensor): Tensor {
  checkTensor('softmax', 'y', y);
  const p = new Float64Array(y.data.length);
  eachCell(y, (first, stride, classes) => {
    const { exponentials, total } = shiftedExponentials(y.data, first, stride, classes);
    for (let c = 0; c < classes; c++) p[first + c * stride] = exponentials[c] / total;
  });
  return tensor(y.shape, p);
}

/**
 * The mean of −log p[label] over all pictures, and cells of a picture, p the `softmax` of y: dy = (p − [c = label])/m. One
 * label a picture for `[n, classes, 1, 1]`; one a cell, row-major, for `[n, classes, height, width]`.
 * PyTorch: `nn.CrossEntropyLoss()`.
 * @throws RangeError "crossEntropy: Target 5 is out of bounds.";
 *   RangeError "crossEntropy: Expected input batch_size (2) to match target batch_size (3)."
 */
export function crossEntropy(labels: ArrayLike<number>): Loss {
  const name = 'crossEntropy';
  return (y) => {
    checkTensor(name, 'y', y);
    const count = y.data.length / y.shape[1];
    const sizes = `input batch_size (${count}) to match target batch_size (${labels.length})`;
    refuseUnless(labels.length === count, name, `Expected ${sizes}.`);
    const dy = new Float64Array(y.data.length);
    let [value, cell] = [0, 0];
    eachCell(y, (first, stride, classes) => {
      const label = labels[cell++];
      checkInteger(name, 'label', label, Number.MIN_SAFE_INTEGER);
      refuseUnless(label >= 0 && label < classes, name, `Target ${label} is out of bounds.`);
      const { exponentials, largest, total } = shiftedExponentials(y.data, first, stride, classes);
      value += Math.log(total) + largest - y.data[first + label * stride];
      for (let c = 0; c < classes; c++)
        dy[first + c * stride] = (exponentials[c] / total - (c === label ? 1 : 0)) / count;
    });
    return { value: value / count, dy: { shape: y.shape, data: dy } };
  };
}

/** e^(yᵢ − max y), their sum, and the maximum. */
function shiftedExponentials(y: Vec, first: number, stride: number, classes: number) {
  let largest = -Infinity;
  for (let c = 0; c < classes; c++) largest = Math.max(largest, y[first + c * stride]);
  const exponentials = Float64Array.from({ length: classes }, (_, c) =>
    Math.exp(y[first + c * stride] - largest),
  );
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return { exponentials, largest, total };
}

/** Visits every cell of every picture: where its first class is, and how far apart its classes are. */
function eachCell({ shape }: Tensor, visit: (first: number, stride: number, classes: number) => void): void {
  const [pictures, classes, height, width] = shape;
  const plane = height * width;
  for (let n = 0; n < pictures; n++) {
    for (let i = 0; i < plane; i++) visit(n * classes * plane + i, plane, classes);
  }
}
