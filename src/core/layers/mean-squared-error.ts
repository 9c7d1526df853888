import type { Loss } from './loss.ts';
import type { Tensor } from './tensor.ts';
import { checkSameShape, checkTensor } from './tensor.ts';

/** L = Σ(y − target)²/m over all m numbers, dy = 2(y − target)/m. PyTorch: `nn.MSELoss()`. */
export function meanSquaredError(target: Tensor): Loss {
  checkTensor('meanSquaredError', 'target', target);
  return (y) => {
    checkTensor('meanSquaredError', 'y', y);
    checkSameShape('meanSquaredError', 'y', y.shape, target.shape);
    const count = y.data.length;
    const difference = y.data.map((value, i) => value - target.data[i]);
    const total = difference.reduce((sum, value) => sum + value * value, 0);
    const dy = { shape: y.shape, data: difference.map((value) => (2 * value) / count) };
    return { value: total / count, dy };
  };
}
