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
export type Axes = readonly [down: Along, across: Along];

function along(given: Omit<Along, 'reach' | 'outputs'>): Along {
  const { inputs, weights, stride, padding, extra, dilation } = given;
  const reach = dilation * (weights - 1);
  return { ...given, reach, outputs: (inputs - 1) * stride - 2 * padding + reach + extra + 1 };
}

/** How many rows and columns go in, and how many the kernel has. */
export function shapesOf(p: Params): Record<'y' | 'h', readonly [number, number]> {
  if (p.values === 'typed') return { y: p.typedInput.shape, h: p.typedKernel.shape };
  return {
    y: [p.input, p.apart ? p.inputAcross : p.input],
    h: [p.kernel, p.apart ? p.kernelAcross : p.kernel],
  };
}

export function axesOf(p: Params): Axes {
  const { y, h } = shapesOf(p);
  const { stride, padding, outputPadding: extra, dilation } = p;
  const settings = { stride, padding, extra, dilation };
  const ownAcross = {
    stride: p.strideAcross,
    padding: p.paddingAcross,
    extra: p.outputPaddingAcross,
    dilation: p.dilationAcross,
  };
  return [
    along({ inputs: y[0], weights: h[0], ...settings }),
    along({ inputs: y[1], weights: h[1], ...(p.apart ? ownAcross : settings) }),
  ];
}

/** The first cell of the copy of the kernel that an input lays down. */
export const copyAt = ({ stride, padding }: Along, input: number): number => input * stride - padding;

/** More cells than this in a row are too small to be told apart: then copies are outlined, and nothing is added up. */
const MOST_CELLS = 64;

/** The longest row of cells that an axis would be drawn with: the zero-stuffed input, or all that the copies cover. */
const longestRow = ({ inputs, outputs, stride, reach, padding }: Along): number =>
  Math.max(outputs + reach, (inputs - 1) * stride + reach + 1, outputs + padding);

export const isOutlined = (axes: Axes): boolean => axes.some((axis) => longestRow(axis) > MOST_CELLS);

/** How many products land inside the output along one axis. */
export function landings(axis: Along): number {
  let count = 0;
  for (let input = 0; input < axis.inputs; input++)
    for (let tap = 0; tap < axis.weights; tap++) {
      const output = copyAt(axis, input) + tap * axis.dilation;
      if (output >= 0 && output < axis.outputs) count++;
    }
  return count;
}

/** The last input that reaches one of the outputs up to this one; −1 where none does. */
export function lastReaching(axis: Along, output: number): number {
  for (let input = axis.inputs - 1; input >= 0; input--) {
    const from = copyAt(axis, input);
    for (let tap = 0; tap < axis.weights; tap++) if (from + tap * axis.dilation === output) return input;
  }
  return -1;
}
