import { checkChoice, checkShape, checkVec, demand } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { checkKernel, kernelRank, separate } from '../kernels/index.ts';
import type { LinearOperator } from '../operator.ts';
import type { Shape, Vec } from '../vector.ts';
import { boundaries } from './boundary.ts';
import type { Boundary } from './boundary.ts';
import { convolutionMethods } from './engine.ts';
import type { ConvolutionMethod } from './engine.ts';
import { framed, outputs } from './framed.ts';
import type { Output } from './framed.ts';

export interface ConvolutionOptions {
  /** What lies outside the frame; never implicit. */
  readonly boundary: Boundary;
  /** 'same' by default. 'full' and 'valid' go with boundary 'zero' only. */
  readonly output?: Output;
  /** 'auto' by default. */
  readonly method?: ConvolutionMethod;
}

/** Checks what the caller of one of the four public functions brought, and builds the operator. */
export function build2d(
  name: string,
  flipped: boolean,
  kernel: Kernel,
  shape: readonly [number, number],
  options: ConvolutionOptions,
): LinearOperator {
  checkKernel(name, kernel);
  checkShape(name, 'shape', shape);
  return build(name, flipped, kernel, shape, options);
}

/** The same for a signal of n samples: a picture of one row. */
export function build1d(
  name: string,
  flipped: boolean,
  kernel: Vec,
  n: number,
  options: ConvolutionOptions,
): LinearOperator {
  checkVec(name, 'kernel', kernel);
  checkShape(name, 'n', [n]);
  const row: Kernel = { shape: [1, kernel.length], data: kernel };
  checkKernel(name, row);
  return build(name, flipped, row, [n], options);
}

function build(name: string, flipped: boolean, kernel: Kernel, shape: Shape, options: ConvolutionOptions) {
  const { boundary, output = 'same', method = 'auto' } = options ?? {};
  checkChoice(name, 'boundary', boundary, boundaries);
  checkChoice(name, 'output', output, outputs);
  checkChoice(name, 'method', method, convolutionMethods);
  if (method === 'separable' && separate(kernel) === null)
    demand(false, name, "kernel must have rank 1 for method 'separable'", `rank ${kernelRank(kernel)}`);
  // The caller's array may change later; the operator may not.
  const own: Kernel = { shape: kernel.shape, data: kernel.data.slice() };
  return framed({ name, kernel: own, shape, flipped, boundary, output, method });
}
