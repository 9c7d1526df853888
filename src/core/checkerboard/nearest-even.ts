import { checkInteger, demand } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel } from '../kernels/index.ts';
import type { Vec } from '../vector.ts';
import { checkWeights } from './residue-sums.ts';

/**
 * The weights nearest to w, in ℓ₂, that pass the exact test: the orthogonal projection onto {S_0 = … = S_{s−1}}. With n_r weights
 * in residue r,
 *
 *   w_j − (S_r − c)/n_r  for j ≡ r,      c = (Σ_r S_r/n_r) / (Σ_r 1/n_r)
 *
 * Each residue gives up its excess, shared out evenly; c, the common sum, is the one that moves the weights least (where s divides
 * k all n_r are equal, c is the mean of the sums and Σw stays). Every residue needs a weight: k ≥ s.
 * @throws RangeError "nearestEven: there must be at least as many weights as the stride along each axis, got 2 with stride 3".
 */
export function nearestEven(weights: Vec, stride: number): Vec {
  const who = 'nearestEven';
  checkWeights(who, weights, stride);
  checkReach(who, weights.length, stride);
  return project(weights, (j) => j % stride, stride);
}

/** The same along both axes, with s² residues: not the outer product of two projections, which need not be the nearest. */
export function nearestEven2d(kernel: Kernel, stride: number): Kernel {
  const who = 'nearestEven2d';
  checkKernel(who, kernel);
  checkInteger(who, 'stride', stride, 1);
  const [height, width] = kernel.shape;
  checkReach(who, Math.min(height, width), stride);
  const residue = (at: number) => (Math.floor(at / width) % stride) * stride + ((at % width) % stride);
  return { shape: kernel.shape, data: project(kernel.data, residue, stride * stride) };
}

function project(weights: Vec, residueOf: (at: number) => number, residues: number): Vec {
  const sums = new Float64Array(residues);
  const counts = new Float64Array(residues);
  weights.forEach((weight, at) => {
    sums[residueOf(at)] += weight;
    counts[residueOf(at)] += 1;
  });
  let means = 0;
  let shares = 0;
  for (let r = 0; r < residues; r++) {
    means += sums[r] / counts[r];
    shares += 1 / counts[r];
  }
  const common = means / shares;
  return weights.map((weight, at) => {
    const r = residueOf(at);
    return weight - (sums[r] - common) / counts[r];
  });
}

function checkReach(who: string, size: number, stride: number): void {
  const got = `${size} with stride ${stride}`;
  demand(size >= stride, who, 'there must be at least as many weights as the stride along each axis', got);
}
