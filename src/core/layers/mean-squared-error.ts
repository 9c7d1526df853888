import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Loss } from './loss.ts';
import type { Tensor } from './tensor.ts';
import { checkSameShape, checkTensor } from './tensor.ts';

/** L = Σ(y − target)²/m over all m numbers, dy = 2(y − target)/m. PyTorch: `nn.MSELoss()`. */
export function meanSquaredError<V extends Numbers = Vec>(target: Tensor<V>): Loss<V> {
  checkTensor('meanSquaredError', 'target', target);
  return (y) => {
    checkTensor('meanSquaredError', 'y', y, target.data);
    checkSameShape('meanSquaredError', 'y', y.shape, target.shape);
    const count = y.data.length;
    const dy = zerosLike<Numbers>(y.data, count);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const difference = y.data[i] - target.data[i];
      total += difference * difference;
      dy[i] = (2 * difference) / count;
    }
    return { value: total / count, dy: { shape: y.shape, data: dy as V } };
  };
}
