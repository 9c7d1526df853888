import { checkFits } from '../check.ts';
import type { Boundary } from '../convolution/index.ts';
import { gaussian } from '../kernels/index.ts';
import { dense } from '../operator.ts';
import { convolve1d } from '../operators/convolve1d.ts';
import { signal } from '../signals/index.ts';
import type { Vec } from '../vector.ts';
import { checkSize, consistent } from './test-problem.ts';
import type { TestProblem } from './test-problem.ts';

export interface BlurOptions {
  /** Width of the Gaussian in samples; 2 by default. */
  readonly sigma?: number;
  /** 'zero' by default: a Toeplitz matrix. */
  readonly boundary?: Boundary;
  /** n samples to be blurred; the signal 'steps' by default. */
  readonly truth?: Vec;
}

/** The book's own: a signal of n ≥ 16 samples under a Gaussian blur, as a matrix; b = Ax. */
export function blur(n: number, options: BlurOptions = {}): TestProblem {
  checkSize('blur', n);
  const { sigma = 2, boundary = 'zero', truth = signal('steps', n) } = options;
  checkFits('blur', 'truth', truth, [n]);
  return consistent('blur', dense(convolve1d(gaussian(sigma), n, { boundary })), truth.slice());
}
