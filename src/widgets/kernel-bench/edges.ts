/** What a kernel answers to a lone edge, told from its entries alone. */
import type { Kernel } from '../../core/kernels/index.ts';

/** The largest |value| among the partial sums: what a step from 0 to 1 makes of a line of weights. */
function stepAnswer(weights: readonly number[]): number {
  let [sum, largest] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    largest = Math.max(largest, Math.abs(sum));
  }
  return largest;
}

/**
 * A picture that changes from left to right only is filtered by the sums of the kernel's columns, one that changes
 * downwards only by the sums of its rows. So these are its largest answers to an upright and to a level edge.
 */
export function edgeAnswers({ shape: [height, width], data }: Kernel): { upright: number; level: number } {
  const columns = new Array<number>(width).fill(0);
  const rows = new Array<number>(height).fill(0);
  for (const [k, entry] of data.entries()) {
    columns[k % width] += entry;
    rows[Math.floor(k / width)] += entry;
  }
  return { upright: stepAnswer(columns), level: stepAnswer(rows) };
}
