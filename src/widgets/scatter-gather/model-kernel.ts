/** What the choice of kernel means as samples h[0 … 3]. */
import type { Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

/** Numbers that a binary fraction holds exactly, so that both ways of summing agree to the last digit. */
const KERNELS: Record<Exclude<Params['kernel'], 'drawn'>, readonly number[]> = {
  fade: [1, 0.75, 0.5, 0.25],
  average: [0.25, 0.25, 0.25, 0.25],
  difference: [1, -1, 0, 0],
  identity: [1, 0, 0, 0],
  delay: [0, 0, 1, 0],
};

export const kernelOf = ({ kernel, drawn }: Params): Vec =>
  Float64Array.from(kernel === 'drawn' ? drawn : KERNELS[kernel]);
