import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import { exponentialOf } from './exponentials.ts';
import type { Loss } from './loss.ts';
import type { Tensor } from './tensor.ts';
import { checkSameShape, checkTensor } from './tensor.ts';

/**
 * How surprised p = σ(y) is by a target t in [0, 1], the mean over all m numbers: L = Σ w (max(y, 0) − y t + log(1 + e^−|y|))/m,
 * dy = w(σ(y) − t)/m; every w is 1 unless given. PyTorch: `F.binary_cross_entropy_with_logits(y, target, weight)`.
 */
export function binaryCrossEntropy<V extends Numbers = Vec>(target: Tensor<V>, weight?: Tensor<V>): Loss<V> {
  const name = 'binaryCrossEntropy';
  checkTensor(name, 'target', target);
  if (weight) {
    checkTensor(name, 'weight', weight, target.data);
    checkSameShape(name, 'weight', weight.shape, target.shape);
  }
  return (y) => {
    checkTensor(name, 'y', y, target.data);
    checkSameShape(name, 'y', y.shape, target.shape);
    const count = y.data.length;
    const p = exponentialOf('sigmoid', y.data);
    const dy = zerosLike<Numbers>(y.data, count);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const [value, t, w] = [y.data[i], target.data[i], weight ? weight.data[i] : 1];
      total += w * (Math.max(value, 0) - value * t + Math.log1p(Math.exp(-Math.abs(value))));
      dy[i] = (w * (p[i] - t)) / count;
    }
    return { value: total / count, dy: { shape: y.shape, data: dy as V } };
  };
}
