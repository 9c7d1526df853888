/** Where things lie along one axis. Places count from the output's first cell; what is cropped lies below 0 or beyond its end. */
import type { Params } from './params.ts';

export interface Along {
  /** How many inputs, weights and outputs. */
  readonly inputs: number;
  readonly weights: number;
  readonly outputs: number;
  readonly stride: number;
  readonly padding: number;
  readonly extra: number;
  readonly dilation: number;
  /** d(k−1). */
  readonly reach: number;
}

export function along(p: Params, inputs: number, weights: number): Along {
  const { stride, padding, outputPadding: extra, dilation } = p;
  const reach = dilation * (weights - 1);
  const outputs = (inputs - 1) * stride - 2 * padding + reach + extra + 1;
  return { inputs, weights, outputs, stride, padding, extra, dilation, reach };
}

/** The first cell of the copy of the kernel that an input lays down. */
export const copyAt = ({ stride, padding }: Along, input: number): number => input * stride - padding;

/** The last input that reaches one of the outputs up to this one; −1 where none does. */
export function lastReaching(axis: Along, output: number): number {
  for (let input = axis.inputs - 1; input >= 0; input--) {
    const from = copyAt(axis, input);
    for (let tap = 0; tap < axis.weights; tap++) if (from + tap * axis.dilation === output) return input;
  }
  return -1;
}
