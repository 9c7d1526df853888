import { kernelOf } from '../../src/core/kernels/index.ts';

/** No blur: y − h ∗ x̂ is y − x̂. */
export const delta = kernelOf([[1]]);
