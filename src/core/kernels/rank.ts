import { maxAbs, sum } from '../vector.ts';
import type { Vec } from '../vector.ts';
import type { Kernel } from './kernel.ts';
import { checkKernel } from './kernel.ts';

/** What is left below this share of the largest entry is rounding. */
const NEGLIGIBLE = 1e-12;

/** A cross of the matrix through its largest entry: K[:, j] and K[i, :]/K[i, j]. */
function largestCross(data: Vec, height: number, width: number): { column: Vec; row: Vec } {
  let pivot = 0;
  for (let k = 1; k < data.length; k++) if (Math.abs(data[k]) > Math.abs(data[pivot])) pivot = k;
  const i = Math.floor(pivot / width);
  const j = pivot % width;
  const column = Float64Array.from({ length: height }, (_, r) => data[r * width + j]);
  const row = data.slice(i * width, (i + 1) * width).map((value) => value / data[pivot]);
  return { column, row };
}

function subtractOuter(data: Vec, column: Vec, row: Vec): void {
  const width = row.length;
  for (let i = 0; i < column.length; i++) {
    for (let j = 0; j < width; j++) data[i * width + j] -= column[i] * row[j];
  }
}

/**
 * The rank of the kernel as a matrix, by Gaussian elimination with complete pivoting: how many column ⊗ row
 * pairs add up to it. Rank 1 separates into two passes; the zero kernel has rank 0.
 */
export function kernelRank(kernel: Kernel): number {
  checkKernel('kernelRank', kernel);
  const [height, width] = kernel.shape;
  const rest = kernel.data.slice();
  const negligible = NEGLIGIBLE * maxAbs(rest);
  let rank = 0;
  for (; rank < Math.min(height, width) && maxAbs(rest) > negligible; rank++) {
    const { column, row } = largestCross(rest, height, width);
    subtractOuter(rest, column, row);
  }
  return rank;
}

/**
 * K = column ⊗ row when the kernel has rank 1, null otherwise. The row sums to 1 where K has a sum to share out;
 * else (an edge detector) the row's largest entry is ±1.
 */
export function separate(kernel: Kernel): { column: Vec; row: Vec } | null {
  checkKernel('separate', kernel);
  const [height, width] = kernel.shape;
  const largest = maxAbs(kernel.data);
  if (largest === 0) return null;
  const { column, row } = largestCross(kernel.data, height, width);
  const rest = kernel.data.slice();
  subtractOuter(rest, column, row);
  if (maxAbs(rest) > NEGLIGIBLE * largest) return null;
  const total = sum(kernel.data);
  if (Math.abs(total) <= NEGLIGIBLE * largest * kernel.data.length) return { column, row };
  const share = sum(row);
  return { column: column.map((value) => value * share), row: row.map((value) => value / share) };
}
